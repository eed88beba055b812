import type { ProductCode, ProductStatus } from '../../shared/ipc/products'
import { productCodeKey } from '../../shared/product-code'
import { serialKey } from '../../shared/serial-number'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { Flag } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import type { KeyedCode } from './rules'

/** What a product code says: which product it is. */
export interface CodedProduct {
  readonly productId: ProductId
  readonly productName: string
  readonly sku: string
  readonly hasSerialNumbers: boolean
  readonly status: ProductStatus
}

/** The product that has this text as its sku, GTIN or own barcode. */
export async function findProductByCode(reader: Reader, text: string): Promise<CodedProduct | undefined> {
  const found = await codedProducts(reader)
    .where('product_code.code_key', '=', productCodeKey(text))
    .executeTakeFirst()
  return found && codedProduct(found)
}

/** Which of these keys (see `productCodeKey`) are codes of products, and of which. */
export async function findProductsByCodes(
  reader: Reader,
  engine: Engine,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CodedProduct>> {
  const found = await codedProducts(reader)
    .where('product_code.code_key', 'in', keysIn(reader, engine, keys))
    .execute()
  return new Map(found.map((product) => [product.key, codedProduct(product)]))
}

/** These products, each by its sku. */
export async function findProductsOf(
  reader: Reader,
  productIds: readonly ProductId[],
): Promise<CodedProduct[]> {
  if (productIds.length === 0) return []
  const found = await codedProducts(reader)
    .where('product_code.kind', '=', 'sku')
    .where('product.id', 'in', productIds)
    .execute()
  return found.map(codedProduct)
}

function codedProducts(reader: Reader) {
  return reader
    .selectFrom('product_code')
    .innerJoin('product', 'product.id', 'product_code.product_id')
    .select([
      'product_code.code_key as key',
      'product.id as productId',
      'product.name as productName',
      'product.sku',
      'product.has_serial_numbers as hasSerialNumbers',
      'product.status',
    ])
}

type StoredCode = Omit<CodedProduct, 'hasSerialNumbers'> & { readonly hasSerialNumbers: Flag }

const codedProduct = ({
  productId,
  productName,
  sku,
  hasSerialNumbers,
  status,
}: StoredCode): CodedProduct => ({
  productId,
  productName,
  sku,
  hasSerialNumbers: hasSerialNumbers === 1,
  status,
})

/** The GTINs and barcodes of a product, in their order; its sku is not among them. */
export async function readProductCodes(reader: Reader, productId: ProductId): Promise<ProductCode[]> {
  const codes = await reader
    .selectFrom('product_code')
    .where('product_id', '=', productId)
    .orderBy('position')
    .select(['kind', 'code as text'])
    .execute()
  return codes.flatMap(({ kind, text }) => (kind === 'sku' ? [] : [{ kind, text }]))
}

/** All codes of a product, its sku too, in the form of serial keys. */
export async function readOwnCodes(reader: Reader, productId: ProductId): Promise<string[]> {
  const codes = await reader
    .selectFrom('product_code')
    .where('product_id', '=', productId)
    .select('code')
    .execute()
  return codes.map(({ code }) => serialKey(code))
}

export interface TakenCode {
  readonly key: string
  readonly productId: ProductId
  readonly productName: string
}

/** A code out of these that another product has. */
export function findTakenCode(
  reader: Reader,
  codes: readonly KeyedCode[],
  except: ProductId | null,
): Promise<TakenCode | undefined> {
  return reader
    .selectFrom('product_code')
    .innerJoin('product', 'product.id', 'product_code.product_id')
    .where(
      'product_code.code_key',
      'in',
      codes.map(({ key }) => key),
    )
    .$if(except !== null, (query) => query.where('product.id', '<>', except))
    .select(['product_code.code_key as key', 'product.id as productId', 'product.name as productName'])
    .orderBy('product_code.id')
    .executeTakeFirst()
}

export async function replaceCodes(
  tx: WriteTransaction,
  productId: ProductId,
  codes: readonly KeyedCode[],
): Promise<void> {
  await tx.deleteFrom('product_code').where('product_id', '=', productId).execute()
  await tx
    .insertInto('product_code')
    .values(
      codes.map(({ kind, code, key }, position) => ({
        product_id: productId,
        kind,
        code,
        code_key: key,
        position,
      })),
    )
    .execute()
}
