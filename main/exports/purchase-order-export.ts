import { sql } from 'kysely'
import type { WantedOf } from '../../shared/ipc/exports'
import type { PurchaseOrderLineId } from '../../shared/values'
import { english } from '../imports/words/en'
import { orderFits } from '../purchases/purchase-order-list'
import { type CellColumn, columnOf, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'
import { orderedColumns, stateColumns } from './order-columns'
import { isAfter, orderedIn, type OrderPlace, orderPlace, outstandingOf, unitsByLine } from './order-lines'

type Wanted = WantedOf<'purchase-orders'>
type LineRow = Awaited<ReturnType<typeof readPage>>[number]

const column = columnOf<LineRow>(english.columns.orders)

const columns: readonly CellColumn<LineRow>[] = [
  column('number', ({ line }) => line.number),
  column('supplier', ({ line }) => line.supplierName),
  ...stateColumns,
  ...orderedColumns,
  column('received', ({ received }) => received, 'number'),
  column(
    'outstanding',
    ({ line, received }) => outstandingOf(line.status, line.quantity, received),
    'number',
  ),
]

/** The lines of purchase orders, in the order in which those were made. */
export const purchaseOrderExport = exportOf({
  name: english.dataTypes.purchaseOrders,
  columns,
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ line }) => orderPlace(line),
})

const fitting = ({ reader, engine }: ExportedFrom, wanted: Wanted) =>
  reader
    .selectFrom('purchase_order')
    .innerJoin('supplier', 'supplier.id', 'purchase_order.supplier_id')
    .innerJoin('purchase_order_line as line', 'line.purchase_order_id', 'purchase_order.id')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where(orderFits(engine, wanted))
    .where(orderedIn('purchase_order', wanted))

async function readPage(from: ExportedFrom, wanted: Wanted, after: OrderPlace | null) {
  const lines = await fitting(from, wanted)
    .where(isAfter('purchase_order', after))
    .orderBy('purchase_order.id')
    .orderBy('line.position')
    .limit(rowsPerPage)
    .select([
      'purchase_order.id as orderId',
      'purchase_order.number',
      'purchase_order.status',
      'purchase_order.reference',
      'purchase_order.note',
      'purchase_order.ordered_at as orderedAt',
      'supplier.name as supplierName',
      'line.id as lineId',
      'line.position',
      'line.quantity',
      'product.sku',
      'product.name as productName',
      'product.unit',
    ])
    .execute()
  const received = await readReceived(
    from,
    lines.map(({ lineId }) => lineId),
  )
  return lines.map((line) => ({ line, received: received.get(line.lineId) ?? 0 }))
}

/** Units that came in with committed receipts, asked for a page of lines at once. */
async function readReceived({ reader }: ExportedFrom, lineIds: readonly PurchaseOrderLineId[]) {
  if (lineIds.length === 0) return new Map<PurchaseOrderLineId | null, number>()
  const sums = await reader
    .selectFrom('receipt_line as coming')
    .innerJoin('receipt', 'receipt.id', 'coming.receipt_id')
    .where('coming.purchase_order_line_id', 'in', lineIds)
    .where('receipt.status', '=', 'committed')
    .groupBy('coming.purchase_order_line_id')
    .select([
      'coming.purchase_order_line_id as lineId',
      sql<number>`cast(coalesce(sum(coming.quantity_to_receive), 0) as bigint)`.as('units'),
    ])
    .execute()
  return unitsByLine(sums)
}
