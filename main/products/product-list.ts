import { expressionBuilder, type Expression, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { searchWords } from '../../shared/name-key'
import type { Engine } from '../store/engine'
import type { WarehouseSchema } from '../store/schema'
import type { Reader } from '../store/store'
import { currentInventory, freeInventory, productRow, productRows } from './product-rows'
import { countOf } from '../store/count-of'

type ListInput = Input<'products.list'>

const sortedBy = {
  sku: sql`product.search_key`,
  name: sql`product.name_key`,
  currentInventory,
  freeInventory,
} as const satisfies Record<ListInput['sort']['column'], Expression<unknown>>

/**
 * One page of the products that fit. Every word of the search has to stand somewhere in sku, name, parent, options or
 * codes. What is costly is worked out for the rows of the page only, unless it is sorted by.
 */
export async function listProducts(
  reader: Reader,
  engine: Engine,
  input: ListInput,
): Promise<Output<'products.list'>> {
  const { sort, offset, limit } = input
  const direction = sort.descending ? 'desc' : 'asc'
  const fitting = reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where(productFits(engine, input))
  const page = fitting
    .select('product.id')
    .orderBy(sortedBy[sort.column], direction)
    .orderBy('product.id')
    .limit(limit)
    .offset(offset)
  const [rows, total] = await Promise.all([
    productRows(reader)
      .where('product.id', 'in', page)
      .orderBy(sortedBy[sort.column], direction)
      .orderBy('product.id')
      .execute(),
    countOf(fitting),
  ])
  return { rows: rows.map(productRow), total }
}

/** Which products are wanted: every word of the search, the status and whether they have serial numbers. */
export function productFits(
  engine: Engine,
  { search, status, hasSerialNumbers }: Pick<ListInput, 'search' | 'status' | 'hasSerialNumbers'>,
) {
  const product = expressionBuilder<WarehouseSchema, 'product'>()
  return product.and([
    ...searchWords(search).map((word) => engine.contains(product.ref('product.search_key'), word)),
    ...(status === null ? [] : [product('product.status', '=', status)]),
    ...(hasSerialNumbers === null
      ? []
      : [product('product.has_serial_numbers', '=', hasSerialNumbers ? 1 : 0)]),
  ])
}
