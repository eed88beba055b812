import { sql } from 'kysely'
import type { Waiting } from '../../shared/ipc/dashboard'
import { accepted } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { Reader, Store } from '../store/store'

export interface DashboardDeps {
  readonly store: Pick<Store, 'reader'>
  /** Scans of this station that were read and not judged yet. */
  readonly countHeldScans: () => Promise<number>
}

export function dashboardHandlers({ store, countHeldScans }: DashboardDeps): HandlersFor<'dashboard'> {
  return {
    'dashboard.read': async () => {
      const heldScans = await countHeldScans()
      return accepted({ ...(await readWaiting(store.reader)), heldScans })
    },
  }
}

async function readWaiting(reader: Reader): Promise<Omit<Waiting, 'heldScans'>> {
  const { rows } = await sql<Omit<Waiting, 'heldScans'>>`select
    (select count(*) from purchase_order where status in ('Confirmed', 'PartFulfilled')) as ${sql.id('ordersToReceive')},
    (select count(*) from receipt where status = 'open') as ${sql.id('openReceipts')},
    (select count(*) from sales_order where status in ('Confirmed', 'PartFulfilled')) as ${sql.id('ordersToDispatch')},
    (select count(*) from dispatch where status = 'open') as ${sql.id('openDispatches')},
    (select cast(coalesce(sum(case when without_serial > 0 then without_serial else 0 end), 0) as bigint) from stock) as ${sql.id('unitsWithoutSerial')},
    (select cast(coalesce(sum(case when without_serial < 0 then -without_serial else 0 end), 0) as bigint) from stock) as ${sql.id('leftUnnamed')},
    (select count(*) from stock where without_serial > 0) as ${sql.id('productsWithoutSerial')},
    (select count(*) from product) as ${sql.id('productCount')}`.execute(reader)
  const [waiting] = rows
  if (!waiting) throw new Error('Nothing was counted')
  return waiting
}
