import type { Dispatch } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { DispatchId, type OperationId, type SalesOrderId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import { type Operation, writeOnce } from '../ledger/operation'
import { readOrderLines } from '../sales/sales-order-line-rows'
import type { Reader } from '../store/store'
import { changedDispatch } from './change-dispatch'
import type { DispatchDeps } from './deps'
import { addLines } from './kept-lines'
import { shippable } from './rules'

const firstDispatchNumber = 1001

interface OpenDispatch {
  readonly operationId: OperationId
  readonly salesOrderId: SalesOrderId
}

type OpenRefusal = RefusalOf<'sales-order-not-found' | 'sales-order-not-in-status'>

/** Opens a dispatch for an order, filled in with what can be shipped, or goes on with the one that is open for it. */
export async function openDispatch(
  deps: DispatchDeps,
  { operationId, salesOrderId }: OpenDispatch,
): Promise<Result<Dispatch, OpenRefusal>> {
  const opened = await writeOnce<Result<DispatchId, OpenRefusal>>(
    deps,
    operationId,
    (operation) => open(operation, salesOrderId),
    async (_tx, { documentId }) => accepted(DispatchId.parse(documentId)),
  )
  return opened.ok ? accepted(await changedDispatch(deps, opened.value, ['dispatches', 'sales'])) : opened
}

async function open(
  operation: Operation,
  salesOrderId: SalesOrderId,
): Promise<Result<DispatchId, OpenRefusal>> {
  const order = await findOrder(operation.tx, salesOrderId)
  if (!order) return refused({ code: 'sales-order-not-found' })
  const underWay = await findOpenDispatch(operation.tx, salesOrderId)
  if (underWay) return accepted(underWay.id)
  const { number, status } = order
  if (status !== 'Confirmed' && status !== 'PartFulfilled')
    return refused({
      code: 'sales-order-not-in-status',
      number,
      status,
      needed: ['Confirmed', 'PartFulfilled'],
    })
  const dispatchId = await insertDispatch(operation, salesOrderId)
  await addOrderLines(operation, dispatchId, salesOrderId)
  return accepted(dispatchId)
}

async function insertDispatch(
  { tx, ledger, at }: Operation,
  salesOrderId: SalesOrderId,
): Promise<DispatchId> {
  const number = `D-${await takeNumbers(tx, 'dispatch', { first: firstDispatchNumber })}`
  const fields = { number, salesOrderId, reference: '' }
  const { id } = await tx
    .insertInto('dispatch')
    .values({
      number,
      sales_order_id: salesOrderId,
      reference: fields.reference,
      status: 'open',
      opened_at: at,
      committed_at: null,
      reversed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    { event: 'dispatch opened', after: JSON.stringify(fields), document: 'dispatch', documentId: id },
  ])
  return id
}

/** Every line of the order; what cannot be shipped now stays blank. */
async function addOrderLines(
  operation: Operation,
  dispatchId: DispatchId,
  salesOrderId: SalesOrderId,
): Promise<void> {
  const ordered = await readOrderLines(operation.tx, salesOrderId)
  const quantities = shippable(
    ordered.map(({ productId, quantity, shipped, available }) => ({
      productId,
      outstanding: quantity - shipped,
      available,
    })),
  )
  await addLines(
    operation,
    dispatchId,
    ordered.map(({ productId, salesOrderLineId }, position) => ({
      position,
      productId,
      salesOrderLineId,
      quantityToShip: quantities[position] ?? null,
    })),
  )
}

const findOrder = (reader: Reader, salesOrderId: SalesOrderId) =>
  reader
    .selectFrom('sales_order')
    .where('id', '=', salesOrderId)
    .select(['number', 'status'])
    .executeTakeFirst()

const findOpenDispatch = (reader: Reader, salesOrderId: SalesOrderId) =>
  reader
    .selectFrom('dispatch')
    .where('sales_order_id', '=', salesOrderId)
    .where('status', '=', 'open')
    .select('id')
    .executeTakeFirst()
