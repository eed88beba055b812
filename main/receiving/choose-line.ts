import type { ReceiptId } from '../../shared/values'
import { announceLine, lineOf } from './announce-line'
import { type ReceivingDeps, workOn } from './deps'
import { readReceipt } from './read-receipt'

/** Puts the red arrow of this station on a line of the receipt; every window is told at once. */
export async function chooseLine(
  deps: ReceivingDeps,
  { receiptId, lineId }: { readonly receiptId: ReceiptId; readonly lineId: number },
): Promise<void> {
  const receipt = await readReceipt(deps.store.reader, receiptId, lineId)
  const line = lineOf(receipt, lineId)
  await deps.arrows.choose(workOn(receiptId), lineId, { byCode: false })
  announceLine(deps, receipt, line)
}
