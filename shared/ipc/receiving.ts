import { z } from 'zod'
import { ReceiptStatus } from '../refusals/receiving'
import { SerialStatus } from '../serial-status'
import {
  CaptureSource,
  Instant,
  OperationId,
  ProductId,
  PurchaseOrderId,
  PurchaseOrderLineId,
  Quantity,
  ReceiptId,
  ReceiptLineId,
  requiredText,
  SerialId,
  shortText,
  SupplierId,
} from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'
import { manyTexts, NumbersTaken } from './serials'

export const ReceiptRow = z.object({
  receiptId: ReceiptId,
  number: z.string(),
  status: ReceiptStatus,
  purchaseOrderId: PurchaseOrderId.nullable(),
  orderNumber: z.string().nullable(),
  supplierId: SupplierId.nullable(),
  supplierName: z.string().nullable(),
  supplierReference: z.string(),
  openedAt: Instant,
  committedAt: Instant.nullable(),
  /** Units to receive over all lines; of them `captured` have their serial number. */
  units: z.int(),
  captured: z.int(),
})
export type ReceiptRow = z.infer<typeof ReceiptRow>

export const ReceiptLine = z.object({
  receiptLineId: ReceiptLineId,
  receiptId: ReceiptId,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  purchaseOrderLineId: PurchaseOrderLineId.nullable(),
  /** True when this line asks for serial numbers: a serialised product while *Capture serial numbers* is on. */
  capturesSerials: z.boolean(),
  hasSerialNumbers: z.boolean(),
  /** Ordered minus received by other, committed receipts; null without a purchase order. */
  outstanding: z.int().nullable(),
  /** null = blank = not received. */
  quantityToReceive: z.int().nullable(),
  captured: z.int(),
  /**
   * Numbers that the manifest of the order names for its product, on whichever line; `matched` of those captured here are
   * among them. Of two lines of a product the last one tells how many are `missing`: a box does not say for which it is.
   */
  onManifest: z.int(),
  matched: z.int(),
  missing: z.int(),
  /** Of `quantityToReceive`, units that come in damaged: on hand, not free. */
  damaged: z.int(),
  /** Units sent back at the door: never come in, beside `quantityToReceive`. */
  refusedUnits: z.int(),
  refusedReason: z.string(),
  isComplete: z.boolean(),
})
export type ReceiptLine = z.infer<typeof ReceiptLine>

export const Receipt = ReceiptRow.extend({
  reversedAt: Instant.nullable(),
  lines: z.array(ReceiptLine),
  /** Where the red arrow stands at this station: what the next serial number belongs to. */
  activeLineId: ReceiptLineId.nullable(),
  /** Every line with a quantity has what it needs, and there is at least one. */
  isReadyToCommit: z.boolean(),
})
export type Receipt = z.infer<typeof Receipt>

export const CapturedSerial = z.object({
  serialId: SerialId,
  serial: z.string(),
  receiptLineId: ReceiptLineId,
  productName: z.string(),
  /** Where it is now; its receipt may be long ago. */
  status: SerialStatus,
  isDamaged: z.boolean(),
  capturedAt: Instant,
  source: z.string(),
})
export type CapturedSerial = z.infer<typeof CapturedSerial>

const onReceipt = z.object({ operationId: OperationId, receiptId: ReceiptId })
const onLine = z.object({ operationId: OperationId, receiptLineId: ReceiptLineId })
const notOpen = ['receipt-not-found', 'receipt-not-in-status'] as const

