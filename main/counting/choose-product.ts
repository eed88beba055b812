import { ProductId, type StockCountId } from '../../shared/values'
import { readCountHead } from './count-rows'
import { type CountingDeps, workOn } from './deps'

/** Puts the red arrow of this station on a product: numbers that nobody knows go there. */
export async function chooseProduct(
  deps: CountingDeps,
  { stockCountId, lineId }: { readonly stockCountId: StockCountId; readonly lineId: number },
): Promise<void> {
  const { productId } = await readCountHead(deps.store.reader, stockCountId)
  if (productId !== null && productId !== lineId) throw new Error(`Product ${lineId} is not counted here`)
  await deps.arrows.choose(workOn(stockCountId), ProductId.parse(lineId), { byCode: false })
  deps.changed(['counts'])
}
