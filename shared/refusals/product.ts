import { z } from 'zod'
import { ProductId } from '../values'

export const productRefusals = [
  z.object({ code: z.literal('product-not-found') }),
  z.object({ code: z.literal('sku-taken'), sku: z.string(), productId: ProductId, productName: z.string() }),
  z.object({
    code: z.literal('product-code-taken'),
    text: z.string(),
    productId: ProductId,
    productName: z.string(),
  }),
  z.object({ code: z.literal('product-code-twice'), text: z.string() }),
  z.object({ code: z.literal('product-code-empty') }),
  z.object({ code: z.literal('gtin-length'), text: z.string(), length: z.int() }),
  z.object({ code: z.literal('gtin-characters'), text: z.string() }),
  z.object({ code: z.literal('gtin-check-digit'), text: z.string(), expected: z.int() }),
  /** R10: switching *Has serial numbers* off asks first. */
  z.object({
    code: z.literal('tracking-off-unconfirmed'),
    productName: z.string(),
    onHand: z.int(),
    allocations: z.array(z.string()),
  }),
  z.object({
    code: z.literal('tracking-in-open-receipt'),
    productName: z.string(),
    receiptNumber: z.string(),
  }),
  z.object({
    code: z.literal('tracking-in-open-dispatch'),
    productName: z.string(),
    dispatchNumber: z.string(),
  }),
  z.object({ code: z.literal('product-not-serialised'), productName: z.string() }),
  z.object({ code: z.literal('product-archived'), productName: z.string() }),
  z.object({ code: z.literal('image-unusable'), reason: z.enum(['type', 'size']) }),
] as const
