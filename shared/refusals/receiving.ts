import { z } from 'zod'

export const ReceiptStatus = z.enum(['open', 'committed', 'reversed'])
export type ReceiptStatus = z.infer<typeof ReceiptStatus>

export const receivingRefusals = [
  z.object({ code: z.literal('receipt-not-found') }),
  z.object({
    code: z.literal('receipt-not-in-status'),
    number: z.string(),
    status: ReceiptStatus,
    needed: ReceiptStatus,
  }),
  z.object({ code: z.literal('nothing-to-receive'), number: z.string() }),
  z.object({ code: z.literal('no-active-line') }),
  z.object({ code: z.literal('capture-switched-off'), side: z.enum(['purchases', 'sales']) }),
  z.object({ code: z.literal('line-not-serialised'), productName: z.string() }),
  z.object({ code: z.literal('line-has-captured'), productName: z.string(), captured: z.int() }),
  z.object({ code: z.literal('line-of-order'), productName: z.string() }),
  z.object({ code: z.literal('product-on-receipt-already'), productName: z.string() }),
  /** The line has all its units; one more is an over-receipt and is kept only if confirmed. */
  z.object({
    code: z.literal('more-than-quantity'),
    productName: z.string(),
    quantity: z.int(),
    text: z.string().nullable(),
  }),
  /** The quantity goes beyond what the order still expects; kept only if confirmed. */
  z.object({
    code: z.literal('more-than-ordered'),
    productName: z.string(),
    outstanding: z.int(),
    quantity: z.int(),
  }),
  z.object({
    code: z.literal('quantity-below-captured'),
    productName: z.string(),
    quantity: z.int(),
    captured: z.int(),
  }),
  z.object({
    code: z.literal('damaged-more-than-received'),
    productName: z.string(),
    damaged: z.int(),
    quantity: z.int(),
  }),
  z.object({ code: z.literal('product-not-on-receipt'), text: z.string(), productName: z.string() }),
  /** R3: captured and received or shipped differ, on these lines of the work. */
  z.object({
    code: z.literal('captured-differs'),
    lines: z.array(
      z.object({
        lineId: z.int().positive(),
        productName: z.string(),
        quantity: z.int(),
        captured: z.int(),
      }),
    ),
  }),
  z.object({ code: z.literal('nothing-to-undo') }),
  /** A receipt can be reversed only while its units are still here, untouched. */
  z.object({
    code: z.literal('units-have-moved'),
    number: z.string(),
    serials: z.array(z.object({ serial: z.string(), status: z.string() })),
    units: z.int(),
    productName: z.string(),
  }),
] as const
