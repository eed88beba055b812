import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import type { ReceivingDeps } from './deps'
import { readReceipt } from './read-receipt'

/** Puts the red arrow of this station on a line; every window is told at once. */
export async function chooseLine(
  deps: ReceivingDeps,
  { receiptId, receiptLineId }: { readonly receiptId: ReceiptId; readonly receiptLineId: ReceiptLineId },
): Promise<void> {
  await deps.arrows.choose(receiptId, receiptLineId, { byCode: false })
  const receipt = await readReceipt(deps.store.reader, receiptId, receiptLineId)
  const line = receipt.lines.find((one) => one.receiptLineId === receiptLineId)
  if (!line) throw new Error(`Line ${receiptLineId} is not on receipt ${receipt.number}`)
  const { activeLineId, isReadyToCommit } = receipt
  deps.announce('receiving.lineChanged', { receiptId, line, activeLineId, isReadyToCommit })
}
