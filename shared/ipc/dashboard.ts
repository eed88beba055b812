import { z } from 'zod'
import { call } from './call'

/** What waits at this warehouse. */
export const Waiting = z.object({
  ordersToReceive: z.int(),
  openReceipts: z.int(),
  ordersToDispatch: z.int(),
  openDispatches: z.int(),
  heldScans: z.int(),
  unitsWithoutSerial: z.int(),
  productsWithoutSerial: z.int(),
  /** Serial numbers listed in stock whose units have left without being named. */
  leftUnnamed: z.int(),
  productCount: z.int(),
})
export type Waiting = z.infer<typeof Waiting>

export const dashboardCalls = {
  'dashboard.read': call({ input: z.object({}), output: Waiting, refusals: [] }),
}
