import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { foundSerials, unitsWithReceipt, withProduct } from './serial-list'
import { countOf } from '../store/count-of'

/** *View serial nos*: a page of the numbers of a product that are in stock and promised to nobody. */
export async function listAvailable(
  reader: Reader,
  engine: Engine,
  { productId, search, order, after, limit }: Input<'allocation.listAvailable'>,
): Promise<Output<'allocation.listAvailable'>> {
  const isNewestFirst = order === 'newest'
  const available = () =>
    withProduct(inStock(reader, productId)).orderBy('unit.id', isNewestFirst ? 'desc' : 'asc')
  const needle = serialKey(normalForm(search))
  if (needle !== '') return foundSerials(available, engine, { needle, ending: endingWith(needle), limit })
  const rows = await available()
    .$if(after !== null, (query) => query.where('unit.id', isNewestFirst ? '<' : '>', after))
    .limit(limit)
    .execute()
  return { rows, total: after === null ? await countAvailable(reader, productId) : null, isCut: false }
}

/**
 * Not looked up in the index of last digits: the numbers of the product are walked in the order that is wanted, and the
 * walk ends with the page. Measured: a range that holds much is ten times as long in the making, as it has to be sorted.
 */
function endingWith(needle: string): RawBuilder<SqlBool> {
  const key = sql.ref<string>('unit.serial_key')
  return sql`substr(${key}, length(${key}) - ${sql.lit(Array.from(needle).length - 1)}) = ${needle}`
}

const inStock = (reader: Reader, productId: ProductId) =>
  unitsWithReceipt(reader).where('unit.product_id', '=', productId).where('unit.status', '=', 'in-stock')

function countAvailable(reader: Reader, productId: ProductId): Promise<number> {
  return countOf(
    reader.selectFrom('serial_number').where('product_id', '=', productId).where('status', '=', 'in-stock'),
  )
}
