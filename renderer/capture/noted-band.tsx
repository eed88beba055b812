import { IconArrowBackUp, IconPlaylistAdd, IconTransferIn } from '@tabler/icons-react'
import { t } from '../words/words'
import type { Note } from './band-view'
import { Read } from './read'
import classes from './verdict-band.module.css'
import { type Next, NextLine } from './waiting-band'

const signs = {
  captured: IconPlaylistAdd,
  'taken-over': IconTransferIn,
  undone: IconArrowBackUp,
  'undone-many': IconArrowBackUp,
} as const

const words = {
  captured: 'capture.band.captured',
  'taken-over': 'capture.band.takenOver',
  undone: 'capture.band.undone',
  'undone-many': 'capture.band.undone',
} as const

/** What was just done by hand, and what comes next. */
export function NotedBand({ note, ...next }: Next & { readonly note: Note }) {
  const Sign = signs[note.kind]
  return (
    <>
      <Sign className={classes.sign} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <div className={classes.word}>{t(words[note.kind])}</div>
        {'count' in note ? (
          <div className={classes.what}>{t('capture.band.numbers', { count: note.count })}</div>
        ) : (
          <Read text={note.serial} />
        )}
        {note.kind === 'taken-over' && (
          <div className={classes.advice}>
            {t('capture.band.takenFrom', { orderNumber: note.orderNumber })}
          </div>
        )}
        <NextLine {...next} />
      </div>
    </>
  )
}
