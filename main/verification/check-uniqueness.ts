import { heldStatuses } from '../../shared/serial-status'
import type { Reader } from '../store/store'
import type { Differences } from './differences'

const mostNamed = 1_000

/** R1: a serial key is on hand or in an open receipt at most once, per product or in the whole warehouse. */
export async function checkUniqueness(
  reader: Reader,
  isUniqueInWarehouse: boolean,
  differences: Differences,
): Promise<void> {
  const shared = await reader
    .selectFrom('serial_number')
    .where('status', 'in', heldStatuses)
    .groupBy(isUniqueInWarehouse ? ['serial_key'] : ['serial_key', 'product_id'])
    .having(({ fn }) => fn.countAll(), '>', 1)
    .orderBy('serial_key')
    .limit(mostNamed)
    .select(({ fn }) => [fn.min('serial').as('serial'), fn.countAll<number>().as('times')])
    .execute()
  for (const { serial, times } of shared)
    differences.add({
      what: 'serial number',
      which: serial,
      fromLedger: 'once on hand or in an open receipt',
      stored: `${times} times`,
    })
}
