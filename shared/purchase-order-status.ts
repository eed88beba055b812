import { z } from 'zod'

export const PurchaseOrderStatus = z.enum(['Draft', 'Confirmed', 'PartFulfilled', 'Fulfilled', 'Cancelled'])
export type PurchaseOrderStatus = z.infer<typeof PurchaseOrderStatus>
