import { OutcomeKind, OutcomeWithReason } from '../../shared/ipc/scanning'
import type { JournalledFrame } from '../../shared/journalled-frame'
import type { ScanRow } from '../station-store/scan-rows'
import { meaningOf } from './frame-meaning'
import { splitAim } from './meaning/symbology'

/** A row of the journal, as it is shown. */
export function journalledFrame(row: ScanRow): JournalledFrame {
  const { id: scanId, at, scanner_name: scannerName, source, hex, text, status, terminated } = row
  const { aim } = splitAim(text, row.aim)
  const ending = terminated === null ? null : terminated === 1 ? 'mark' : 'silence'
  const meaning = meaningOf(row)
  return { scanId, at, scannerName, source, hex, text, aim, ending, meaning, status, ...cameTo(row) }
}

/** What the row says came of it; in the words of another version, as far as they are known here. */
function cameTo({ outcome }: ScanRow): Pick<JournalledFrame, 'outcome' | 'refusal'> {
  if (outcome === null) return { outcome: null, refusal: null }
  const written: unknown = JSON.parse(outcome)
  const { refusal = null } = OutcomeWithReason.safeParse(written).data ?? {}
  return { outcome: OutcomeKind.parse(written).kind, refusal }
}
