import { z } from 'zod'
import { DispatchStatus } from '../dispatch-status'
import { SalesOrderStatus } from '../sales-order-status'
import { serialDoubts } from '../serial-doubts'
import { SerialStatus } from '../serial-status'
import {
  CaptureSource,
  CustomerId,
  DispatchId,
  DispatchLineId,
  Instant,
  InvoiceId,
  OperationId,
  ProductId,
  Quantity,
  requiredText,
  SalesOrderId,
  SalesOrderLineId,
  SerialId,
  shortText,
} from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'
import { manyTexts, NumbersTaken } from './serials'

/** *Dispatch queue*: an order that waits to be packed. */
const QueuedOrder = z.object({
  salesOrderId: SalesOrderId,
  number: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  status: SalesOrderStatus,
  reference: z.string(),
  orderedAt: Instant,
  /** Units that have not left yet. */
  unitsOutstanding: z.int(),
  /** All of them can leave from stock. */
  isStockGood: z.boolean(),
  /** Units that wait to leave with a serial number, and how many of these are allocated or picked. */
  serialsNeeded: z.int(),
  serialsNamed: z.int(),
  openDispatchId: DispatchId.nullable(),
  openDispatchNumber: z.string().nullable(),
})
export type QueuedOrder = z.infer<typeof QueuedOrder>

const DispatchRow = z.object({
  dispatchId: DispatchId,
  number: z.string(),
  status: DispatchStatus,
  salesOrderId: SalesOrderId,
  orderNumber: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  /** The carrier's number of the shipment. */
  reference: z.string(),
  openedAt: Instant,
  committedAt: Instant.nullable(),
  /** Units to ship over all lines; of them `captured` are packed by their serial number. */
  units: z.int(),
  captured: z.int(),
})
export type DispatchRow = z.infer<typeof DispatchRow>

export const DispatchLine = z.object({
  dispatchLineId: DispatchLineId,
  dispatchId: DispatchId,
  salesOrderLineId: SalesOrderLineId,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  location: z.string(),
  hasSerialNumbers: z.boolean(),
  /** True when this line asks for serial numbers: a serialised product while *Capture serial numbers* is on. */
  capturesSerials: z.boolean(),
  /** Ordered minus shipped with other, committed dispatches: nothing beyond it is ever shipped. */
  outstanding: z.int(),
  /** null = blank = not shipped. */
  quantityToShip: z.int().nullable(),
  /** Of a serialised line: numbers that are picked for it, or left with it. */
  captured: z.int(),
  /** Numbers promised to it before packing that are not picked yet. */
  expected: z.int(),
  /** Good units of the product on hand that no other order has by serial number. */
  available: z.int(),
  /** Units of the product on hand whose number nobody knows. */
  withoutSerial: z.int(),
  isComplete: z.boolean(),
})
export type DispatchLine = z.infer<typeof DispatchLine>

export const Dispatch = DispatchRow.extend({
  reversedAt: Instant.nullable(),
  orderReference: z.string(),
  orderNote: z.string(),
  shipTo: z.string(),
  lines: z.array(DispatchLine),
  /** Where the red arrow stands at this station: what the next serial number belongs to. */
  activeLineId: DispatchLineId.nullable(),
  /** Every line with a quantity has what it needs, and there is at least one. */
  isReadyToCommit: z.boolean(),
  invoice: z.object({ invoiceId: InvoiceId, number: z.string() }).nullable(),
  creditNote: z.object({ invoiceId: InvoiceId, number: z.string() }).nullable(),
})
export type Dispatch = z.infer<typeof Dispatch>

export const PickedSerial = z.object({
  serialId: SerialId,
  serial: z.string(),
  dispatchLineId: DispatchLineId,
  productName: z.string(),
  /** `picked` or `dispatched`; where it is now, when it has come back since. */
  status: SerialStatus,
  pickedAt: Instant,
  source: z.string(),
})
export type PickedSerial = z.infer<typeof PickedSerial>

/** A number that is promised to a line of the dispatch and waits to be packed. */
export const ExpectedSerial = z.object({
  serialId: SerialId,
  serial: z.string(),
  dispatchLineId: DispatchLineId,
  productName: z.string(),
})
export type ExpectedSerial = z.infer<typeof ExpectedSerial>

const onDispatch = z.object({ operationId: OperationId, dispatchId: DispatchId })
const onLine = z.object({ operationId: OperationId, dispatchLineId: DispatchLineId })
const notInStatus = ['dispatch-not-found', 'dispatch-not-in-status'] as const

const pageOfNumbers = z.object({
  dispatchId: DispatchId,
  dispatchLineId: DispatchLineId.nullable(),
  search: z.string().max(200),
  offset: z.int().nonnegative(),
  limit: z.int().positive().max(500),
})

