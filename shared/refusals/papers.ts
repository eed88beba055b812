import { z } from 'zod'

export const paperRefusals = [
  /** What it would tell of is not in the store. */
  z.object({ code: z.literal('paper-not-found') }),
  z.object({
    code: z.literal('pdf-not-saved'),
    path: z.string(),
    reason: z.enum(['no-access', 'disk-full', 'folder-gone']),
  }),
  /** `problem`: what the system says. */
  z.object({ code: z.literal('pdf-not-opened'), problem: z.string() }),
  z.object({ code: z.literal('no-printer') }),
  /** The printer of this station is not there any more. */
  z.object({ code: z.literal('printer-gone'), printer: z.string() }),
  z.object({ code: z.literal('print-failed'), problem: z.string() }),
] as const
