import type { Reader } from '../store/store'
import { type Differences, type RecordFields, shown } from './differences'
import type { RebuiltState } from './rebuilt-state'

/** The next number of a series follows the last one given: after `PO-1007` comes 1008. */
export async function compareNumberSeries(
  reader: Reader,
  { records, receipts, sales, dispatches, returns, counts }: RebuiltState,
  differences: Differences,
): Promise<void> {
  const stored = await reader.selectFrom('number_series').orderBy('name').select(['name', 'next']).execute()
  const expected = new Map<string, unknown>([
    ['purchase-order', afterLast(records.orders)],
    ['sales-order', afterLast(sales.orders)],
    ['receipt', afterLast(receipts.heads)],
    ['dispatch', afterLast(dispatches.dispatches.heads)],
    ['customer-return', afterLast(returns.heads)],
    ['stock-count', afterLast(counts.heads)],
    ['invoice', afterLast(ofKind(dispatches.invoices, 'invoice'))],
    ['credit-note', afterLast(ofKind(dispatches.invoices, 'credit-note'))],
    ...stored.flatMap(({ name }) => (isAutoNumbers(name) ? [[name, null] as const] : [])),
    ...Object.entries(records.series),
  ])
  for (const [which, next] of expected) {
    const row = stored.find(({ name }) => name === which)
    differences.compareRecord({ what: 'number series', which }, { next }, { next: row?.next ?? null })
  }
}

const ofKind = (papers: ReadonlyMap<number, RecordFields>, kind: string): ReadonlyMap<number, RecordFields> =>
  new Map([...papers].filter(([, paper]) => paper.kind === kind))

const isAutoNumbers = (name: string): boolean => name.startsWith('serial ')

function afterLast(documents: ReadonlyMap<number, RecordFields>): number | null {
  const last = [...documents.values()].at(-1)
  return last ? Number(/\d+$/u.exec(shown(last.number))?.[0] ?? 0) + 1 : null
}
