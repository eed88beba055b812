import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { SalesOrder, SalesOrderDraft } from '../../shared/ipc/sales'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { SalesOrderId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import { takeNumbers } from '../ledger/number-series'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { whyNotOrderable } from '../products/orderable'
import { whyNotInStatus, whyTooLarge } from './rules'
import { replaceOrderLines } from './sales-order-line-rows'
import { findOrder, insertOrder, readOrder, updateOrder } from './sales-order-rows'
import { findCustomer } from '../customers/customer-rows'

const firstOrderNumber = 1001

export function createOrder(
  deps: WarehouseDeps,
  { operationId, order: draft }: Input<'sales.createOrder'>,
): Promise<Answer<'sales.createOrder'>> {
  return writeAndTell<SalesOrder, RefusalTo<'sales.createOrder'>>(
    deps,
    { operationId, topics: ['sales'] },
    async (operation) => {
      const { tx, ledger, at } = operation
      const refusal = await whyNotOrder(operation, draft)
      if (refusal) return refused(refusal)
      const number = `SO-${await takeNumbers(tx, 'sales-order', { first: firstOrderNumber })}`
      const salesOrderId = await insertOrder(tx, { ...draft, number, orderedAt: at })
      await replaceOrderLines(operation, salesOrderId, draft.lines)
      const after = JSON.stringify({ number, ...fieldsOf(draft) })
      await ledger.append([
        { event: 'sales order created', after, document: 'sales-order', documentId: salesOrderId },
      ])
      return accepted(await readOrder(tx, salesOrderId))
    },
    async (tx, documentId) => accepted(await readOrder(tx, SalesOrderId.parse(documentId))),
  )
}

/** Refused unless it is a Draft or a Quote, and when somebody else saved it after this revision. */
export function saveOrder(
  deps: WarehouseDeps,
  { operationId, salesOrderId, revision, order: draft }: Input<'sales.saveOrder'>,
): Promise<Answer<'sales.saveOrder'>> {
  return writeAndTell<SalesOrder, RefusalTo<'sales.saveOrder'>>(
    deps,
    { operationId, topics: ['sales'] },
    async (operation) => {
      const before = await findOrder(operation.tx, salesOrderId)
      if (!before) return refused({ code: 'sales-order-not-found' })
      const refusal = whyNotSave(before, revision) ?? (await whyNotOrder(operation, draft))
      if (refusal) return refused(refusal)
      await keep(operation, before, draft)
      return accepted(await readOrder(operation.tx, salesOrderId))
    },
    async (tx) => accepted(await readOrder(tx, salesOrderId)),
  )
}

async function keep(operation: Operation, before: SalesOrder, draft: SalesOrderDraft): Promise<void> {
  const changed = changedFields(fieldsOf(before), fieldsOf(draft))
  if (!changed) return
  const { salesOrderId } = before
  await updateOrder(operation.tx, before, draft)
  await replaceOrderLines(operation, salesOrderId, draft.lines)
  await operation.ledger.append([
    { event: 'sales order changed', ...changed, document: 'sales-order', documentId: salesOrderId },
  ])
}

function whyNotSave(
  order: SalesOrder,
  revision: number,
): RefusalOf<'sales-order-not-in-status' | 'changed-elsewhere'> | undefined {
  const refusal = whyNotInStatus(order, 'save')
  if (refusal) return refusal
  return order.revision === revision ? undefined : { code: 'changed-elsewhere', what: order.number }
}

/** Why these things cannot be sold to that customer. */
async function whyNotOrder(
  operation: Operation,
  { customerId, lines }: SalesOrderDraft,
): Promise<RefusalTo<'sales.createOrder'> | undefined> {
  if (!(await findCustomer(operation.tx, customerId))) return { code: 'customer-not-found' }
  return whyTooLarge(lines) ?? whyNotOrderable(operation, lines)
}

/** What the ledger keeps of a draft; a line as product, quantity, price of one and tax rate. */
const fieldsOf = ({ customerId, reference, note, shipTo, lines }: SalesOrderDraft) => ({
  customerId,
  reference,
  note,
  shipTo,
  lines: lines.map(({ productId, quantity, unitPrice, taxRate }) => [
    productId,
    quantity,
    unitPrice,
    taxRate,
  ]),
})
