import type { Input, Output } from '../../shared/ipc/contract'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { foundSerials, unitsWithReceipt, withProduct } from './serial-list'

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
  if (needle !== '') return foundSerials(available, engine, needle, limit)
  const rows = await available()
    .$if(after !== null, (query) => query.where('unit.id', isNewestFirst ? '<' : '>', after))
    .limit(limit)
    .execute()
  return { rows, total: after === null ? await countAvailable(reader, productId) : null, isCut: false }
}

const inStock = (reader: Reader, productId: ProductId) =>
  unitsWithReceipt(reader).where('unit.product_id', '=', productId).where('unit.status', '=', 'in-stock')

async function countAvailable(reader: Reader, productId: ProductId): Promise<number> {
  const { total } = await reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('status', '=', 'in-stock')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
