import { hash } from 'node:crypto'
import { productCodeKey } from '../../shared/product-code'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ShapeRule } from '../../shared/serial-shape'
import type { ProductId } from '../../shared/values'
import { noStripping } from '../../shared/strip-rule'
import { readShapeRules } from '../products/shape-rows'
import { readProductStrippings } from '../products/strip-rows'
import { findProductImage } from '../products/image-rows'
import type { Reader } from '../store/store'
import { withNameKeys } from './compare-office'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, type RecordFields, shown } from './differences'
import { inPages } from './pages'

const productsPerPage = 500

/** Compares every product with its codes and picture; gives how many there are. */
export function compareProducts(
  reader: Reader,
  products: ReadonlyMap<number, RecordFields>,
  differences: Differences,
): Promise<number> {
  return compareRecords(differences, 'product', withKeys(products), storedProducts(reader))
}

/** The codes by which a product is scanned, its sku among them, with the keys that follow from them. */
function withKeys(products: ReadonlyMap<number, RecordFields>): Map<number, RecordFields> {
  const rebuilt = withNameKeys(products)
  for (const [id, fields] of rebuilt) {
    const codes = [{ kind: 'sku', text: fields.sku }, ...codesIn(fields.codes)]
    const keyed = codes.map(({ kind, text }) => [kind, text, productCodeKey(shown(text))])
    // Products had no location at first.
    const location = fields.location ?? ''
    const image = fields.image ?? null
    const serialShape = fields.serialShape ?? learned
    const stripping = fields.stripping ?? noStripping
    rebuilt.set(id, { ...fields, location, codes: keyed, image, serialShape, stripping })
  }
  return rebuilt
}

const learned: ShapeRule = { kind: 'learned' }

interface LedgerCode {
  readonly kind: unknown
  readonly text: unknown
}

const codesIn = (codes: unknown): LedgerCode[] => (Array.isArray(codes) ? codes.filter(isCode) : [])

const isCode = (code: unknown): code is LedgerCode =>
  typeof code === 'object' && code !== null && 'kind' in code && 'text' in code

async function* storedProducts(reader: Reader): AsyncGenerator<StoredRecord[]> {
  for await (const page of inPages(
    (after: ProductId) => readProducts(reader, after),
    ({ id }) => id,
  )) {
    const ids = page.map(({ id }) => id)
    const codes = await readCodes(reader, ids)
    const images = await readImages(reader, ids)
    const shapes = await readShapeRules(reader, ids)
    const strippings = await readProductStrippings(reader, ids)
    yield page.map(({ id, hasSerialNumbers, ...fields }) => ({
      id,
      which: fields.sku,
      fields: {
        ...fields,
        hasSerialNumbers: hasSerialNumbers === 1,
        codes: codes.get(id) ?? [],
        image: images.get(id) ?? null,
        serialShape: shapes.get(id) ?? learned,
        stripping: strippings.get(id) ?? noStripping,
      },
    }))
  }
}

const readProducts = (reader: Reader, after: ProductId) =>
  reader
    .selectFrom('product')
    .leftJoin('product_parent as parent', 'parent.id', 'product.parent_id')
    .where('product.id', '>', after)
    .orderBy('product.id')
    .limit(productsPerPage)
    .select([
      'product.id',
      'product.sku',
      'product.name',
      'product.name_key as nameKey',
      'parent.name as parentName',
      'product.options',
      'product.unit',
      'product.location',
      'product.status',
      'product.has_serial_numbers as hasSerialNumbers',
    ])
    .execute()

async function readCodes(reader: Reader, products: readonly ProductId[]) {
  const codes = await reader
    .selectFrom('product_code')
    .where('product_id', 'in', products)
    .orderBy('position')
    .select(['product_id as productId', 'kind', 'code', 'code_key as key'])
    .execute()
  const ofProduct = rowsOfEach(codes, ({ productId }) => productId)
  return new Map([...ofProduct].map(([id, own]) => [id, own.map(({ kind, code, key }) => [kind, code, key])]))
}

/** The pictures as the ledger names them. They are large, so they are read one at a time. */
async function readImages(reader: Reader, products: readonly ProductId[]) {
  const images = new Map<ProductId, { mediaType: string; sha256: string }>()
  const withImage = await reader
    .selectFrom('product_image')
    .where('product_id', 'in', products)
    .where('media_type', '<>', '')
    .select('product_id')
    .execute()
  for (const { product_id } of withImage) {
    const image = await findProductImage(reader, product_id)
    if (image)
      images.set(product_id, { mediaType: image.mediaType, sha256: hash('sha256', image.bytes, 'hex') })
  }
  return images
}
