import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type OperationId, type PurchaseOrderId, ReceiptId, type SupplierId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import { type Operation, writeOnce } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changedReceipt } from './change-receipt'
import type { ReceivingDeps } from './deps'
import { addLines } from './kept-lines'
import { findSupplier } from '../suppliers/supplier-rows'

const firstReceiptNumber = 1001

interface OpenReceipt {
  readonly operationId: OperationId
  readonly purchaseOrderId: PurchaseOrderId | null
  readonly supplierId: SupplierId | null
}

type OpenRefusal = RefusalOf<'order-not-found' | 'order-not-in-status' | 'supplier-not-found'>

/** Opens a receipt for an order, or goes on with the one that is open for it; without an order, an empty one. */
export async function openReceipt(
  deps: ReceivingDeps,
  wanted: OpenReceipt,
): Promise<Result<Receipt, OpenRefusal>> {
  const opened = await writeOnce<Result<ReceiptId, OpenRefusal>>(
    deps,
    wanted.operationId,
    async (operation) => {
      if (wanted.purchaseOrderId !== null) return openForOrder(operation, wanted.purchaseOrderId)
      return openWithoutOrder(operation, wanted.supplierId)
    },
    async (_tx, recorded) => accepted(ReceiptId.parse(recorded.documentId)),
  )
  return opened.ok ? accepted(await changedReceipt(deps, opened.value, ['receipts', 'orders'])) : opened
}

async function openForOrder(
  operation: Operation,
  purchaseOrderId: PurchaseOrderId,
): Promise<Result<ReceiptId, OpenRefusal>> {
  const order = await findOrder(operation.tx, purchaseOrderId)
  if (!order) return refused({ code: 'order-not-found' })
  const underWay = await findOpenReceipt(operation.tx, purchaseOrderId)
  if (underWay) return accepted(underWay.id)
  const { number, status } = order
  if (status !== 'Confirmed' && status !== 'PartFulfilled')
    return refused({ code: 'order-not-in-status', number, status, needed: ['Confirmed', 'PartFulfilled'] })
  const receiptId = await insertReceipt(operation, { purchaseOrderId, supplierId: order.supplier_id })
  await addOrderLines(operation, receiptId, purchaseOrderId)
  return accepted(receiptId)
}

async function openWithoutOrder(
  operation: Operation,
  supplierId: SupplierId | null,
): Promise<Result<ReceiptId, OpenRefusal>> {
  if (supplierId !== null && !(await findSupplier(operation.tx, supplierId)))
    return refused({ code: 'supplier-not-found' })
  return accepted(await insertReceipt(operation, { purchaseOrderId: null, supplierId }))
}

async function insertReceipt(
  { tx, ledger, at }: Operation,
  { purchaseOrderId, supplierId }: { purchaseOrderId: PurchaseOrderId | null; supplierId: SupplierId | null },
): Promise<ReceiptId> {
  const number = `R-${await takeNumbers(tx, 'receipt', { first: firstReceiptNumber })}`
  const fields = { number, purchaseOrderId, supplierId, supplierReference: '' }
  const { id } = await tx
    .insertInto('receipt')
    .values({
      number,
      purchase_order_id: purchaseOrderId,
      supplier_id: supplierId,
      supplier_reference: fields.supplierReference,
      status: 'open',
      opened_at: at,
      committed_at: null,
      reversed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    { event: 'receipt opened', after: JSON.stringify(fields), document: 'receipt', documentId: id },
  ])
  return id
}

/** Every line of the order with its quantity blank: what did not arrive stays blank. */
async function addOrderLines(operation: Operation, receiptId: ReceiptId, purchaseOrderId: PurchaseOrderId) {
  const ordered = await operation.tx
    .selectFrom('purchase_order_line')
    .where('purchase_order_id', '=', purchaseOrderId)
    .orderBy('position')
    .select(['id as purchaseOrderLineId', 'product_id as productId'])
    .execute()
  await addLines(
    operation,
    receiptId,
    ordered.map(({ productId, purchaseOrderLineId }, position) => ({
      position,
      productId,
      purchaseOrderLineId,
      quantityToReceive: null,
      isCounted: false,
    })),
  )
}

const findOrder = (reader: Reader, purchaseOrderId: PurchaseOrderId) =>
  reader
    .selectFrom('purchase_order')
    .where('id', '=', purchaseOrderId)
    .select(['number', 'status', 'supplier_id'])
    .executeTakeFirst()

const findOpenReceipt = (reader: Reader, purchaseOrderId: PurchaseOrderId) =>
  reader
    .selectFrom('receipt')
    .where('purchase_order_id', '=', purchaseOrderId)
    .where('status', '=', 'open')
    .select('id')
    .executeTakeFirst()
