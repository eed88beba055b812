import { z } from 'zod'

/** Where a serial number is in its life. `expected`: announced on a supplier's manifest. `gone`: known only from a receipt or manifest that was undone; `untracked`: its product's *Has serial numbers* was switched off while it was on hand. */
export const SerialStatus = z.enum([
  'expected',
  'receiving',
  'in-stock',
  'allocated',
  'picked',
  'dispatched',
  'quarantined',
  'damaged',
  'missing',
  'scrapped',
  'returned-to-supplier',
  'gone',
  'untracked',
])
export type SerialStatus = z.infer<typeof SerialStatus>

/** The statuses that count in current inventory (R9). */
export const onHandStatuses = [
  'in-stock',
  'allocated',
  'picked',
  'quarantined',
  'damaged',
] as const satisfies readonly SerialStatus[]

/** On hand or in an open receipt: where a number may be once only (R1). */
export const heldStatuses = ['receiving', ...onHandStatuses] as const satisfies readonly SerialStatus[]

export const isOnHand = (status: SerialStatus): boolean =>
  (onHandStatuses as readonly SerialStatus[]).includes(status)

export const isHeld = (status: SerialStatus): boolean =>
  (heldStatuses as readonly SerialStatus[]).includes(status)
