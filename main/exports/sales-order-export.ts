import type { WantedOf } from '../../shared/ipc/exports'
import { decimalsOf, netOf } from '../../shared/money'
import { english } from '../imports/words/en'
import { orderFits } from '../sales/sales-order-list'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import { type CellColumn, columnOf, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'
import { orderedColumns, stateColumns } from './order-columns'
import { isAfter, orderedIn, type OrderPlace, orderPlace, outstandingOf } from './order-lines'
import { readInvoiceNumbers, readNamed } from './sales-line-facts'

type Wanted = WantedOf<'sales-orders'>
type LineRow = Awaited<ReturnType<typeof readPage>>[number]

const column = columnOf<LineRow>(english.columns.orders)
const amount = (minor: number, currency: string): number => minor / 10 ** decimalsOf(currency)

const columns: readonly CellColumn<LineRow>[] = [
  column('number', ({ line }) => line.number),
  column('customer', ({ line }) => line.customerName),
  ...stateColumns,
  column('shipTo', ({ line }) => line.shipTo),
  ...orderedColumns,
  column('shipped', ({ line }) => line.shipped, 'number'),
  column('outstanding', ({ line }) => outstandingOf(line.status, line.quantity, line.shipped), 'number'),
  column('allocated', ({ allocated }) => allocated, 'number'),
  column('picked', ({ picked }) => picked, 'number'),
  column('unitPrice', ({ line, currency }) => amount(line.unitPrice, currency), 'number'),
  column('taxRate', ({ line }) => line.taxRate / 100, 'number'),
  column('net', ({ line, currency }) => amount(netOf(line), currency), 'number'),
  column('currency', ({ currency }) => currency),
  column('invoices', ({ invoices }) => invoices),
]

/** The lines of sales orders, in the order in which those were made. */
export const salesOrderExport = exportOf({
  name: english.dataTypes.salesOrders,
  columns,
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ line }) => orderPlace(line),
})

const fitting = ({ reader, engine }: ExportedFrom, wanted: Wanted) =>
  reader
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .innerJoin('sales_order_line as line', 'line.sales_order_id', 'sales_order.id')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where(orderFits(engine, wanted))
    .where(orderedIn('sales_order', wanted))

const readLines = (from: ExportedFrom, wanted: Wanted, after: OrderPlace | null) =>
  fitting(from, wanted)
    .where(isAfter('sales_order', after))
    .orderBy('sales_order.id')
    .orderBy('line.position')
    .limit(rowsPerPage)
    .select([
      'sales_order.id as orderId',
      'sales_order.number',
      'sales_order.status',
      'sales_order.reference',
      'sales_order.note',
      'sales_order.ship_to as shipTo',
      'sales_order.ordered_at as orderedAt',
      'customer.name as customerName',
      'line.id as lineId',
      'line.position',
      'line.quantity',
      'line.shipped',
      'line.unit_price as unitPrice',
      'line.tax_rate as taxRate',
      'product.sku',
      'product.name as productName',
      'product.unit',
    ])
    .execute()

async function readPage(from: ExportedFrom, wanted: Wanted, after: OrderPlace | null) {
  const { reader } = from
  const lines = await readLines(from, wanted, after)
  const { currency } = await readWarehouseSettings(reader)
  const named = await readNamed(
    reader,
    lines.map(({ lineId }) => lineId),
  )
  const invoices = await readInvoiceNumbers(
    reader,
    lines.map(({ orderId }) => orderId),
  )
  return lines.map((line) => ({
    line,
    currency,
    allocated: named.allocated.get(line.lineId) ?? 0,
    picked: named.picked.get(line.lineId) ?? 0,
    invoices: invoices.get(line.orderId)?.join('\n') ?? '',
  }))
}
