import { sql } from 'kysely'
import type { WantedOf } from '../../shared/ipc/exports'
import { rowsOfEach } from '../../shared/rows-of-each'
import { onHandStatuses } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import { english } from '../imports/words/en'
import { productFits } from '../products/product-list'
import { currentInventory, freeInventory, reserved } from '../products/product-rows'
import type { Reader } from '../store/store'
import { type CellColumn, columnOf, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'

type Wanted = WantedOf<'stock'>
type StockRow = Awaited<ReturnType<typeof readPage>>[number]

const column = columnOf<StockRow>(english.columns.stock)

const columns: readonly CellColumn<StockRow>[] = [
  column('sku', ({ product }) => product.sku),
  column('name', ({ product }) => product.name),
  column('unit', ({ product }) => product.unit),
  column('location', ({ product }) => product.location),
  column('currentInventory', ({ product }) => product.currentInventory, 'number'),
  column('reserved', ({ product }) => product.reserved, 'number'),
  column('freeInventory', ({ product }) => product.freeInventory, 'number'),
  ...onHandStatuses.map((status) => column(status, ({ counts }) => counts.get(status) ?? 0, 'number')),
  column('withoutSerial', ({ product }) => Math.max(0, product.withoutSerial), 'number'),
  column('leftUnnamed', ({ product }) => Math.max(0, -product.withoutSerial), 'number'),
  column('blocked', ({ product }) => product.blocked, 'number'),
]

/** What there is of each product (R9), in the order in which the products were made. */
export const stockExport = exportOf({
  name: english.dataTypes.stock,
  columns,
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ product }) => product.productId,
})

const fitting = ({ reader, engine }: ExportedFrom, { isOnHand, ...product }: Wanted) =>
  reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where(productFits(engine, product))
    .$if(isOnHand, (query) => query.where('stock.current', '>', 0))

async function readPage(from: ExportedFrom, wanted: Wanted, after: ProductId | null) {
  const products = await fitting(from, wanted)
    .$if(after !== null, (query) => query.where('product.id', '>', after))
    .orderBy('product.id')
    .limit(rowsPerPage)
    .select([
      'product.id as productId',
      'product.sku',
      'product.name',
      'product.unit',
      'product.location',
      currentInventory.as('currentInventory'),
      reserved.as('reserved'),
      freeInventory.as('freeInventory'),
      sql<number>`coalesce(stock.without_serial, 0)`.as('withoutSerial'),
      sql<number>`coalesce(stock.blocked, 0)`.as('blocked'),
    ])
    .execute()
  const counts = await countByStatus(
    from.reader,
    products.map(({ productId }) => productId),
  )
  return products.map((product) => ({
    product,
    counts: new Map(counts.get(product.productId)?.map(({ status, units }) => [status, units])),
  }))
}

/** How many serial numbers of these products are in which status. */
async function countByStatus(reader: Reader, productIds: readonly ProductId[]) {
  if (productIds.length === 0) return new Map<ProductId, never>()
  const counts = await reader
    .selectFrom('serial_number')
    .where('product_id', 'in', productIds)
    .where('status', 'in', onHandStatuses)
    .groupBy(['product_id', 'status'])
    .select(({ fn }) => ['product_id as productId', 'status', fn.countAll<number>().as('units')])
    .execute()
  return rowsOfEach(counts, ({ productId }) => productId)
}
