import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import type { ArrowKeeper } from '../receiving/arrows'
import type { StationStore } from './schema'

/** Keeps the red arrows of this station in its own store. */
export async function arrowKeeper(store: StationStore): Promise<ArrowKeeper> {
  const chosen = await store.reader.selectFrom('chosen_line').selectAll().execute()
  return {
    chosenLines: new Map(chosen.map((line) => [line.receipt_id, line.receipt_line_id])),
    keep: (receiptId, receiptLineId) => keepChosenLine(store, receiptId, receiptLineId),
  }
}

async function keepChosenLine(
  store: StationStore,
  receiptId: ReceiptId,
  receiptLineId: ReceiptLineId,
): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('chosen_line')
      .values({ receipt_id: receiptId, receipt_line_id: receiptLineId })
      .onConflict((conflict) => conflict.column('receipt_id').doUpdateSet({ receipt_line_id: receiptLineId }))
      .execute(),
  )
}