export const dispatchCalls = {
  'dispatch.listQueue': call({
    input: pageInput(['number', 'customerName', 'status', 'orderedAt']).extend({
      isStockGood: z.boolean().nullable(),
    }),
    output: pageOf(QueuedOrder),
    refusals: [],
  }),
  'dispatch.listDispatches': call({
    input: pageInput(['number', 'openedAt']).extend({ statuses: z.array(DispatchStatus) }),
    output: pageOf(DispatchRow),
    refusals: [],
  }),
  /** Opens a dispatch for an order, filled in with what can be shipped, or goes on with the one that is open for it. */
  'dispatch.openDispatch': call({
    input: z.object({ operationId: OperationId, salesOrderId: SalesOrderId }),
    output: Dispatch,
    refusals: ['sales-order-not-found', 'sales-order-not-in-status'],
  }),
  'dispatch.readDispatch': call({
    input: z.object({ dispatchId: DispatchId }),
    output: Dispatch,
    refusals: ['dispatch-not-found'],
  }),
  /** The numbers that are packed, or left with it, the last one first; `search` finds by last digits or any part. */
  'dispatch.listCaptured': call({ input: pageOfNumbers, output: pageOf(PickedSerial), refusals: [] }),
  /** The numbers promised to its lines that are not packed yet, in the order in which they were promised. */
  'dispatch.listExpected': call({ input: pageOfNumbers, output: pageOf(ExpectedSerial), refusals: [] }),
  'dispatch.setReference': call({
    input: onDispatch.extend({ reference: shortText(100) }),
    output: Dispatch,
    refusals: ['dispatch-not-found'],
  }),
  'dispatch.setQuantity': call({
    input: onLine.extend({ quantity: Quantity.nullable() }),
    output: Dispatch,
    refusals: [...notInStatus, 'more-than-outstanding', 'quantity-below-picked'],
  }),
  /** A pasted list or a range: each judged as if scanned, the refused ones given back with their reasons. */
  'dispatch.captureMany': call({
    input: onLine.extend({ texts: manyTexts, source: CaptureSource, doubtsConfirmed: z.boolean() }),
    output: z.object({ dispatch: Dispatch, numbers: NumbersTaken }),
    refusals: [...notInStatus, 'line-not-serialised', 'capture-switched-off'],
  }),
  'dispatch.undoLast': call({
    input: onDispatch,
    output: z.object({ dispatch: Dispatch, serial: z.string() }),
    refusals: [...notInStatus, 'nothing-to-undo'],
  }),
  'dispatch.undoSerial': call({
    input: z.object({ operationId: OperationId, serialId: SerialId }),
    output: z.object({ dispatch: Dispatch, serial: z.string() }),
    refusals: [...notInStatus, 'serial-not-found'],
  }),
  'dispatch.undoLine': call({
    input: onLine,
    output: z.object({ dispatch: Dispatch, undone: z.int() }),
    refusals: [...notInStatus, 'nothing-to-undo'],
  }),
  /** *Ship out & invoice*. */
  'dispatch.commit': call({
    input: onDispatch,
    output: Dispatch,
    refusals: [...notInStatus, 'nothing-to-ship', 'captured-differs', 'not-enough-stock'],
  }),
  /** R4: tells later which units left with a dispatch whose numbers nobody captured. */
  'dispatch.nameUnits': call({
    input: onLine.extend({ texts: manyTexts, source: CaptureSource, doubtsConfirmed: z.boolean() }),
    output: z.object({ dispatch: Dispatch, numbers: NumbersTaken }),
    refusals: [...notInStatus, 'line-not-serialised'],
  }),
  /** Another unit left than was recorded, or one was exchanged: the recorded one is here again, the other one left. */
  'dispatch.correctUnit': call({
    input: onDispatch.extend({
      serialId: SerialId,
      text: z.string().max(5_000),
      reason: requiredText(500),
      doubtsConfirmed: z.boolean(),
    }),
    output: Dispatch,
    refusals: [
      ...notInStatus,
      'serial-not-found',
      'serial-not-on-dispatch',
      'line-not-serialised',
      'serial-empty',
      'serial-unreadable',
      'serial-too-long',
      'product-code',
      ...serialDoubts,
      'serial-in-receipt',
      'serial-on-hand',
      'serial-never-seen',
      'serial-dispatched',
      'serial-allocated-here',
      'serial-allocated-elsewhere',
      'serial-picked',
      'serial-of-other-product',
      'serial-not-free',
      'serial-expected',
    ],
  }),
  /** An open one lets go of what it packed; a committed one brings everything back, and its invoice is credited. */
  'dispatch.reverse': call({
    input: onDispatch.extend({ reason: shortText(500) }),
    output: Dispatch,
    refusals: [...notInStatus, 'units-have-come-back', 'serial-on-hand'],
  }),
}
