import { z } from 'zod'

export const stationRefusals = [
  /** Somebody else saved this in the meantime; nothing of it was overwritten. */
  z.object({ code: z.literal('changed-elsewhere'), what: z.string() }),
  /** R1 cannot be widened to the whole warehouse while two products share a number on hand. */
  z.object({ code: z.literal('serials-shared'), serials: z.array(z.string()), count: z.int() }),
  z.object({ code: z.literal('too-many-at-once'), given: z.int(), most: z.int() }),
  z.object({ code: z.literal('scan-not-held') }),
  z.object({
    code: z.literal('scan-unusable'),
    text: z.string(),
    reason: z.enum(['serial-noise', 'serial-too-long', 'serial-unterminated', 'wedge-corrupt']),
  }),
  z.object({ code: z.literal('too-many-waiting'), most: z.int() }),
  z.object({ code: z.literal('work-has-changed'), text: z.string() }),
] as const
