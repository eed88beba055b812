import type { ReceiptId, ReceiptLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'

interface Marked {
  readonly serialId: SerialId
  readonly isDamaged: boolean
  readonly receiptId: ReceiptId
  readonly receiptLineId: ReceiptLineId
}

/** Notes on a number of an open receipt whether its unit arrives damaged; the same again notes nothing. */
export async function markArrivingDamaged(
  { tx, ledger }: Operation,
  { serialId, isDamaged, receiptId, receiptLineId }: Marked,
): Promise<void> {
  const marked = await tx
    .updateTable('serial_number')
    .set({ arrives_damaged: isDamaged ? 1 : 0 })
    .where('id', '=', serialId)
    .where('status', '=', 'receiving')
    .where('arrives_damaged', '=', isDamaged ? 0 : 1)
    .returning(['product_id', 'serial'])
    .executeTakeFirst()
  if (!marked) return
  await ledger.append([
    {
      event: isDamaged ? 'marked damaged' : 'marked good',
      productId: marked.product_id,
      serialId,
      serial: marked.serial,
      before: 'receiving',
      after: 'receiving',
      document: 'receipt',
      documentId: receiptId,
      documentLineId: receiptLineId,
    },
  ])
}
