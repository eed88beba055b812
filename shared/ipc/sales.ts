import { z } from 'zod'
import { DispatchStatus } from '../dispatch-status'
import { TaxRate, Totals, UnitPrice } from '../money'
import { SalesOrderStatus } from '../sales-order-status'
import {
  CustomerId,
  DispatchId,
  Instant,
  OperationId,
  ProductId,
  Quantity,
  SalesOrderId,
  SalesOrderLineId,
  severalLines,
  shortText,
} from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'

export const SalesOrderRow = z.object({
  salesOrderId: SalesOrderId,
  number: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  status: SalesOrderStatus,
  isClosedShort: z.boolean(),
  reference: z.string(),
  orderedAt: Instant,
  unitsOrdered: z.int(),
  /** Units that left with committed dispatches. */
  unitsShipped: z.int(),
  /** With tax, in minor units. */
  gross: z.int(),
  /** What is outstanding can leave in full from stock; false where nothing is outstanding. */
  isStockGood: z.boolean(),
  /** Units that wait to be shipped with a serial number, and how many of them are allocated or picked. */
  serialsNeeded: z.int(),
  serialsNamed: z.int(),
})
export type SalesOrderRow = z.infer<typeof SalesOrderRow>

export const SalesOrderLine = z.object({
  salesOrderLineId: SalesOrderLineId,
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  hasSerialNumbers: z.boolean(),
  quantity: z.int(),
  unitPrice: UnitPrice,
  taxRate: TaxRate,
  /** Without tax. */
  net: z.int(),
  shipped: z.int(),
  /** Units of it that are promised now: none unless its order is Confirmed or PartFulfilled. */
  reserved: z.int(),
  /** Serial numbers promised to it, and those of it that are packed in an open dispatch. */
  allocated: z.int(),
  picked: z.int(),
  /** Units of the product on hand that this order can take: good ones that no other order has by serial number. */
  available: z.int(),
  /** Of the product, over all orders. */
  freeInventory: z.int(),
})
export type SalesOrderLine = z.infer<typeof SalesOrderLine>

export const SalesOrder = SalesOrderRow.extend({
  note: z.string(),
  /** Empty: to the customer's address. */
  shipTo: z.string(),
  customerAddress: z.string(),
  lines: z.array(SalesOrderLine),
  totals: Totals,
  dispatches: z.array(
    z.object({
      dispatchId: DispatchId,
      number: z.string(),
      status: DispatchStatus,
      units: z.int(),
      openedAt: Instant,
      committedAt: Instant.nullable(),
    }),
  ),
  revision: z.int(),
})
export type SalesOrder = z.infer<typeof SalesOrder>

export const SalesOrderDraft = z.object({
  customerId: CustomerId,
  reference: shortText(100),
  note: shortText(2000),
  shipTo: severalLines(500),
  lines: z
    .array(z.object({ productId: ProductId, quantity: Quantity, unitPrice: UnitPrice, taxRate: TaxRate }))
    .max(1000),
})
export type SalesOrderDraft = z.infer<typeof SalesOrderDraft>

const act = z.object({ operationId: OperationId, salesOrderId: SalesOrderId })

const draftRefusals = [
  'customer-not-found',
  'product-not-found',
  'product-archived',
  'sales-order-too-large',
] as const

export const salesCalls = {
  'sales.listOrders': call({
    input: pageInput(['number', 'customerName', 'status', 'orderedAt']).extend({
      statuses: z.array(SalesOrderStatus),
      customerId: CustomerId.nullable(),
      isStockGood: z.boolean().nullable(),
    }),
    output: pageOf(SalesOrderRow),
    refusals: [],
  }),
  'sales.readOrder': call({
    input: z.object({ salesOrderId: SalesOrderId }),
    output: SalesOrder,
    refusals: ['sales-order-not-found'],
  }),
  'sales.createOrder': call({
    input: z.object({ operationId: OperationId, order: SalesOrderDraft }),
    output: SalesOrder,
    refusals: draftRefusals,
  }),
  /** Only while it is a Draft or a Quote. */
  'sales.saveOrder': call({
    input: act.extend({ revision: z.int(), order: SalesOrderDraft }),
    output: SalesOrder,
    refusals: ['sales-order-not-found', 'sales-order-not-in-status', 'changed-elsewhere', ...draftRefusals],
  }),
  'sales.quoteOrder': call({
    input: act,
    output: SalesOrder,
    refusals: ['sales-order-not-found', 'sales-order-not-in-status', 'sales-order-has-no-lines'],
  }),
  /** Reserves its units from now on. */
  'sales.confirmOrder': call({
    input: act,
    output: SalesOrder,
    refusals: ['sales-order-not-found', 'sales-order-not-in-status', 'sales-order-has-no-lines'],
  }),
  /** Back to Draft: only before anything of it was promised by serial number, packed or shipped. */
  'sales.reviseOrder': call({
    input: act,
    output: SalesOrder,
    refusals: [
      'sales-order-not-found',
      'sales-order-not-in-status',
      'sales-order-has-open-dispatch',
      'sales-order-dispatched-before',
      'sales-order-has-allocations',
    ],
  }),
  /** Only while nothing of it has left; what was promised to it is free again. */
  'sales.cancelOrder': call({
    input: act,
    output: SalesOrder,
    refusals: [
      'sales-order-not-found',
      'sales-order-not-in-status',
      'sales-order-has-open-dispatch',
      'sales-order-has-dispatches',
    ],
  }),
  /** What is outstanding will not be shipped; the order becomes Fulfilled, and what was promised to it is free again. */
  'sales.closeShort': call({
    input: act,
    output: SalesOrder,
    refusals: ['sales-order-not-found', 'sales-order-not-in-status', 'sales-order-has-open-dispatch'],
  }),
}
