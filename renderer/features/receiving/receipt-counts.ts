import type { Payload } from '../../../shared/ipc/events'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptLineId } from '../../../shared/values'

export interface UnitCount {
  readonly done: number
  readonly total: number
}

/**
 * Units that are dealt with, of all that may come: captured where numbers are asked for, else as soon as they are
 * entered. A blank line of an order counts with what is outstanding.
 */
export function countUnits(lines: readonly ReceiptLine[]): UnitCount {
  const sum = (count: (line: ReceiptLine) => number) => lines.reduce((units, line) => units + count(line), 0)
  return {
    done: sum((line) => (line.capturesSerials ? line.captured : (line.quantityToReceive ?? 0))),
    total: sum((line) => expectedOf(line) ?? 0),
  }
}

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

/** Complete and with the arrow on it all the same: nobody said how many will come, it grows with what is captured. */
export const growsOpen = (line: ReceiptLine, activeLineId: ReceiptLineId | null): boolean =>
  line.isComplete && line.capturesSerials && line.receiptLineId === activeLineId

/** What a line needs until it is complete; an order's blank line expects what is outstanding. */
export const expectedOf = (line: ReceiptLine): number | null => line.quantityToReceive ?? line.outstanding

/** How many numbers a line still takes before it is complete; null when nobody knows. */
export function missingOf(line: ReceiptLine): number | null {
  const expected = expectedOf(line)
  return expected === null ? null : Math.max(0, expected - line.captured)
}
