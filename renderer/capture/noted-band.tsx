import {
  IconArrowBackUp,
  IconCheck,
  IconCircleOff,
  IconHelp,
  IconPlaylistAdd,
  IconTransferIn,
} from '@tabler/icons-react'
import { t } from '../words/words'
import type { Note } from './band-view'
import { Read } from './read'
import classes from './verdict-band.module.css'
import { type Next, NextLine } from './waiting-band'

const signs = {
  acknowledged: IconCircleOff,
  asked: IconHelp,
  captured: IconPlaylistAdd,
  committed: IconCheck,
  'taken-over': IconTransferIn,
  undone: IconArrowBackUp,
  'undone-many': IconArrowBackUp,
} as const

const words = {
  acknowledged: 'capture.band.acknowledged',
  asked: 'capture.band.asked',
  committed: 'capture.band.committed',
  captured: 'capture.band.captured',
  'taken-over': 'capture.band.takenOver',
  undone: 'capture.band.undone',
  'undone-many': 'capture.band.undone',
} as const

/** What was just done by hand or by a command, and what comes next. */
export function NotedBand({ note, ...next }: Next & { readonly note: Note }) {
  const Sign = signs[note.kind]
  return (
    <>
      <Sign className={classes.sign} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <div className={classes.word}>{t(words[note.kind])}</div>
        <What note={note} />
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

function What({ note }: { readonly note: Note }) {
  if ('serial' in note) return <Read text={note.serial} />
  if (note.kind === 'acknowledged') return null
  return <div className={classes.what}>{whatOf(note)}</div>
}

function whatOf(note: Exclude<Note, { serial: string } | { kind: 'acknowledged' }>): string {
  if (note.kind === 'committed') return note.number
  if (note.kind === 'asked') return t(`capture.commands.${note.command}`)
  return t('capture.band.numbers', { count: note.count })
}
