import { z } from 'zod'
import { PurchaseOrderStatus } from '../purchase-order-status'
import { SupplierId } from '../values'

export const purchasingRefusals = [
  z.object({ code: z.literal('supplier-not-found') }),
  z.object({ code: z.literal('supplier-name-taken'), name: z.string(), supplierId: SupplierId }),
  z.object({ code: z.literal('order-not-found') }),
  z.object({ code: z.literal('order-number-taken'), number: z.string() }),
  z.object({ code: z.literal('order-has-no-lines'), number: z.string() }),
  z.object({
    code: z.literal('order-not-in-status'),
    number: z.string(),
    status: PurchaseOrderStatus,
    needed: z.array(PurchaseOrderStatus),
  }),
  z.object({ code: z.literal('order-has-open-receipt'), number: z.string(), receiptNumber: z.string() }),
  z.object({ code: z.literal('order-has-receipts'), number: z.string(), received: z.int() }),
  /** Nothing that its manifest names is still expected. */
  z.object({ code: z.literal('nothing-on-manifest'), number: z.string() }),
] as const
