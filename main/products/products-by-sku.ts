import type { ProductDraft } from '../../shared/ipc/products'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'

/** A product with everything that a spreadsheet can change. */
export interface StoredProduct extends ProductDraft {
  readonly productId: ProductId
  readonly revision: number
}

/** Which of these codes (see `productCodeKey`) belong to which product, and whether it is that product's sku. */
export interface CodeOwner {
  readonly productId: ProductId
  readonly sku: string
  readonly isSku: boolean
}

export async function findCodeOwners(
  reader: Reader,
  engine: Engine,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CodeOwner>> {
  const found = await reader
    .selectFrom('product_code')
    .innerJoin('product', 'product.id', 'product_code.product_id')
    .where('product_code.code_key', 'in', keysIn(reader, engine, keys))
    .select(['product_code.code_key as key', 'product.id as productId', 'product.sku', 'product_code.kind'])
    .execute()
  return new Map(
    found.map(({ key, productId, sku, kind }) => [key, { productId, sku, isSku: kind === 'sku' }]),
  )
}

export async function findStoredProducts(
  reader: Reader,
  productIds: readonly ProductId[],
): Promise<ReadonlyMap<ProductId, StoredProduct>> {
  if (productIds.length === 0) return new Map()
  const products = await reader
    .selectFrom('product')
    .leftJoin('product_parent as parent', 'parent.id', 'product.parent_id')
    .where('product.id', 'in', productIds)
    .select([
      'product.id as productId',
      'product.revision',
      'product.sku',
      'product.name',
      'parent.name as parentName',
      'product.options',
      'product.unit',
      'product.location',
      'product.status',
      'product.has_serial_numbers as hasSerialNumbers',
    ])
    .execute()
  const codes = await readCodesOf(reader, productIds)
  return new Map(
    products.map(({ hasSerialNumbers, ...product }) => [
      product.productId,
      {
        ...product,
        hasSerialNumbers: hasSerialNumbers === 1,
        codes: codes.get(product.productId) ?? [],
      },
    ]),
  )
}

/** The GTINs and barcodes of several products, in their order. */
async function readCodesOf(reader: Reader, productIds: readonly ProductId[]) {
  const codes = await reader
    .selectFrom('product_code')
    .where('product_id', 'in', productIds)
    .where('kind', '<>', 'sku')
    .orderBy('position')
    .select(['product_id', 'kind', 'code as text'])
    .execute()
  const ofEach = rowsOfEach(codes, ({ product_id }) => product_id)
  return new Map(
    [...ofEach].map(([productId, own]) => [
      productId,
      own.flatMap(({ kind, text }) => (kind === 'sku' ? [] : [{ kind, text }])),
    ]),
  )
}
