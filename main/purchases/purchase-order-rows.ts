import { sql } from 'kysely'
import type { PurchaseOrder, PurchaseOrderDraft } from '../../shared/ipc/purchases'
import { nameKey } from '../../shared/name-key'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { Instant, PurchaseOrderId } from '../../shared/values'
import type { Flag } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import { readOrderLines } from './purchase-order-line-rows'

const unitsOrdered = sql<number>`(select cast(coalesce(sum(line.quantity), 0) as bigint)
  from purchase_order_line as line where line.purchase_order_id = purchase_order.id)`

const unitsReceived = sql<number>`(select cast(coalesce(sum(coming.quantity_to_receive), 0) as bigint)
  from purchase_order_line as line
  join receipt_line as coming on coming.purchase_order_line_id = line.id
  join receipt on receipt.id = coming.receipt_id and receipt.status = 'committed'
  where line.purchase_order_id = purchase_order.id)`

/** Orders as lists show them; `orderRow` finishes each. */
export function orderRows(reader: Reader) {
  return reader
    .selectFrom('purchase_order')
    .innerJoin('supplier', 'supplier.id', 'purchase_order.supplier_id')
    .select([
      'purchase_order.id as purchaseOrderId',
      'purchase_order.number',
      'purchase_order.supplier_id as supplierId',
      'supplier.name as supplierName',
      'purchase_order.status',
      'purchase_order.is_closed_short as isClosedShort',
      'purchase_order.reference',
      'purchase_order.ordered_at as orderedAt',
      unitsOrdered.as('unitsOrdered'),
      unitsReceived.as('unitsReceived'),
    ])
}

export const orderRow = <Stored extends { readonly isClosedShort: Flag }>({
  isClosedShort,
  ...row
}: Stored) => ({ ...row, isClosedShort: isClosedShort === 1 })

export async function findOrder(
  reader: Reader,
  purchaseOrderId: PurchaseOrderId,
): Promise<PurchaseOrder | undefined> {
  const stored = await orderRows(reader)
    .where('purchase_order.id', '=', purchaseOrderId)
    .select(['purchase_order.note', 'purchase_order.revision'])
    .executeTakeFirst()
  if (!stored) return undefined
  return {
    ...orderRow(stored),
    lines: await readOrderLines(reader, purchaseOrderId),
    receipts: await readReceiptsOfOrder(reader, purchaseOrderId),
  }
}

export async function readOrder(reader: Reader, purchaseOrderId: PurchaseOrderId): Promise<PurchaseOrder> {
  const order = await findOrder(reader, purchaseOrderId)
  if (!order) throw new Error(`There is no purchase order ${purchaseOrderId}`)
  return order
}

function readReceiptsOfOrder(
  reader: Reader,
  purchaseOrderId: PurchaseOrderId,
): Promise<PurchaseOrder['receipts']> {
  return reader
    .selectFrom('receipt')
    .where('purchase_order_id', '=', purchaseOrderId)
    .orderBy('id')
    .select([
      'id as receiptId',
      'number',
      'status',
      sql<number>`(select cast(coalesce(sum(line.quantity_to_receive), 0) as bigint)
        from receipt_line as line where line.receipt_id = receipt.id)`.as('units'),
      'opened_at as openedAt',
      'committed_at as committedAt',
    ])
    .execute()
}

export async function insertOrder(
  tx: WriteTransaction,
  {
    number,
    orderedAt,
    ...draft
  }: PurchaseOrderDraft & { readonly number: string; readonly orderedAt: Instant },
): Promise<PurchaseOrderId> {
  const { id } = await tx
    .insertInto('purchase_order')
    .values({
      ...columnsOf(number, draft),
      number,
      status: 'Draft',
      is_closed_short: 0,
      ordered_at: orderedAt,
      revision: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws when the order no longer has that revision. */
export async function updateOrder(
  tx: WriteTransaction,
  { purchaseOrderId, revision, number }: PurchaseOrder,
  draft: PurchaseOrderDraft,
): Promise<void> {
  await tx
    .updateTable('purchase_order')
    .set({ ...columnsOf(number, draft), revision: revision + 1 })
    .where('id', '=', purchaseOrderId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const columnsOf = (number: string, { supplierId, reference, note }: PurchaseOrderDraft) => ({
  search_key: `${nameKey(number)}\n${nameKey(reference)}`,
  supplier_id: supplierId,
  reference,
  note,
})

/** Throws when the order no longer has the status that is left. */
export async function updateOrderStatus(
  tx: WriteTransaction,
  purchaseOrderId: PurchaseOrderId,
  move: {
    readonly from: PurchaseOrderStatus
    readonly to: PurchaseOrderStatus
    readonly isClosedShort: boolean
  },
): Promise<void> {
  await tx
    .updateTable('purchase_order')
    .set({
      status: move.to,
      is_closed_short: move.isClosedShort ? 1 : 0,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', purchaseOrderId)
    .where('status', '=', move.from)
    .returning('id')
    .executeTakeFirstOrThrow()
}
