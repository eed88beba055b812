import type { Receipt } from '../../shared/ipc/receiving'
import type { PurchaseOrder } from '../../shared/ipc/purchases'
import { captureMany } from '../../main/receiving/capture-many'
import { commitReceipt } from '../../main/receiving/commit'
import type { ReceivingDeps } from '../../main/receiving/deps'
import { setQuantity } from '../../main/receiving/lines'
import { openReceipt } from '../../main/receiving/open-receipt'
import { reverseReceipt } from '../../main/receiving/reverse'
import { saveWarehouseSettings } from '../../main/settings/warehouse-settings'
import type { Store } from '../../main/store/store'
import { Arrows } from '../../main/scanning/arrows'
import { newOperationId, valueOf, warehouseDeps } from './warehouse'

/** What receiving needs, at a station that forgets its arrows and announces to nobody. */
export const receivingDeps = (store: Store): ReceivingDeps => ({
  ...warehouseDeps(store),
  arrows: new Arrows({ chosenLines: new Map(), keep: async () => undefined }),
  announce: () => undefined,
})

/** Opens a receipt for an order, with these quantities on its lines; null stays blank. */
export async function anOpenReceipt(
  store: Store,
  { purchaseOrderId }: Pick<PurchaseOrder, 'purchaseOrderId'>,
  quantities: readonly (number | null)[],
): Promise<Receipt> {
  const deps = receivingDeps(store)
  const wanted = { operationId: newOperationId(), purchaseOrderId, supplierId: null }
  let receipt = valueOf(await openReceipt(deps, wanted))
  for (const [place, { receiptLineId }] of receipt.lines.entries())
    receipt = valueOf(
      await setQuantity(deps, {
        operationId: newOperationId(),
        receiptLineId,
        quantity: quantities[place] ?? null,
        overReceiptConfirmed: true,
      }),
    )
  return receipt
}

/** Receives these quantities of an order, without serial numbers. */
export async function aCommittedReceipt(
  store: Store,
  order: Pick<PurchaseOrder, 'purchaseOrderId'>,
  quantities: readonly (number | null)[],
): Promise<Receipt> {
  const { receiptId } = await anOpenReceipt(store, order, quantities)
  return valueOf(await commitReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId }))
}

export async function aReversedReceipt(store: Store, { receiptId }: Receipt): Promise<Receipt> {
  const wanted = { operationId: newOperationId(), receiptId, reason: 'Wrong delivery' }
  return valueOf(await reverseReceipt(receivingDeps(store), wanted))
}

/** Captures numbers onto the first line of an open receipt; switches capturing on for that. */
export async function capturedOn(store: Store, receipt: Receipt, texts: readonly string[]): Promise<Receipt> {
  const deps = receivingDeps(store)
  const settings = { capturePurchases: true }
  valueOf(await saveWarehouseSettings(deps, { operationId: newOperationId(), settings }))
  const [line] = receipt.lines
  if (!line) throw new Error('The receipt has no line')
  const wanted = {
    operationId: newOperationId(),
    receiptLineId: line.receiptLineId,
    texts,
    source: 'scan' as const,
    overReceiptConfirmed: false,
    doubtsConfirmed: false,
  }
  return valueOf(await captureMany(deps, wanted)).receipt
}
