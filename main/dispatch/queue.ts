import type { Input, Output } from '../../shared/ipc/contract'
import type { QueuedOrder } from '../../shared/ipc/dispatch'
import type { SalesOrderRow } from '../../shared/ipc/sales'
import type { DispatchId, SalesOrderId } from '../../shared/values'
import { listOrders } from '../sales/sales-order-list'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

/** *Dispatch queue*: a page of the orders that wait to be packed, with the dispatch that is open for each. */
export async function listQueue(
  reader: Reader,
  engine: Engine,
  wanted: Input<'dispatch.listQueue'>,
): Promise<Output<'dispatch.listQueue'>> {
  const { rows, total } = await listOrders(reader, engine, {
    ...wanted,
    statuses: ['Confirmed', 'PartFulfilled'],
    customerId: null,
  })
  const openOf = await readOpen(
    reader,
    rows.map(({ salesOrderId }) => salesOrderId),
  )
  return { total, rows: rows.map((order) => queued(order, openOf.get(order.salesOrderId))) }
}

async function readOpen(
  reader: Reader,
  orders: readonly SalesOrderId[],
): Promise<ReadonlyMap<SalesOrderId, OpenDispatch>> {
  // PostgreSQL does not know an empty list.
  if (orders.length === 0) return new Map()
  const open = await reader
    .selectFrom('dispatch')
    .where('status', '=', 'open')
    .where('sales_order_id', 'in', orders)
    .select(['id as dispatchId', 'number', 'sales_order_id as salesOrderId'])
    .execute()
  return new Map(open.map((dispatch) => [dispatch.salesOrderId, dispatch]))
}

interface OpenDispatch {
  readonly dispatchId: DispatchId
  readonly number: string
}

const queued = (order: SalesOrderRow, open: OpenDispatch | undefined): QueuedOrder => ({
  salesOrderId: order.salesOrderId,
  number: order.number,
  customerId: order.customerId,
  customerName: order.customerName,
  status: order.status,
  reference: order.reference,
  orderedAt: order.orderedAt,
  unitsOutstanding: order.unitsOrdered - order.unitsShipped,
  isStockGood: order.isStockGood,
  serialsNeeded: order.serialsNeeded,
  serialsNamed: order.serialsNamed,
  openDispatchId: open?.dispatchId ?? null,
  openDispatchNumber: open?.number ?? null,
})
