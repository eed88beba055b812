import type { SerialEvent } from '../../../shared/ipc/serials'
import { SerialStatus } from '../../../shared/serial-status'
import { CaptureSource } from '../../../shared/values'
import { t } from '../../words/words'
import { serials } from '../../words/en/serials'

type KnownEvent = keyof typeof serials.events

const isKnown = (event: string): event is KnownEvent => event in serials.events

/** What happened. An event without words of its own is shown as the ledger has it. */
export const eventText = ({ event }: SerialEvent): string =>
  isKnown(event) ? t(`serials.events.${event}`) : event.charAt(0).toUpperCase() + event.slice(1)

/** `In open receipt → In stock`; null when nothing changed place. */
export function changeText({ before, after }: SerialEvent): string | null {
  if (after === null || before === null || before === after) return null
  return t('serials.event.change', { before: statusWord(before), after: statusWord(after) })
}

function statusWord(status: string): string {
  const known = SerialStatus.safeParse(status)
  return known.success ? t(`statuses.serial.${known.data}`) : status
}

/** What was noted beside it: a reason as it was typed, the other number or order that it is about, or where
 *  it goes. */
export function noteText({ event, note }: SerialEvent): string | null {
  if (note === null || note === '') return null
  if (event === 'allocation swapped') return t('serials.event.takenBy', { note })
  if (event === 'allocation taken over') return t('serials.event.takenFrom', { note })
  if (event === 'picked') return t('serials.event.insteadOf', { note })
  const saysWhereItGoes = event === 'return captured' || event === 'return destination changed'
  return saysWhereItGoes ? destinationText(note) : note
}

/** The ledger notes it as `damaged: corner broken`, or as the destination alone. */
function destinationText(note: string): string {
  const [word = '', ...rest] = note.split(': ')
  const destination = statusWord(word)
  const reason = rest.join(': ')
  return reason === ''
    ? t('serials.event.to', { destination })
    : t('serials.event.toFor', { destination, reason })
}

/** How the number came in: `Scanned`. */
export function sourceText({ source }: SerialEvent): string | null {
  const known = CaptureSource.safeParse(source)
  return known.success ? t(`statuses.source.${known.data}`) : source
}
