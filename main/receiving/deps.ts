import type { Announce } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import type { ReceiptId } from '../../shared/values'
import type { WarehouseDeps } from '../ledger/operation'
import type { Arrows } from '../scanning/arrows'

export interface ReceivingDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** What a station works on while it captures this receipt. */
export const workOn = (receiptId: ReceiptId): Work => ({ kind: 'receiving', receiptId })
