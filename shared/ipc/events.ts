import { z } from 'zod'
import {
  DispatchId,
  DispatchLineId,
  ReceiptId,
  ReceiptLineId,
  SalesOrderId,
  SalesOrderLineId,
} from '../values'
import { AllocationLine } from './allocation'
import { DispatchLine } from './dispatch'
import { ExportProgress } from './exports'
import { ImportProgress } from './imports'
import { PairingState } from './pairing'
import { ReceiptLine } from './receiving'
import { DeskState, Work } from './scanning'
import { Station } from './station'
import { Verification } from './verification'

export const Topic = z.enum([
  'products',
  'suppliers',
  'orders',
  'receipts',
  'customers',
  'sales',
  'dispatches',
  'returns',
  'counts',
  'imports',
  'serials',
  'settings',
  /** The journal of scans of this station. */
  'frames',
  /** What is plugged into this station. */
  'devices',
])
export type Topic = z.infer<typeof Topic>

/** Facts the main process announces; a window that missed one asks again, so none carries the only copy. */
export const events = {
  /** What the desk shows now; several in quick succession may be told as one. */
  'scanning.deskChanged': DeskState,
  /** One line of a receipt that is being captured, as it is now. */
  'receiving.lineChanged': z.object({
    receiptId: ReceiptId,
    line: ReceiptLine,
    activeLineId: ReceiptLineId.nullable(),
    isReadyToCommit: z.boolean(),
  }),
  /** The same for a line of a sales order to which numbers are promised, and of a dispatch that is packed. */
  'allocation.lineChanged': z.object({
    salesOrderId: SalesOrderId,
    line: AllocationLine,
    activeLineId: SalesOrderLineId.nullable(),
    isComplete: z.boolean(),
  }),
  'dispatch.lineChanged': z.object({
    dispatchId: DispatchId,
    line: DispatchLine,
    activeLineId: DispatchLineId.nullable(),
    isReadyToCommit: z.boolean(),
  }),
  /** How far a long capture, commit, reversal or undoing on that work is. */
  'work.progressed': z.object({
    work: Work,
    doing: z.enum(['capturing', 'committing', 'reversing', 'undoing']),
    done: z.int(),
    total: z.int(),
  }),
  /** What is heard while a scanner is added. */
  'pairing.changed': PairingState,
  'imports.progressed': ImportProgress,
  'exports.progressed': ExportProgress,
  /** Something of these topics changed; ask again for what is on screen. */
  'warehouse.changed': z.object({ topics: z.array(Topic) }),
  'verification.changed': Verification,
  'station.changed': Station,
  /** The application menu asks for a page. */
  'menu.chosen': z.object({ page: z.enum(['verification', 'settings', 'keys']) }),
}

export type EventName = keyof typeof events
export type Payload<Name extends EventName> = z.output<(typeof events)[Name]>
export type Announce = <Name extends EventName>(name: Name, payload: Payload<Name>) => void
