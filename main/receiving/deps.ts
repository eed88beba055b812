import type { Announce } from '../../shared/ipc/events'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from './arrows'

export interface ReceivingDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}
