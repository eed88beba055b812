import { z } from 'zod'

export const SalesOrderStatus = z.enum([
  'Draft',
  'Quote',
  'Confirmed',
  'PartFulfilled',
  'Fulfilled',
  'Cancelled',
])
export type SalesOrderStatus = z.infer<typeof SalesOrderStatus>
