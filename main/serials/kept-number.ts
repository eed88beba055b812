import { sql } from 'kysely'
import { keptByRule } from '../../shared/kept-by-rule'
import { parseSerial } from '../../shared/serial-number'
import type { StripRule } from '../../shared/strip-rule'
import type { ProductId, SupplierId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { findFiled } from './filed-numbers'

/** A scan, and what it may be a number of. */
interface Wanted {
  readonly text: string
  /** A scan of which nothing is known but its text: not typed, and nothing that says what it is. */
  readonly isPlain?: boolean | undefined
  /** The product that the number goes to when nothing else is known of it; undefined where none is chosen. */
  readonly productId: ProductId | undefined
  /** All products that it may be of. */
  readonly products: readonly ProductId[] | 'all'
  /** Of the receipt; null elsewhere. */
  readonly supplierId: SupplierId | null
}

/** What one rule makes of the scan. */
interface Reading {
  readonly kept: string
  readonly key: string
  /** Whose rule it is; undefined for the supplier's. */
  readonly productId: ProductId | undefined
}

/**
 * The serial number in a plain scan: what the rule of its product keeps of it, else that of the supplier. A number that
 * is on file just as it was scanned stays what it is, and one that is on file as a rule keeps it belongs to that rule's
 * product. What was typed, and what fits no rule, is given back as it came.
 */
export async function keptNumber(operation: Operation, wanted: Wanted): Promise<string> {
  const { text, products } = wanted
  const whole = parseSerial(text)
  if (wanted.isPlain !== true || !whole.ok || products.length === 0) return text
  const readings = await readingsOf(operation, wanted)
  if (readings.length === 0) return text
  const { tx, engine } = operation
  const keys = [whole.value.key, ...readings.map(({ key }) => key)]
  const filed = await findFiled(tx, engine, [...new Set(keys)])
  const isOf = (productId: ProductId) => products === 'all' || products.includes(productId)
  if (filed.some(({ key, productId }) => key === whole.value.key && isOf(productId))) return text
  const isFiled = ({ key, productId }: Reading) =>
    filed.some((number) => number.key === key && number.productId === productId)
  const usual = readings.find(({ productId }) => productId === wanted.productId)
  const ofSupplier = readings.find(({ productId }) => productId === undefined)
  const known = readings.filter(isFiled)
  const best = known.find((reading) => reading === usual) ?? known[0] ?? usual ?? ofSupplier
  return best?.kept ?? text
}

async function readingsOf({ tx }: Operation, wanted: Wanted): Promise<readonly Reading[]> {
  const rules = await readRules(tx, wanted)
  return rules.flatMap(({ productId, ...rule }) => readingBy(rule, wanted.text, productId ?? undefined))
}

/** In one question: it is asked for every scan. */
function readRules(reader: Reader, { products, supplierId }: Wanted) {
  const ofProducts = reader
    .selectFrom('product_strip_rule')
    .$if(products !== 'all', (query) => query.where('product_id', 'in', products === 'all' ? [] : products))
    .select(['product_id as productId', 'kind', 'text'])
  if (supplierId === null) return ofProducts.execute()
  const ofSupplier = reader
    .selectFrom('supplier_strip_rule')
    .where('supplier_id', '=', supplierId)
    .select([sql<ProductId | null>`null`.as('productId'), 'kind', 'text'])
  return ofProducts
    .$castTo<{ productId: ProductId | null; kind: 'prefix' | 'pattern'; text: string }>()
    .unionAll(ofSupplier)
    .execute()
}

function readingBy(rule: StripRule, text: string, productId: ProductId | undefined): readonly Reading[] {
  const number = parseSerial(keptByRule(rule, text) ?? '')
  return number.ok ? [{ kept: number.value.serial, key: number.value.key, productId }] : []
}
