import type { Announce } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import type { StockCountId } from '../../shared/values'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from '../scanning/arrows'

export interface CountingDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** What a station works on while it counts. */
export const workOn = (stockCountId: StockCountId): Work => ({ kind: 'counting', stockCountId })
