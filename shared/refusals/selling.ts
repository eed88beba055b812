import { z } from 'zod'
import { SalesOrderStatus } from '../sales-order-status'
import { CustomerId } from '../values'

export const sellingRefusals = [
  z.object({ code: z.literal('customer-not-found') }),
  z.object({ code: z.literal('customer-name-taken'), name: z.string(), customerId: CustomerId }),
  z.object({ code: z.literal('sales-order-not-found') }),
  z.object({ code: z.literal('sales-order-has-no-lines'), number: z.string() }),
  z.object({
    code: z.literal('sales-order-not-in-status'),
    number: z.string(),
    status: SalesOrderStatus,
    needed: z.array(SalesOrderStatus),
  }),
  /** It comes to more than a document can; the number of its lines tells where to split it. */
  z.object({ code: z.literal('sales-order-too-large'), lines: z.int() }),
  z.object({
    code: z.literal('sales-order-has-open-dispatch'),
    number: z.string(),
    dispatchNumber: z.string(),
  }),
  z.object({ code: z.literal('sales-order-has-dispatches'), number: z.string(), shipped: z.int() }),
  /** Its lines stay as they are: a dispatch, though reversed, tells of them. */
  z.object({
    code: z.literal('sales-order-dispatched-before'),
    number: z.string(),
    dispatchNumber: z.string(),
  }),
  z.object({ code: z.literal('sales-order-has-allocations'), number: z.string(), allocated: z.int() }),
] as const