export const receivingCalls = {
  'receiving.listReceipts': call({
    input: pageInput(['number', 'openedAt']).extend({ statuses: z.array(ReceiptStatus) }),
    output: pageOf(ReceiptRow),
    refusals: [],
  }),
  /** Opens a receipt for an order, or goes on with the one that is open for it; without an order, an empty one. */
  'receiving.openReceipt': call({
    input: z.object({
      operationId: OperationId,
      purchaseOrderId: PurchaseOrderId.nullable(),
      supplierId: SupplierId.nullable(),
    }),
    output: Receipt,
    refusals: ['order-not-found', 'order-not-in-status', 'supplier-not-found'],
  }),
  'receiving.readReceipt': call({
    input: z.object({ receiptId: ReceiptId }),
    output: Receipt,
    refusals: ['receipt-not-found'],
  }),
  /** The serial numbers of a receipt, newest first; `search` finds by last digits or any part. */
  'receiving.listCaptured': call({
    input: z.object({
      receiptId: ReceiptId,
      receiptLineId: ReceiptLineId.nullable(),
      search: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(CapturedSerial),
    refusals: [],
  }),
  /** What is missing from the run that a line's numbers make, in their order: units that were left out, or misread. */
  'receiving.readGaps': call({
    input: z.object({ receiptLineId: ReceiptLineId }),
    output: z.array(z.string()),
    refusals: [],
  }),
  'receiving.setSupplierReference': call({
    input: onReceipt.extend({ supplierReference: shortText(100) }),
    output: Receipt,
    refusals: notOpen,
  }),
  'receiving.setQuantity': call({
    input: onLine.extend({ quantity: Quantity.nullable(), overReceiptConfirmed: z.boolean() }),
    output: Receipt,
    refusals: [...notOpen, 'more-than-ordered', 'quantity-below-captured', 'damaged-more-than-received'],
  }),
  /** Sets every blank line of an order's receipt to what is outstanding. */
  'receiving.receiveOutstanding': call({ input: onReceipt, output: Receipt, refusals: notOpen }),
  /** Damaged units without a serial number, and units refused at the door. */
  'receiving.setNotGood': call({
    input: onLine.extend({
      damaged: z.int().nonnegative(),
      refusedUnits: z.int().nonnegative().max(1_000_000),
      refusedReason: shortText(500),
    }),
    output: Receipt,
    refusals: [...notOpen, 'damaged-more-than-received'],
  }),
  'receiving.markDamaged': call({
    input: z.object({ operationId: OperationId, serialId: SerialId, isDamaged: z.boolean() }),
    output: Receipt,
    refusals: [...notOpen, 'serial-not-found'],
  }),
  /** Without a purchase order only: what arrives is put on the receipt line by line. */
  'receiving.addLine': call({
    input: onReceipt.extend({ productId: ProductId, quantity: Quantity.nullable() }),
    output: Receipt,
    refusals: [
      ...notOpen,
      'product-not-found',
      'product-archived',
      'product-on-receipt-already',
      'line-of-order',
    ],
  }),
  'receiving.removeLine': call({
    input: onLine,
    output: Receipt,
    refusals: [...notOpen, 'line-of-order', 'line-has-captured'],
  }),
  /** A pasted list, a range or auto-numbers: each judged as if scanned, the refused ones given back with their reasons. */
  'receiving.captureMany': call({
    input: onLine.extend({
      texts: manyTexts,
      source: CaptureSource,
      overReceiptConfirmed: z.boolean(),
      doubtsConfirmed: z.boolean(),
    }),
    output: z.object({ receipt: Receipt, numbers: NumbersTaken }),
    refusals: [...notOpen, 'line-not-serialised', 'capture-switched-off'],
  }),
  /** The next free numbers of the product's own series, `PREFIX000123`; they are captured at once. */
  'receiving.autoNumber': call({
    input: onLine.extend({ prefix: requiredText(40), count: z.int().positive().max(10_000) }),
    output: z.object({ receipt: Receipt, serials: z.array(z.string()) }),
    refusals: [
      ...notOpen,
      'line-not-serialised',
      'capture-switched-off',
      'more-than-quantity',
      'serial-unreadable',
    ],
  }),
  'receiving.undoLast': call({
    input: onReceipt,
    output: z.object({ receipt: Receipt, serial: z.string() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  'receiving.undoSerial': call({
    input: z.object({ operationId: OperationId, serialId: SerialId }),
    output: z.object({ receipt: Receipt, serial: z.string() }),
    refusals: [...notOpen, 'serial-not-found'],
  }),
  'receiving.undoLine': call({
    input: onLine,
    output: z.object({ receipt: Receipt, undone: z.int() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  'receiving.commit': call({
    input: onReceipt,
    output: Receipt,
    refusals: [...notOpen, 'nothing-to-receive', 'captured-differs'],
  }),
  /** Undoes a committed receipt, or lets go of an open one; its serial numbers leave stock, their history stays. */
  'receiving.reverse': call({
    input: onReceipt.extend({ reason: shortText(500) }),
    output: Receipt,
    refusals: [...notOpen, 'units-have-moved'],
  }),
}
