import type { Announce } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import type { DispatchId } from '../../shared/values'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from '../scanning/arrows'

export interface DispatchDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** What a station works on while it packs this dispatch. */
export const workOn = (dispatchId: DispatchId): Work => ({ kind: 'dispatching', dispatchId })
