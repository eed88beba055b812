import { z } from 'zod'

export const DispatchStatus = z.enum(['open', 'committed', 'reversed'])
export type DispatchStatus = z.infer<typeof DispatchStatus>
