import { Button } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'
import { type AnswerScan, keepKey, leaveOutKey } from './answer-scan'
import classes from './verdict-band.module.css'
import { VerdictWord } from './verdict-word'

/** A way out of a refusal that only this kind of document has; nothing when it has none. */
export type RenderAnswer = (refusal: Refusal, answer: AnswerScan) => ReactNode

interface Props {
  readonly tone: 'warning' | 'refused'
  readonly verdict: Verdict
  readonly desk: DeskState | undefined
  readonly answer: AnswerScan
  readonly renderAnswer: RenderAnswer | undefined
}

/** With a long number in it, it gets smaller: what to do, and the lines below, stay on screen. */
const longTitle = 80

/** A refusal or a doubt: what happened, what to do, how many scans it holds, and the keys that answer it. */
export function RefusedBand({ tone, verdict, desk, answer, renderAnswer }: Props) {
  const { outcome } = verdict
  if (outcome.kind !== 'refused' && outcome.kind !== 'doubted') return null
  const { title, advice } = refusalText(outcome.refusal)
  const Sign = tone === 'warning' ? IconAlertTriangle : IconX
  return (
    <>
      <Sign className={classes.sign} stroke={tone === 'warning' ? 2 : 3} aria-hidden />
      <div className={classes.words}>
        <VerdictWord
          word={t(tone === 'warning' ? 'capture.band.warning' : 'capture.band.refused')}
          verdict={verdict}
          desk={desk}
        />
        <div className={classes.what} data-length={title.length > longTitle ? 'long' : undefined}>
          {title}
        </div>
        <div className={classes.advice}>{advice}</div>
      </div>
      {desk?.isHolding && (
        <div className={classes.side}>
          <Answer isFirst label={t('capture.band.leaveOut')} keys={leaveOutKey} run={answer.leaveOut} />
          {tone === 'warning' && <Answer label={t('capture.band.keep')} keys={keepKey} run={answer.keep} />}
          {renderAnswer?.(outcome.refusal, answer)}
          {desk.waiting > 0 && (
            <div className={classes.held}>{t('capture.band.held', { count: desk.waiting })}</div>
          )}
        </div>
      )}
    </>
  )
}

interface AnswerProps {
  readonly label: string
  readonly keys: string
  readonly run: () => void
  readonly isFirst?: boolean
}

/** A way to answer a held scan, on the band. */
export const Answer = ({ label, keys, run, isFirst = false }: AnswerProps) => (
  <Button size="lg" className={classes.answer} data-first={isFirst || undefined} onClick={run}>
    {label}
    <kbd className={classes.key} aria-hidden>
      {keys}
    </kbd>
  </Button>
)
