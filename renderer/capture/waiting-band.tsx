import { Kbd } from '@mantine/core'
import { IconBarcode, IconCheckbox, IconCircleOff, IconPencil } from '@tabler/icons-react'
import type { DeskState } from '../../shared/ipc/scanning'
import { t } from '../words/words'
import type { CaptureWords } from './capture-words'
import type { NextStep } from './next-step'
import { nextWords } from './next-words'
import { Read } from './read'
import { scannerWords } from './scanner-words'
import classes from './verdict-band.module.css'

const signs = {
  'find-product': IconBarcode,
  scan: IconBarcode,
  'scan-or-commit': IconBarcode,
  commit: IconCheckbox,
  'enter-quantity': IconPencil,
} as const

export interface Next {
  readonly next: NextStep
  readonly words: CaptureWords
}

/** Before the first scan: what to do now. */
export function WaitingBand({ next, words, desk }: Next & { readonly desk: DeskState | undefined }) {
  const { what, hint, keys } = nextWords(next, words)
  const Sign = signs[next.kind]
  const scanner = desk && next.kind !== 'commit' ? scannerWords(desk.scanners) : undefined
  return (
    <>
      <Sign className={classes.sign} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <div className={classes.what}>{what}</div>
        <div className={classes.advice}>
          {hint} {keys && <Kbd size="md">{keys}</Kbd>}
        </div>
        {scanner && <div className={classes.advice}>{scanner}</div>}
      </div>
    </>
  )
}

/** The operator left a refused or doubted number out. */
export const LeftOutBand = ({ text, ...next }: Next & { readonly text: string }) => (
  <>
    <IconCircleOff className={classes.sign} stroke={1.5} aria-hidden />
    <div className={classes.words}>
      <div className={classes.word}>{t('capture.band.leftOut')}</div>
      <Read text={text} />
      <NextLine {...next} />
    </div>
  </>
)

export function NextLine({ next, words }: Next) {
  const { what, hint, keys } = nextWords(next, words)
  return (
    <div className={`${classes.advice} ${classes.nextLine}`}>
      {what}
      {keys && (
        <>
          {'. '}
          {hint} <Kbd size="md">{keys}</Kbd>
        </>
      )}
    </div>
  )
}
