import type { WantedOf } from '../../shared/ipc/exports'
import type { ProductId } from '../../shared/values'
import { productCell } from '../imports/product-cells'
import { productColumns } from '../imports/product-columns'
import { english } from '../imports/words/en'
import { productFits } from '../products/product-list'
import { currentInventory, freeInventory } from '../products/product-rows'
import { findStoredProducts, type StoredProduct } from '../products/products-by-sku'
import { type CellColumn, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'

type Wanted = WantedOf<'products'>

interface ProductRow extends StoredProduct {
  readonly currentInventory: number
  readonly freeInventory: number
}

const { inventory } = english.columns

const columns: readonly CellColumn<ProductRow>[] = [
  ...productColumns.map(
    ({ field, title }): CellColumn<ProductRow> => ({
      field,
      title,
      isImportable: true,
      kind: 'text',
      cell: (product) => productCell[field]?.(product) ?? '',
    }),
  ),
  ...(['currentInventory', 'freeInventory'] as const).map(
    (field): CellColumn<ProductRow> => ({
      field,
      title: inventory[field],
      isImportable: false,
      kind: 'number',
      cell: (product) => product[field],
    }),
  ),
]

/** Products in the order in which they were made. */
export const productExport = exportOf({
  name: english.dataTypes.products,
  columns,
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ productId }) => productId,
})

const fitting = ({ reader, engine }: ExportedFrom, wanted: Wanted) =>
  reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where(productFits(engine, wanted))

async function readPage(from: ExportedFrom, wanted: Wanted, after: ProductId | null): Promise<ProductRow[]> {
  const counts = await fitting(from, wanted)
    .$if(after !== null, (query) => query.where('product.id', '>', after))
    .orderBy('product.id')
    .limit(rowsPerPage)
    .select(['product.id', currentInventory.as('currentInventory'), freeInventory.as('freeInventory')])
    .execute()
  const stored = await findStoredProducts(
    from.reader,
    counts.map(({ id }) => id),
  )
  return counts.flatMap(({ id, ...inventories }) => {
    const product = stored.get(id)
    return product ? [{ ...product, ...inventories }] : []
  })
}
