import type { Receipt, ReceiptLine } from '../../shared/ipc/receiving'
import type { ReceivingDeps } from './deps'

/** A line of the receipt as it is shown; throws when it is not on it. */
export function lineOf({ number, lines }: Receipt, lineId: number): ReceiptLine {
  const line = lines.find(({ receiptLineId }) => receiptLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on receipt ${number}`)
  return line
}

/** Tells every window how the line is now, and where the red arrow stands. */
export function announceLine({ announce }: ReceivingDeps, receipt: Receipt, line: ReceiptLine): void {
  const { receiptId, activeLineId, isReadyToCommit } = receipt
  announce('receiving.lineChanged', { receiptId, line, activeLineId, isReadyToCommit })
}
