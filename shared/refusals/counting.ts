import { z } from 'zod'
import { CountStatus } from '../count-status'
import { ProductId } from '../values'

export const countingRefusals = [
  z.object({ code: z.literal('count-not-found') }),
  z.object({
    code: z.literal('count-not-in-status'),
    number: z.string(),
    status: CountStatus,
    needed: CountStatus,
  }),
  z.object({ code: z.literal('nothing-counted'), number: z.string() }),
  /** A product's code was scanned, of which no number is counted here. */
  z.object({
    code: z.literal('product-not-counted'),
    text: z.string(),
    productName: z.string(),
    number: z.string(),
    /** The only product that is counted; null when every serialised one is. */
    countedName: z.string().nullable(),
  }),
  /** Nobody has seen this number, and no product is chosen that it could be of. */
  z.object({ code: z.literal('count-which-product'), serial: z.string() }),
  z.object({
    code: z.literal('count-fits-several'),
    serial: z.string(),
    products: z.array(z.object({ productId: ProductId, productName: z.string(), sku: z.string() })),
  }),
  /** More units were seen than the books have: they are taken in as found, with a reason. */
  z.object({
    code: z.literal('count-finds-more'),
    number: z.string(),
    products: z.array(z.object({ productName: z.string(), units: z.int() })),
  }),
] as const
