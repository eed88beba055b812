import { z } from 'zod'
import { Refusal } from '../refusal'
import { SerialStatus } from '../serial-status'
import {
  CaptureSource,
  Instant,
  mostNumbersAtOnce,
  OperationId,
  ProductId,
  SerialId,
  SupplierId,
} from '../values'
import { call } from './call'

export const SerialRow = z.object({
  serialId: SerialId,
  serial: z.string(),
  status: SerialStatus,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  supplierName: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** When it came in last; null while its receipt is open. */
  receivedAt: Instant.nullable(),
})
export type SerialRow = z.infer<typeof SerialRow>

/** One ledger line of a serial number: who, when, at which station, from which document, how. */
export const SerialEvent = z.object({
  seq: z.int(),
  at: Instant,
  event: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  documentNumber: z.string().nullable(),
  operator: z.string(),
  station: z.string(),
  source: z.string().nullable(),
  note: z.string().nullable(),
})
export type SerialEvent = z.infer<typeof SerialEvent>

export const SerialHistory = SerialRow.extend({
  /** Whom it is promised to, and the shipment it is packed in or left with; null where it is free. */
  orderNumber: z.string().nullable(),
  customerName: z.string().nullable(),
  dispatchNumber: z.string().nullable(),
  dispatchedAt: Instant.nullable(),
  /** The purchase order whose manifest names it. */
  manifest: z.object({ orderNumber: z.string(), supplierName: z.string() }).nullable(),
  events: z.array(SerialEvent),
})
export type SerialHistory = z.infer<typeof SerialHistory>

export const RefusedNumber = z.object({ at: z.int().positive(), text: z.string(), refusal: Refusal })
export type RefusedNumber = z.infer<typeof RefusedNumber>

/** What came of many numbers at once; `at` counts the entries of the list from 1. */
export const NumbersTaken = z.object({ taken: z.int(), refused: z.array(RefusedNumber) })
export type NumbersTaken = z.infer<typeof NumbersTaken>

export const manyTexts = z.array(z.string().max(5_000)).min(1).max(mostNumbersAtOnce)

export const serialCalls = {
  'serials.list': call({
    input: z.object({
      /** Any part of the number. An exact match comes first, then its last digits, its beginning, any part. */
      search: z.string().max(200),
      statuses: z.array(SerialStatus),
      productId: ProductId.nullable(),
      supplierId: SupplierId.nullable(),
      receivedFrom: Instant.nullable(),
      receivedBefore: Instant.nullable(),
      /** The last row of the page before; rows are newest first. With a search only one page is given. */
      after: SerialId.nullable(),
      limit: z.int().positive().max(500),
    }),
    /** `total` counts all that fit the filter, on the first page only. `isCut`: the search found more than is shown. */
    output: z.object({ rows: z.array(SerialRow), total: z.int().nullable(), isCut: z.boolean() }),
    refusals: [],
  }),
  'serials.read': call({
    input: z.object({ serialId: SerialId }),
    output: SerialHistory,
    refusals: ['serial-not-found'],
  }),
  /** R4: gives units without serial no. of a product theirs, later. */
  'serials.identifyUnits': call({
    input: z.object({
      operationId: OperationId,
      productId: ProductId,
      texts: manyTexts,
      source: CaptureSource,
      doubtsConfirmed: z.boolean(),
    }),
    output: NumbersTaken,
    refusals: ['product-not-found', 'product-not-serialised', 'more-than-without-serial'],
  }),
}
