import type { Announce } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import type { CustomerReturnId } from '../../shared/values'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from '../scanning/arrows'

export interface ReturnDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** What a station works on while it takes this return in. */
export const workOn = (customerReturnId: CustomerReturnId): Work => ({ kind: 'returning', customerReturnId })
