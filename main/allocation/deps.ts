import type { Announce } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import type { SalesOrderId } from '../../shared/values'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from '../scanning/arrows'

export interface AllocationDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** What a station works on while numbers are promised to this order. */
export const workOn = (salesOrderId: SalesOrderId): Work => ({ kind: 'allocating', salesOrderId })
