import { expressionBuilder, type Expression, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { searchWords } from '../../shared/name-key'
import { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { Engine } from '../store/engine'
import type { WarehouseSchema } from '../store/schema'
import type { Reader } from '../store/store'
import { orderRow, orderRows } from './purchase-order-rows'
import { countOf } from '../store/count-of'

type ListInput = Input<'purchases.listOrders'>

/** The place of a status in the life of an order. */
const placeInLife = sql`case purchase_order.status ${sql.join(
  PurchaseOrderStatus.options.map((status, place) => sql`when ${sql.lit(status)} then ${sql.lit(place)}`),
  sql` `,
)} end`

const sortedBy = {
  // Numbers of a series grow with the id; as texts, PO-10000 would come before PO-9999.
  number: sql`purchase_order.id`,
  supplierName: sql`supplier.name_key`,
  status: placeInLife,
  orderedAt: sql`purchase_order.ordered_at`,
} as const satisfies Record<ListInput['sort']['column'], Expression<unknown>>

/** One page of the orders that fit; every word of the search has to stand in number, reference or supplier. */
export async function listOrders(
  reader: Reader,
  engine: Engine,
  input: ListInput,
): Promise<Output<'purchases.listOrders'>> {
  const { sort, offset, limit } = input
  const direction = sort.descending ? 'desc' : 'asc'
  const fitting = reader
    .selectFrom('purchase_order')
    .innerJoin('supplier', 'supplier.id', 'purchase_order.supplier_id')
    .where(orderFits(engine, input))
  const page = fitting
    .select('purchase_order.id')
    .orderBy(sortedBy[sort.column], direction)
    .orderBy('purchase_order.id', direction)
    .limit(limit)
    .offset(offset)
  const [rows, total] = await Promise.all([
    orderRows(reader)
      .where('purchase_order.id', 'in', page)
      .orderBy(sortedBy[sort.column], direction)
      .orderBy('purchase_order.id', direction)
      .execute(),
    countOf(fitting),
  ])
  return { rows: rows.map((row) => orderRow(row)), total }
}

/** Which orders are wanted; of a query over `purchase_order` and `supplier`. */
export function orderFits(
  engine: Engine,
  {
    search,
    statuses,
    supplierId = null,
  }: Pick<ListInput, 'search' | 'statuses'> & { readonly supplierId?: ListInput['supplierId'] },
) {
  const order = expressionBuilder<WarehouseSchema, 'purchase_order' | 'supplier'>()
  return order.and([
    ...searchWords(search).map((word) =>
      order.or([
        engine.contains(order.ref('purchase_order.search_key'), word),
        engine.contains(order.ref('supplier.name_key'), word),
      ]),
    ),
    ...(statuses.length === 0 ? [] : [order('purchase_order.status', 'in', statuses)]),
    ...(supplierId === null ? [] : [order('purchase_order.supplier_id', '=', supplierId)]),
  ])
}
