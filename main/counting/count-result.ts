import { CountFinding } from '../../shared/count-status'
import { type CountedProduct, StockCount } from '../../shared/ipc/counting'
import type { ProductId, StockCountId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Reader } from '../store/store'
import { readLine } from './count-rows'
import type { ProductCount } from './counted-products'

/** What a count comes to. */
export const CountResult = StockCount.pick({
  products: true,
  findings: true,
  untouched: true,
  unseenPromised: true,
})
export type CountResult = Pick<StockCount, 'products' | 'findings' | 'untouched' | 'unseenPromised'>

/** Sums up the products; shown are those that were touched, and the one with the red arrow. */
export function resultOf(
  products: readonly ProductCount[],
  unseenPromised: CountResult['unseenPromised'],
  chosen: ProductId | null,
): CountResult {
  const untouched = products.filter(({ seen, isInScope, listed }) => seen === 0 && isInScope && listed > 0)
  return {
    products: products.filter(({ seen, productId }) => seen > 0 || productId === chosen).map(shownProduct),
    findings: sumOf(products),
    untouched: {
      products: untouched.length,
      listed: untouched.reduce((sum, { listed }) => sum + listed, 0),
    },
    unseenPromised,
  }
}

/** The same where the products of which nothing was seen were left alone: nothing of them is missing. */
export const withoutUntouched = (result: CountResult, products: readonly ProductCount[]): CountResult => ({
  ...result,
  findings: sumOf(products.filter(({ seen }) => seen > 0)),
})

const shownProduct = ({
  productId,
  sku,
  productName,
  listed,
  findings,
  withoutSerial,
}: ProductCount): CountedProduct => ({ productId, sku, productName, listed, findings, withoutSerial })

function sumOf(products: readonly ProductCount[]): Record<CountFinding, number> {
  const total = { found: 0, missing: 0, unexpected: 0, elsewhere: 0, moved: 0 }
  for (const { findings } of products)
    for (const finding of CountFinding.options) total[finding] += findings[finding]
  return total
}

/** The line that keeps what a count came to when it was closed. */
export const resultLine = (stockCountId: StockCountId, result: CountResult): Happening => ({
  event: 'count result',
  after: JSON.stringify(result),
  document: 'stock-count',
  documentId: stockCountId,
})

/** What a closed count came to. */
export async function readResult(reader: Reader, stockCountId: StockCountId): Promise<CountResult> {
  const { after } = await readLine(reader, stockCountId, 'count result')
  return CountResult.parse(JSON.parse(after ?? ''))
}

/** Between these two lines of the ledger stands what closing a count did. */
export async function readClosingLines(
  reader: Reader,
  stockCountId: StockCountId,
): Promise<{ readonly from: number; readonly to: number }> {
  const { seq: from } = await readLine(reader, stockCountId, 'count status changed')
  const { seq: to } = await readLine(reader, stockCountId, 'count result')
  return { from, to }
}
