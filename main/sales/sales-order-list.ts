import { expressionBuilder, type Expression, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { searchWords } from '../../shared/name-key'
import { SalesOrderStatus } from '../../shared/sales-order-status'
import type { Engine } from '../store/engine'
import type { WarehouseSchema } from '../store/schema'
import type { Reader } from '../store/store'
import { orderRow, orderRows, readGross } from './sales-order-rows'
import { stockGoodOrders } from './stock-good'
import { countOf } from '../store/count-of'

type ListInput = Input<'sales.listOrders'>

/** The place of a status in the life of an order. */
const placeInLife = sql`case sales_order.status ${sql.join(
  SalesOrderStatus.options.map((status, place) => sql`when ${sql.lit(status)} then ${sql.lit(place)}`),
  sql` `,
)} end`

const sortedBy = {
  // Numbers of a series grow with the id; as texts, SO-10000 would come before SO-9999.
  number: sql`sales_order.id`,
  customerName: sql`customer.name_key`,
  status: placeInLife,
  orderedAt: sql`sales_order.ordered_at`,
} as const satisfies Record<ListInput['sort']['column'], Expression<unknown>>

/** One page of the orders that fit; every word of the search has to stand in number, reference or customer. */
export async function listOrders(
  reader: Reader,
  engine: Engine,
  input: ListInput,
): Promise<Output<'sales.listOrders'>> {
  const { sort, offset, limit } = input
  const direction = sort.descending ? 'desc' : 'asc'
  const fitting = reader
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .where(orderFits(engine, input))
  const page = fitting
    .select('sales_order.id')
    .orderBy(sortedBy[sort.column], direction)
    .orderBy('sales_order.id', direction)
    .limit(limit)
    .offset(offset)
  const [rows, total] = await Promise.all([
    orderRows(reader)
      .where('sales_order.id', 'in', page)
      .orderBy(sortedBy[sort.column], direction)
      .orderBy('sales_order.id', direction)
      .execute(),
    countOf(fitting),
  ])
  const gross = await readGross(
    reader,
    rows.map(({ salesOrderId }) => salesOrderId),
  )
  return { rows: rows.map((row) => orderRow(row, gross.get(row.salesOrderId) ?? 0)), total }
}

/** Which orders are wanted; of a query over `sales_order` and `customer`. */
export function orderFits(
  engine: Engine,
  {
    search,
    statuses,
    customerId = null,
    isStockGood = null,
  }: Pick<ListInput, 'search' | 'statuses'> & {
    readonly customerId?: ListInput['customerId']
    readonly isStockGood?: boolean | null
  },
) {
  const order = expressionBuilder<WarehouseSchema, 'sales_order' | 'customer'>()
  return order.and([
    ...searchWords(search).map((word) =>
      order.or([
        engine.contains(order.ref('sales_order.search_key'), word),
        engine.contains(order.ref('customer.name_key'), word),
      ]),
    ),
    ...(statuses.length === 0 ? [] : [order('sales_order.status', 'in', statuses)]),
    ...(customerId === null ? [] : [order('sales_order.customer_id', '=', customerId)]),
    ...(isStockGood === null
      ? []
      : [order('sales_order.id', isStockGood ? 'in' : 'not in', stockGoodOrders)]),
  ])
}
