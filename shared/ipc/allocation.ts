import { z } from 'zod'
import { SalesOrderStatus } from '../sales-order-status'
import {
  CaptureSource,
  CustomerId,
  Instant,
  OperationId,
  ProductId,
  SalesOrderId,
  SalesOrderLineId,
  SerialId,
} from '../values'
import { call } from './call'
import { pageOf } from './page'
import { manyTexts, NumbersTaken, SerialRow } from './serials'

/** A line of a sales order to which serial numbers are promised before it is packed. */
export const AllocationLine = z.object({
  salesOrderLineId: SalesOrderLineId,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  hasSerialNumbers: z.boolean(),
  quantity: z.int(),
  /** Units of it that have not left yet; at most so many numbers can be promised. */
  outstanding: z.int(),
  /** Numbers promised to it that are not packed yet, and those that are. */
  allocated: z.int(),
  picked: z.int(),
  /** Numbers of the product that are in stock and promised to nobody. */
  available: z.int(),
  /** Every outstanding unit has its number; of a product without serial numbers always. */
  isComplete: z.boolean(),
})
export type AllocationLine = z.infer<typeof AllocationLine>

/** *Pre-enter serial nos.*: a sales order while numbers are promised to it. */
export const Allocation = z.object({
  salesOrderId: SalesOrderId,
  number: z.string(),
  status: SalesOrderStatus,
  customerId: CustomerId,
  customerName: z.string(),
  reference: z.string(),
  lines: z.array(AllocationLine),
  /** Where the red arrow stands at this station; null where nothing can be promised any more. */
  activeLineId: SalesOrderLineId.nullable(),
  isComplete: z.boolean(),
})
export type Allocation = z.infer<typeof Allocation>

const AllocatedSerial = z.object({
  serialId: SerialId,
  serial: z.string(),
  salesOrderLineId: SalesOrderLineId,
  productName: z.string(),
  status: z.enum(['allocated', 'picked']),
  allocatedAt: Instant,
  source: z.string(),
})
export type AllocatedSerial = z.infer<typeof AllocatedSerial>

const onOrder = z.object({ operationId: OperationId, salesOrderId: SalesOrderId })
const onLine = z.object({ operationId: OperationId, salesOrderLineId: SalesOrderLineId })
const notWaiting = ['sales-order-not-found', 'sales-order-not-in-status'] as const

export const allocationCalls = {
  'allocation.readWork': call({
    input: z.object({ salesOrderId: SalesOrderId }),
    output: Allocation,
    refusals: ['sales-order-not-found'],
  }),
  /** The numbers promised to an order, the last one first; `search` finds by last digits or any part. */
  'allocation.listAllocated': call({
    input: z.object({
      salesOrderId: SalesOrderId,
      salesOrderLineId: SalesOrderLineId.nullable(),
      search: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(AllocatedSerial),
    refusals: [],
  }),
  /** *View serial nos*: the numbers of a product that can be promised, newest or oldest first. */
  'allocation.listAvailable': call({
    input: z.object({
      productId: ProductId,
      /** An exact match comes first, then its last digits, its beginning, any part. */
      search: z.string().max(200),
      order: z.enum(['newest', 'oldest']),
      /** The last row of the page before. With a search only one page is given. */
      after: SerialId.nullable(),
      limit: z.int().positive().max(500),
    }),
    /** `total` counts all that fit, on the first page only. `isCut`: the search found more than is shown. */
    output: z.object({ rows: z.array(SerialRow), total: z.int().nullable(), isCut: z.boolean() }),
    refusals: [],
  }),
  /** A pasted list, a range, or numbers picked from the list: each judged as if scanned, the refused ones given back. */
  'allocation.allocateMany': call({
    input: onLine.extend({ texts: manyTexts, source: CaptureSource }),
    output: z.object({ allocation: Allocation, numbers: NumbersTaken }),
    refusals: [...notWaiting, 'line-not-serialised'],
  }),
  /** Takes a number that is promised to another order, on purpose; the ledger names both orders. */
  'allocation.takeOver': call({
    input: onLine.extend({ serialId: SerialId }),
    output: z.object({ allocation: Allocation, serial: z.string() }),
    refusals: [
      ...notWaiting,
      'serial-not-found',
      'serial-has-moved',
      'serial-of-other-product',
      'line-complete',
    ],
  }),
  'allocation.release': call({
    input: z.object({ operationId: OperationId, serialId: SerialId }),
    output: z.object({ allocation: Allocation, serial: z.string() }),
    refusals: ['serial-not-found', 'serial-has-moved'],
  }),
  /** Every number of the line that is not packed yet. */
  'allocation.releaseLine': call({
    input: onLine,
    output: z.object({ allocation: Allocation, released: z.int() }),
    refusals: ['sales-order-not-found', 'nothing-to-undo'],
  }),
  'allocation.undoLast': call({
    input: onOrder,
    output: z.object({ allocation: Allocation, serial: z.string() }),
    refusals: ['sales-order-not-found', 'nothing-to-undo'],
  }),
}
