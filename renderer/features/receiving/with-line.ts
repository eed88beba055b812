import type { Payload } from '../../../shared/ipc/events'
import type { Receipt } from '../../../shared/ipc/receiving'

type LineNews = Payload<'receiving.lineChanged'>

/** The receipt with one of its lines as it is now; a line that is new comes last. */
export function withLine(receipt: Receipt, { line, activeLineId, isReadyToCommit }: LineNews): Receipt {
  const isKnown = receipt.lines.some(({ receiptLineId }) => receiptLineId === line.receiptLineId)
  const lines = isKnown
    ? receipt.lines.map((one) => (one.receiptLineId === line.receiptLineId ? line : one))
    : [...receipt.lines, line]
  return {
    ...receipt,
    lines,
    units: lines.reduce((units, one) => units + (one.quantityToReceive ?? 0), 0),
    captured: lines.reduce((captured, one) => captured + one.captured, 0),
    activeLineId,
    isReadyToCommit,
  }
}
