import type { StockCount } from '../../shared/ipc/counting'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { ProductId, type StockCountId } from '../../shared/values'
import type { Reader } from '../store/store'
import { type CountHead, countSeen, findCountHead } from './count-rows'
import { type CountResult, readResult, resultOf } from './count-result'
import { readCountedProducts, readUnseenPromised } from './counted-products'

export type NotOpen = RefusalOf<'count-not-found' | 'count-not-in-status'>

/** The count, if it is still open. */
export async function openCount(
  reader: Reader,
  stockCountId: StockCountId,
): Promise<Result<CountHead, NotOpen>> {
  const head = await findCountHead(reader, stockCountId)
  if (!head) return refused({ code: 'count-not-found' })
  const { number, status } = head
  if (status !== 'open') return refused({ code: 'count-not-in-status', number, status, needed: 'open' })
  return accepted(head)
}

/** The count as a screen shows it; an open one as it compares now, a closed one as it was closed. */
export async function findCount(
  reader: Reader,
  stockCountId: StockCountId,
  chosenLine: number | null,
): Promise<StockCount | undefined> {
  const head = await findCountHead(reader, stockCountId)
  if (!head) return undefined
  const chosenProductId = chosenProduct(head, chosenLine)
  return {
    ...head,
    seen: await countSeen(reader, stockCountId),
    ...(await readComparison(reader, head, chosenProductId)),
    chosenProductId,
  }
}

/** The same of a count that exists. */
export async function readCount(
  reader: Reader,
  stockCountId: StockCountId,
  chosenLine: number | null,
): Promise<StockCount> {
  const count = await findCount(reader, stockCountId, chosenLine)
  if (!count) throw new Error(`There is no count ${stockCountId}`)
  return count
}

/** Where a number goes that nobody knows: the one product that is counted, else the one with the red arrow. */
export const chosenProduct = (
  { productId }: Pick<CountHead, 'productId'>,
  chosenLine: number | null,
): ProductId | null => productId ?? (chosenLine === null ? null : ProductId.parse(chosenLine))

async function readComparison(
  reader: Reader,
  head: CountHead,
  chosen: ProductId | null,
): Promise<CountResult> {
  if (head.status !== 'open') return readResult(reader, head.stockCountId)
  const products = await readCountedProducts(reader, head)
  return resultOf(products, await readUnseenPromised(reader, head), chosen)
}
