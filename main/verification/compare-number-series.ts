import type { Reader } from '../store/store'
import { type Differences, type RecordFields, shown } from './differences'
import type { RebuiltReceipts } from './rebuilt-receipts'
import type { RebuiltRecords } from './rebuilt-records'

/** The next number of a series follows the last one given: after `PO-1007` comes 1008. */
export async function compareNumberSeries(
  reader: Reader,
  { orders }: RebuiltRecords,
  { receipts }: RebuiltReceipts,
  differences: Differences,
): Promise<void> {
  const series = await reader.selectFrom('number_series').select(['name', 'next']).execute()
  const compare = (which: string, last: string | undefined) => {
    const next = series.find(({ name }) => name === which)?.next ?? null
    differences.compare(
      { what: 'number series', which },
      'next',
      last === undefined ? null : after(last),
      next,
    )
  }
  compare('purchase-order', lastNumber(orders))
  compare('receipt', lastNumber(receipts))
}

function lastNumber(documents: ReadonlyMap<number, RecordFields>): string | undefined {
  const last = [...documents.values()].at(-1)
  return last && shown(last.number)
}

const after = (number: string): number => Number(/\d+$/u.exec(number)?.[0] ?? 0) + 1
