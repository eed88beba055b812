import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { ProductId, PurchaseOrderId, PurchaseOrderLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { readOrderLines } from './purchase-order-line-rows'
import { updateOrderStatus } from './purchase-order-rows'
import { orderStatus } from './rules'

/** What an order line still waits for. */
export interface OutstandingLine {
  readonly purchaseOrderLineId: PurchaseOrderLineId
  readonly productId: ProductId
  readonly ordered: number
  /** Units of it that came in with committed receipts. */
  readonly received: number
}

export async function readOutstanding(
  reader: Reader,
  purchaseOrderId: PurchaseOrderId,
): Promise<OutstandingLine[]> {
  const lines = await readOrderLines(reader, purchaseOrderId)
  return lines.map(({ purchaseOrderLineId, productId, quantity, received }) => ({
    purchaseOrderLineId,
    productId,
    ordered: quantity,
    received,
  }))
}

/**
 * Brings the status of an order in line with what was received, after a receipt of it was committed or reversed; a
 * ledger line is written only when it changes. An order that was closed short is open again once a receipt of it is
 * reversed: what was undone may still come. Throws for an order that was never confirmed or is cancelled.
 */
export async function settleOrderStatus(
  operation: Operation,
  purchaseOrderId: PurchaseOrderId,
): Promise<PurchaseOrderStatus> {
  const order = await operation.tx
    .selectFrom('purchase_order')
    .where('id', '=', purchaseOrderId)
    .select(['status', 'number'])
    .executeTakeFirstOrThrow()
  if (order.status === 'Draft' || order.status === 'Cancelled')
    throw new Error(`A receipt counted against ${order.number}, which is ${order.status}`)
  const settled = orderStatus(await readOutstanding(operation.tx, purchaseOrderId))
  if (settled !== order.status)
    await moveOrder(operation, purchaseOrderId, { from: order.status, to: settled, isClosedShort: false })
  return settled
}

interface OrderMove {
  readonly from: PurchaseOrderStatus
  readonly to: PurchaseOrderStatus
  readonly isClosedShort: boolean
}

/** Moves an order on in its life, with its line in the ledger. */
export async function moveOrder(
  { tx, ledger }: Operation,
  purchaseOrderId: PurchaseOrderId,
  move: OrderMove,
): Promise<void> {
  await updateOrderStatus(tx, purchaseOrderId, move)
  await ledger.append([
    {
      event: 'order status changed',
      before: move.from,
      after: move.to,
      document: 'purchase-order',
      documentId: purchaseOrderId,
      note: move.isClosedShort ? 'closed short' : null,
    },
  ])
}
