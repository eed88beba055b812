import type { ReceiptId } from '../../shared/values'
import { type ReceivingDeps, workOn } from './deps'
import { readReceipt } from './read-receipt'

/** Puts the red arrow of this station on a line of the receipt; every window is told at once. */
export async function chooseLine(
  deps: ReceivingDeps,
  { receiptId, lineId }: { readonly receiptId: ReceiptId; readonly lineId: number },
): Promise<void> {
  const receipt = await readReceipt(deps.store.reader, receiptId, lineId)
  const line = receipt.lines.find(({ receiptLineId }) => receiptLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on receipt ${receipt.number}`)
  await deps.arrows.choose(workOn(receiptId), lineId, { byCode: false })
  const { activeLineId, isReadyToCommit } = receipt
  deps.announce('receiving.lineChanged', { receiptId, line, activeLineId, isReadyToCommit })
}
