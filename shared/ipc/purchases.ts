import { z } from 'zod'
import { PurchaseOrderStatus } from '../purchase-order-status'
import { ReceiptStatus } from '../refusals/receiving'
import {
  Instant,
  OperationId,
  ProductId,
  PurchaseOrderId,
  PurchaseOrderLineId,
  Quantity,
  ReceiptId,
  shortText,
  SupplierId,
} from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'

export const PurchaseOrderRow = z.object({
  purchaseOrderId: PurchaseOrderId,
  number: z.string(),
  supplierId: SupplierId,
  supplierName: z.string(),
  status: PurchaseOrderStatus,
  isClosedShort: z.boolean(),
  reference: z.string(),
  orderedAt: Instant,
  unitsOrdered: z.int(),
  unitsReceived: z.int(),
})
export type PurchaseOrderRow = z.infer<typeof PurchaseOrderRow>

export const PurchaseOrderLine = z.object({
  purchaseOrderLineId: PurchaseOrderLineId,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  hasSerialNumbers: z.boolean(),
  quantity: z.int(),
  received: z.int(),
  /** Numbers that its manifest names; `missing` of them have not come. */
  onManifest: z.int(),
  missing: z.int(),
})
export type PurchaseOrderLine = z.infer<typeof PurchaseOrderLine>

export const PurchaseOrder = PurchaseOrderRow.extend({
  note: z.string(),
  lines: z.array(PurchaseOrderLine),
  receipts: z.array(
    z.object({
      receiptId: ReceiptId,
      number: z.string(),
      status: ReceiptStatus,
      units: z.int(),
      openedAt: Instant,
      committedAt: Instant.nullable(),
    }),
  ),
  revision: z.int(),
})
export type PurchaseOrder = z.infer<typeof PurchaseOrder>

export const PurchaseOrderDraft = z.object({
  supplierId: SupplierId,
  reference: shortText(100),
  note: shortText(2000),
  lines: z.array(z.object({ productId: ProductId, quantity: Quantity })).max(1000),
})
export type PurchaseOrderDraft = z.infer<typeof PurchaseOrderDraft>

const act = z.object({ operationId: OperationId, purchaseOrderId: PurchaseOrderId })

export const purchaseCalls = {
  'purchases.listOrders': call({
    input: pageInput(['number', 'supplierName', 'status', 'orderedAt']).extend({
      statuses: z.array(PurchaseOrderStatus),
      supplierId: SupplierId.nullable(),
    }),
    output: pageOf(PurchaseOrderRow),
    refusals: [],
  }),
  'purchases.readOrder': call({
    input: z.object({ purchaseOrderId: PurchaseOrderId }),
    output: PurchaseOrder,
    refusals: ['order-not-found'],
  }),
  'purchases.createOrder': call({
    input: z.object({ operationId: OperationId, order: PurchaseOrderDraft }),
    output: PurchaseOrder,
    refusals: ['supplier-not-found', 'product-not-found', 'product-archived'],
  }),
  /** Only while it is a Draft. */
  'purchases.saveOrder': call({
    input: act.extend({ revision: z.int(), order: PurchaseOrderDraft }),
    output: PurchaseOrder,
    refusals: [
      'order-not-found',
      'supplier-not-found',
      'product-not-found',
      'product-archived',
      'order-not-in-status',
      'changed-elsewhere',
    ],
  }),
  'purchases.confirmOrder': call({
    input: act,
    output: PurchaseOrder,
    refusals: ['order-not-found', 'order-not-in-status', 'order-has-no-lines'],
  }),
  /** Only while nothing of it was received. */
  'purchases.cancelOrder': call({
    input: act,
    output: PurchaseOrder,
    refusals: ['order-not-found', 'order-not-in-status', 'order-has-open-receipt', 'order-has-receipts'],
  }),
  /** What is still outstanding will not come; the order becomes Fulfilled. */
  'purchases.closeShort': call({
    input: act,
    output: PurchaseOrder,
    refusals: ['order-not-found', 'order-not-in-status', 'order-has-open-receipt'],
  }),
}
