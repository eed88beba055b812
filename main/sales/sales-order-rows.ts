import { sql } from 'kysely'
import type { SalesOrder, SalesOrderDraft, SalesOrderRow } from '../../shared/ipc/sales'
import { totalsOf, totalsOfNets } from '../../shared/money'
import { nameKey } from '../../shared/name-key'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { Instant, SalesOrderId } from '../../shared/values'
import type { Flag } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import { readOrderLines } from './sales-order-line-rows'
import { isStockGood, isWaiting } from './stock-good'

const sumOfLines = (units: 'quantity' | 'shipped') =>
  sql<number>`(select cast(coalesce(sum(${sql.ref(`line.${units}`)}), 0) as bigint)
    from sales_order_line as line where line.sales_order_id = sales_order.id)`

const serialsNeeded = sql<number>`(case when ${isWaiting} then
  (select cast(coalesce(sum(line.quantity - line.shipped), 0) as bigint)
    from sales_order_line as line join product on product.id = line.product_id and product.has_serial_numbers = 1
    where line.sales_order_id = sales_order.id) else 0 end)`

// Counted line by line: joined, SQLite would go through all that is allocated in the warehouse for each order.
const serialsNamed = sql<number>`(
  (select cast(coalesce(sum((select count(*) from serial_number as unit
      where unit.sales_order_line_id = line.id and unit.status = 'allocated')), 0) as bigint)
    from sales_order_line as line where line.sales_order_id = sales_order.id)
  + (select cast(coalesce(sum(packed.captured), 0) as bigint) from dispatch_line as packed
    join dispatch on dispatch.id = packed.dispatch_id and dispatch.status = 'open'
    where dispatch.sales_order_id = sales_order.id))`

/** Orders as lists show them; `orderRow` finishes each. */
export function orderRows(reader: Reader) {
  return reader
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .select([
      'sales_order.id as salesOrderId',
      'sales_order.number',
      'sales_order.customer_id as customerId',
      'customer.name as customerName',
      'sales_order.status',
      'sales_order.is_closed_short as isClosedShort',
      'sales_order.reference',
      'sales_order.ordered_at as orderedAt',
      sumOfLines('quantity').as('unitsOrdered'),
      sumOfLines('shipped').as('unitsShipped'),
      isStockGood.as('isStockGood'),
      serialsNeeded.as('serialsNeeded'),
      serialsNamed.as('serialsNamed'),
    ])
}

type StoredRow = Omit<SalesOrderRow, 'isClosedShort' | 'isStockGood' | 'gross'> & {
  readonly isClosedShort: Flag
  readonly isStockGood: Flag
}

export const orderRow = <Stored extends StoredRow>(
  { isClosedShort, isStockGood: isGood, ...row }: Stored,
  gross: number,
) => ({ ...row, isClosedShort: isClosedShort === 1, isStockGood: isGood === 1, gross })

/** What each of these orders comes to, with tax. */
export async function readGross(
  reader: Reader,
  orders: readonly SalesOrderId[],
): Promise<ReadonlyMap<SalesOrderId, number>> {
  if (orders.length === 0) return new Map()
  const nets = await reader
    .selectFrom('sales_order_line')
    .where('sales_order_id', 'in', orders)
    .groupBy(['sales_order_id', 'tax_rate'])
    .select([
      'sales_order_id as salesOrderId',
      'tax_rate as taxRate',
      sql<number>`cast(sum(quantity * unit_price) as bigint)`.as('net'),
    ])
    .execute()
  return new Map(
    orders.map((id) => [id, totalsOfNets(nets.filter(({ salesOrderId }) => salesOrderId === id)).gross]),
  )
}

export async function findOrder(reader: Reader, salesOrderId: SalesOrderId): Promise<SalesOrder | undefined> {
  const stored = await orderRows(reader)
    .where('sales_order.id', '=', salesOrderId)
    .select([
      'sales_order.note',
      'sales_order.ship_to as shipTo',
      'customer.address as customerAddress',
      'sales_order.revision',
    ])
    .executeTakeFirst()
  if (!stored) return undefined
  const lines = await readOrderLines(reader, salesOrderId)
  const totals = totalsOf(lines)
  return {
    ...orderRow(stored, totals.gross),
    lines,
    totals,
    dispatches: await readDispatchesOfOrder(reader, salesOrderId),
  }
}

export async function readOrder(reader: Reader, salesOrderId: SalesOrderId): Promise<SalesOrder> {
  const order = await findOrder(reader, salesOrderId)
  if (!order) throw new Error(`There is no sales order ${salesOrderId}`)
  return order
}

function readDispatchesOfOrder(
  reader: Reader,
  salesOrderId: SalesOrderId,
): Promise<SalesOrder['dispatches']> {
  return reader
    .selectFrom('dispatch')
    .where('sales_order_id', '=', salesOrderId)
    .orderBy('id')
    .select([
      'id as dispatchId',
      'number',
      'status',
      sql<number>`(select cast(coalesce(sum(line.quantity_to_ship), 0) as bigint)
        from dispatch_line as line where line.dispatch_id = dispatch.id)`.as('units'),
      'opened_at as openedAt',
      'committed_at as committedAt',
    ])
    .execute()
}

export async function insertOrder(
  tx: WriteTransaction,
  { number, orderedAt, ...draft }: SalesOrderDraft & { readonly number: string; readonly orderedAt: Instant },
): Promise<SalesOrderId> {
  const { id } = await tx
    .insertInto('sales_order')
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
  { salesOrderId, revision, number }: SalesOrder,
  draft: SalesOrderDraft,
): Promise<void> {
  await tx
    .updateTable('sales_order')
    .set({ ...columnsOf(number, draft), revision: revision + 1 })
    .where('id', '=', salesOrderId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const columnsOf = (number: string, { customerId, reference, note, shipTo }: SalesOrderDraft) => ({
  search_key: `${nameKey(number)}\n${nameKey(reference)}`,
  customer_id: customerId,
  reference,
  note,
  ship_to: shipTo,
})

/** Throws when the order no longer has the status that is left. */
export async function updateOrderStatus(
  tx: WriteTransaction,
  salesOrderId: SalesOrderId,
  move: {
    readonly from: SalesOrderStatus
    readonly to: SalesOrderStatus
    readonly isClosedShort: boolean
  },
): Promise<void> {
  await tx
    .updateTable('sales_order')
    .set({
      status: move.to,
      is_closed_short: move.isClosedShort ? 1 : 0,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', salesOrderId)
    .where('status', '=', move.from)
    .returning('id')
    .executeTakeFirstOrThrow()
}
