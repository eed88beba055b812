import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { PurchaseOrder, PurchaseOrderDraft } from '../../shared/ipc/purchases'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { PurchaseOrderId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import { takeNumbers } from '../ledger/number-series'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { whyNotOrderable } from '../products/orderable'
import { replaceOrderLines } from './purchase-order-line-rows'
import { findOrder, insertOrder, readOrder, updateOrder } from './purchase-order-rows'
import { whyNotInStatus } from './rules'
import { findSupplier } from '../suppliers/supplier-rows'

const firstOrderNumber = 1001

export function createOrder(
  deps: WarehouseDeps,
  { operationId, order: draft }: Input<'purchases.createOrder'>,
): Promise<Answer<'purchases.createOrder'>> {
  return writeAndTell<PurchaseOrder, RefusalTo<'purchases.createOrder'>>(
    deps,
    { operationId, topics: ['orders'] },
    async (operation) => {
      const { tx, ledger, at } = operation
      const refusal = await whyNotOrder(operation, draft)
      if (refusal) return refused(refusal)
      const number = `PO-${await takeNumbers(tx, 'purchase-order', { first: firstOrderNumber })}`
      const purchaseOrderId = await insertOrder(tx, { ...draft, number, orderedAt: at })
      await replaceOrderLines(operation, purchaseOrderId, draft.lines)
      const after = JSON.stringify({ number, ...fieldsOf(draft) })
      await ledger.append([
        { event: 'order created', after, document: 'purchase-order', documentId: purchaseOrderId },
      ])
      return accepted(await readOrder(tx, purchaseOrderId))
    },
    async (tx, documentId) => accepted(await readOrder(tx, PurchaseOrderId.parse(documentId))),
  )
}

/** Refused unless it is a Draft, and when somebody else saved it after this revision. */
export function saveOrder(
  deps: WarehouseDeps,
  { operationId, purchaseOrderId, revision, order: draft }: Input<'purchases.saveOrder'>,
): Promise<Answer<'purchases.saveOrder'>> {
  return writeAndTell<PurchaseOrder, RefusalTo<'purchases.saveOrder'>>(
    deps,
    { operationId, topics: ['orders'] },
    async (operation) => {
      const before = await findOrder(operation.tx, purchaseOrderId)
      if (!before) return refused({ code: 'order-not-found' })
      const refusal = whyNotSave(before, revision) ?? (await whyNotOrder(operation, draft))
      if (refusal) return refused(refusal)
      await keep(operation, before, draft)
      return accepted(await readOrder(operation.tx, purchaseOrderId))
    },
    async (tx) => accepted(await readOrder(tx, purchaseOrderId)),
  )
}

async function keep(operation: Operation, before: PurchaseOrder, draft: PurchaseOrderDraft): Promise<void> {
  const changed = changedFields(fieldsOf(before), fieldsOf(draft))
  if (!changed) return
  const { purchaseOrderId } = before
  await updateOrder(operation.tx, before, draft)
  await replaceOrderLines(operation, purchaseOrderId, draft.lines)
  await operation.ledger.append([
    { event: 'order changed', ...changed, document: 'purchase-order', documentId: purchaseOrderId },
  ])
}

function whyNotSave(
  order: PurchaseOrder,
  revision: number,
): RefusalOf<'order-not-in-status' | 'changed-elsewhere'> | undefined {
  const refusal = whyNotInStatus(order, 'save')
  if (refusal) return refusal
  return order.revision === revision ? undefined : { code: 'changed-elsewhere', what: order.number }
}

/** Why these things cannot be ordered from that supplier. */
async function whyNotOrder(
  operation: Operation,
  { supplierId, lines }: PurchaseOrderDraft,
): Promise<RefusalOf<'supplier-not-found' | 'product-not-found' | 'product-archived'> | undefined> {
  if (!(await findSupplier(operation.tx, supplierId))) return { code: 'supplier-not-found' }
  return whyNotOrderable(operation, lines)
}

/** What the ledger keeps of a draft; a line as product and quantity. */
const fieldsOf = ({ supplierId, reference, note, lines }: PurchaseOrderDraft) => ({
  supplierId,
  reference,
  note,
  lines: lines.map(({ productId, quantity }) => [productId, quantity]),
})
