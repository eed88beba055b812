import type { StockCount } from '../../../shared/ipc/counting'
import { accepted } from '../../../shared/result'
import { type AtDesk, atDesk } from '../capture/at-desk'
import type { Handlers } from '../support/fake-station'
import { changes, countedNumber } from './count-examples'

/** The screen of a stock count over a station that keeps it and one desk. */
export function atShelf(count: StockCount, handlers: Handlers = {}): AtDesk {
  const { stockCountId } = count
  return atDesk(
    `/counts/${stockCountId}`,
    { kind: 'counting', stockCountId },
    {
      'counting.read': () => accepted(count),
      'counting.listNumbers': ({ finding }) =>
        accepted({ rows: [countedNumber({ finding, stockCountScanId: scanIdOf(finding) })], total: 1 }),
      'counting.listNewest': () => accepted([{ serial: 'SN-88212-K', productName: 'Router X1' }]),
      'counting.readChanges': () => accepted(changes()),
      ...handlers,
    },
  )
}

/** What was not seen has none. */
const scanIdOf = (finding: string) => (finding === 'missing' || finding === 'moved' ? null : 113)
