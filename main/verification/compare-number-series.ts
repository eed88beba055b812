import type { Reader } from '../store/store'
import { type Differences, shown } from './differences'
import type { RebuiltRecords } from './rebuilt-records'

/** The next number of a series follows the last one given: after `PO-1007` comes 1008. */
export async function compareNumberSeries(
  reader: Reader,
  { orders }: RebuiltRecords,
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
  const order = [...orders.values()].at(-1)
  compare('purchase-order', order && shown(order.number))
  const receipt = await reader
    .selectFrom('receipt')
    .orderBy('id', 'desc')
    .limit(1)
    .select('number')
    .executeTakeFirst()
  compare('receipt', receipt?.number)
}

const after = (number: string): number => Number(/\d+$/u.exec(number)?.[0] ?? 0) + 1
