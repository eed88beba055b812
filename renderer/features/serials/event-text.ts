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

/** How the number came in: `Scanned`. */
export function sourceText({ source }: SerialEvent): string | null {
  const known = CaptureSource.safeParse(source)
  return known.success ? t(`statuses.source.${known.data}`) : source
}
