import type { Reader } from '../store/store'
import { type Differences, shown } from './differences'
import type { RebuiltRecords } from './rebuilt-records'

/** The next number of a series follows the last one given: `PO-1007` was given, so 1008 is next. */
export async function compareNumberSeries(
  reader: Reader,
  { orders }: RebuiltRecords,
  receiptNumbers: Iterable<string>,
  differences: Differences,
): Promise<void> {
  const stored = await reader
    .selectFrom('number_series')
    .where('name', 'in', ['purchase-order', 'receipt'])
    .select(['name', 'next'])
    .execute()
  const compare = (which: string, given: Iterable<string>) => {
    const next = stored.find(({ name }) => name === which)?.next ?? null
    differences.compare({ what: 'number series', which }, 'next', nextAfter(given), next)
  }
  compare(
    'purchase-order',
    [...orders.values()].map((order) => shown(order.number)),
  )
  compare('receipt', receiptNumbers)
}

function nextAfter(given: Iterable<string>): number | null {
  let last: number | null = null
  for (const number of given) last = Math.max(last ?? 0, Number(/\d+$/u.exec(number)?.[0] ?? 0))
  return last === null ? null : last + 1
}
