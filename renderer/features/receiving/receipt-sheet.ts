import { useMemo } from 'react'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { CaptureLine, CaptureSheet } from '../../capture/sheet'
import { mappedOnce } from '../../capture/mapped-once'

/** A line of a receipt, as capturing sees it and as receiving does. */
export type ReceivingLine = ReceiptLine & CaptureLine

export const receivingLine = mappedOnce(
  (line: ReceiptLine): ReceivingLine => ({
    ...line,
    lineId: line.receiptLineId,
    quantity: line.quantityToReceive,
  }),
)

/** The receipt as a sheet that is captured onto. */
export function useReceiptSheet(receipt: Receipt): CaptureSheet<ReceivingLine> {
  const { receiptId } = receipt
  const work = useMemo(() => ({ kind: 'receiving', receiptId }) as const, [receiptId])
  return useMemo(() => {
    const { activeLineId, isReadyToCommit, units, captured } = receipt
    return { work, lines: receipt.lines.map(receivingLine), activeLineId, isReadyToCommit, units, captured }
  }, [work, receipt])
}
