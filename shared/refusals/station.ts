import { z } from 'zod'
import { Command } from '../command'
import { ScanRefusal } from '../scan-refusals'

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
    reason: ScanRefusal,
  }),
  /** A code that names a product, of which no product has the number; with a serial number, it may be kept. */
  z.object({ code: z.literal('code-of-no-product'), text: z.string(), serial: z.string().nullable() }),
  /** One code with many serial numbers, as on a pallet; they are taken once that is confirmed. */
  z.object({
    code: z.literal('several-serials'),
    count: z.int(),
    first: z.string(),
    last: z.string(),
  }),
  /** Of a code with many serial numbers these were not taken; the others were. */
  z.object({ code: z.literal('some-not-taken'), taken: z.int(), serials: z.array(z.string()) }),
  /** A web address: seldom a serial number. */
  z.object({ code: z.literal('scan-is-link'), text: z.string() }),
  /** The code is sound, but says nothing by which a unit or a product is known. */
  z.object({
    code: z.literal('scan-names-no-unit'),
    text: z.string(),
    what: z.enum(['lot', 'carton', 'other']),
  }),
  z.object({ code: z.literal('too-many-waiting'), most: z.int() }),
  z.object({ code: z.literal('work-has-changed'), text: z.string() }),
  /** A command barcode that this work knows nothing to do for. */
  z.object({
    code: z.literal('command-means-nothing'),
    command: Command,
    work: z.enum(['none', 'receiving', 'allocating', 'dispatching', 'returning', 'counting']),
  }),
  z.object({ code: z.literal('no-next-line') }),
] as const
