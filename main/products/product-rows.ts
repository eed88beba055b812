import { sql } from 'kysely'
import type { Product, ProductDraft, ProductRow } from '../../shared/ipc/products'
import { nameKey } from '../../shared/name-key'
import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { Flag } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import { readProductCodes } from './product-code-rows'
import type { Parent } from './parent-rows'
import type { KeyedCode } from './rules'

/** On hand, but in no state to be promised to anybody. */
const unfitStatuses = ['quarantined', 'damaged'] as const satisfies readonly SerialStatus[]

const serialsIn = (statuses: readonly SerialStatus[]) =>
  sql<number>`(select count(*) from serial_number as unit
    where unit.product_id = product.id and unit.status in (${sql.join(statuses.map((status) => sql.lit(status)))}))`

/** Of queries that join `product` and, perhaps missing, `stock`. */
export const currentInventory = sql<number>`coalesce(${sql.ref('stock.current')}, 0)`
const notFree = sql<number>`(coalesce(stock.blocked, 0) + ${serialsIn(unfitStatuses)})`

/** Promised to confirmed orders; what is allocated or picked is a part of it. */
export const reserved = sql<number>`(select cast(coalesce(sum(line.reserved), 0) as bigint) from sales_order_line as line
  where line.product_id = product.id and line.reserved > 0)`

/** Below zero where more is promised than is on hand. */
export const freeInventory = sql<number>`${currentInventory} - ${notFree} - ${reserved}`

/** Products as lists show them; `productRow` finishes each. */
export function productRows(reader: Reader) {
  return reader
    .selectFrom('product')
    .leftJoin('product_parent as parent', 'parent.id', 'product.parent_id')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .leftJoin('product_image as image', (join) =>
      join.onRef('image.product_id', '=', 'product.id').on('image.media_type', '<>', ''),
    )
    .select([
      'product.id as productId',
      'product.sku',
      'product.name',
      'parent.name as parentName',
      'product.options',
      'product.unit',
      'product.location',
      'product.status',
      'product.has_serial_numbers as hasSerialNumbers',
      'image.revision as imageRevision',
      currentInventory.as('currentInventory'),
      freeInventory.as('freeInventory'),
    ])
}

type StoredProduct = Omit<ProductRow, 'hasSerialNumbers' | 'imageUrl'> & {
  readonly hasSerialNumbers: Flag
  readonly imageRevision: number | null
}

export function productRow<Stored extends StoredProduct>({
  hasSerialNumbers,
  imageRevision,
  ...row
}: Stored) {
  return {
    ...row,
    hasSerialNumbers: hasSerialNumbers === 1,
    imageUrl:
      imageRevision === null ? null : `app://station/product-images/${row.productId}?${imageRevision}`,
  }
}

export async function findProduct(reader: Reader, productId: ProductId): Promise<Product | undefined> {
  const stored = await productRows(reader)
    .where('product.id', '=', productId)
    .select([
      'product.revision',
      sql<number>`coalesce(stock.without_serial, 0)`.as('withoutSerial'),
      serialsIn(onHandStatuses).as('withSerialNumber'),
      notFree.as('notFree'),
      reserved.as('reserved'),
      sql<number>`coalesce(stock.blocked, 0)`.as('blocked'),
    ])
    .executeTakeFirst()
  if (!stored) return undefined
  const { withoutSerial, ...product } = stored
  return {
    ...productRow(product),
    withoutSerialNumber: Math.max(0, withoutSerial),
    leftUnnamed: Math.max(0, -withoutSerial),
    codes: await readProductCodes(reader, productId),
  }
}

export async function readProduct(reader: Reader, productId: ProductId): Promise<Product> {
  const product = await findProduct(reader, productId)
  if (!product) throw new Error(`There is no product ${productId}`)
  return product
}

export interface ProductToKeep {
  readonly draft: ProductDraft
  readonly parent: Parent | null
  /** The sku first. */
  readonly codes: readonly KeyedCode[]
}

export async function insertProduct(tx: WriteTransaction, product: ProductToKeep): Promise<ProductId> {
  const { id } = await tx
    .insertInto('product')
    .values({ ...columnsOf(product), revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws when the product no longer has that revision. */
export async function updateProduct(
  tx: WriteTransaction,
  { productId, revision }: Pick<Product, 'productId' | 'revision'>,
  product: ProductToKeep,
): Promise<void> {
  await tx
    .updateTable('product')
    .set({ ...columnsOf(product), revision: revision + 1 })
    .where('id', '=', productId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** A product as its row keeps it. */
export function columnsOf({ draft, parent, codes }: ProductToKeep) {
  const { sku, name, options, unit, location, status, hasSerialNumbers } = draft
  return {
    sku,
    name,
    name_key: nameKey(name),
    search_key: [
      ...[sku, name, parent?.name ?? '', options].map((text) => nameKey(text)),
      ...codes.map(({ key }) => key),
    ].join('\n'),
    parent_id: parent?.id ?? null,
    options,
    unit,
    location,
    status,
    has_serial_numbers: hasSerialNumbers ? (1 as const) : (0 as const),
  }
}
