import { z } from 'zod'

/** What a label says of the batch of its unit, beside its serial number; null for what it does not say. */
export const Batch = z.object({
  batchNumber: z.string().nullable(),
  /** An ISO date. */
  useBy: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>
