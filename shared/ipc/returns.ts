import { z } from 'zod'
import {
  CaptureSource,
  CustomerId,
  CustomerReturnId,
  CustomerReturnLineId,
  DispatchId,
  Instant,
  mostNumbersAtOnce,
  OperationId,
  ProductId,
  SalesOrderId,
  SerialId,
  shortText,
} from '../values'
import { ReturnDestination, ReturnStatus } from '../return-status'
import { SerialStatus } from '../serial-status'
import { call } from './call'
import { pageInput, pageOf } from './page'
import { manyTexts, NumbersTaken } from './serials'

export const CustomerReturnRow = z.object({
  customerReturnId: CustomerReturnId,
  number: z.string(),
  status: ReturnStatus,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  units: z.int(),
  /** From whom its units come back, in the order of their names. */
  customerNames: z.array(z.string()),
})
export type CustomerReturnRow = z.infer<typeof CustomerReturnRow>

/** What comes back of one shipment. */
export const ReturnedShipment = z.object({
  customerId: CustomerId,
  customerName: z.string(),
  salesOrderId: SalesOrderId,
  orderNumber: z.string(),
  dispatchId: DispatchId,
  dispatchNumber: z.string(),
  dispatchedAt: Instant.nullable(),
  units: z.int(),
})
export type ReturnedShipment = z.infer<typeof ReturnedShipment>

export const CustomerReturn = CustomerReturnRow.extend({
  /** By customer, then order. */
  shipments: z.array(ReturnedShipment),
  destinations: z.record(ReturnDestination, z.int()),
  /** Where the next unit that is scanned at this station goes. */
  nextDestination: ReturnDestination,
})
export type CustomerReturn = z.infer<typeof CustomerReturn>

export const ReturnedUnit = z.object({
  returnLineId: CustomerReturnLineId,
  serialId: SerialId,
  serial: z.string(),
  /** Where the unit is now: dispatched until the return is committed. */
  status: SerialStatus,
  productId: ProductId,
  productName: z.string(),
  customerName: z.string(),
  orderNumber: z.string(),
  dispatchNumber: z.string(),
  destination: ReturnDestination,
  reason: z.string(),
})
export type ReturnedUnit = z.infer<typeof ReturnedUnit>

const onReturn = z.object({ operationId: OperationId, customerReturnId: CustomerReturnId })
const notOpen = ['return-not-found', 'return-not-in-status'] as const

export const returnCalls = {
  'returns.list': call({
    input: pageInput(['number', 'openedAt']).extend({ statuses: z.array(ReturnStatus) }),
    output: pageOf(CustomerReturnRow),
    refusals: [],
  }),
  'returns.open': call({
    input: z.object({ operationId: OperationId }),
    output: CustomerReturn,
    refusals: [],
  }),
  'returns.read': call({
    input: z.object({ customerReturnId: CustomerReturnId }),
    output: CustomerReturn,
    refusals: ['return-not-found'],
  }),
  /** Its units, by customer and order, the last scanned first; `search` finds any part of the number. */
  'returns.listUnits': call({
    input: z.object({
      customerReturnId: CustomerReturnId,
      dispatchId: DispatchId.nullable(),
      search: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(ReturnedUnit),
    refusals: [],
  }),
  /** The units scanned last, the newest first. */
  'returns.listNewest': call({
    input: z.object({ customerReturnId: CustomerReturnId, limit: z.int().positive().max(100) }),
    output: z.array(z.object({ serialId: SerialId, serial: z.string(), productName: z.string() })),
    refusals: [],
  }),
  /** The one that is meant, where a scan fits several. */
  'returns.takeUnit': call({
    input: onReturn.extend({ serialId: SerialId }),
    output: z.object({ customerReturn: CustomerReturn, serial: z.string() }),
    refusals: [...notOpen, 'serial-not-found', 'return-has-unit', 'unit-not-away'],
  }),
  /** A list from elsewhere: each number is judged as if scanned. */
  'returns.takeMany': call({
    input: onReturn.extend({ texts: manyTexts, source: CaptureSource }),
    output: z.object({ customerReturn: CustomerReturn, numbers: NumbersTaken }),
    refusals: notOpen,
  }),
  /** Where units go once the return counts, and why; null means all of them. */
  'returns.setDestination': call({
    input: onReturn.extend({
      returnLineIds: z.array(CustomerReturnLineId).min(1).max(mostNumbersAtOnce).nullable(),
      destination: ReturnDestination,
      reason: shortText(500),
    }),
    output: CustomerReturn,
    refusals: notOpen,
  }),
  'returns.undoLast': call({
    input: onReturn,
    output: z.object({ customerReturn: CustomerReturn, serial: z.string() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  'returns.undoUnit': call({
    input: onReturn.extend({ returnLineId: CustomerReturnLineId }),
    output: z.object({ customerReturn: CustomerReturn, serial: z.string() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  /** All its units are on hand again, each where it was sent. The orders they were shipped with stay as they are. */
  'returns.commit': call({
    input: onReturn,
    output: CustomerReturn,
    refusals: [...notOpen, 'nothing-to-return', 'return-units-moved', 'serial-on-hand'],
  }),
  /** Lets go of an open return: its units stay dispatched. */
  'returns.cancel': call({
    input: onReturn.extend({ reason: shortText(500) }),
    output: CustomerReturn,
    refusals: notOpen,
  }),
}
