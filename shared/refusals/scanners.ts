import { z } from 'zod'

export const scannerRefusals = [
  z.object({ code: z.literal('scanner-name-taken'), name: z.string() }),
  /** `name`: as what the device is in the list already. */
  z.object({ code: z.literal('scanner-device-taken'), device: z.string(), name: z.string() }),
  z.object({ code: z.literal('hid-scanner-twice'), name: z.string() }),
  z.object({ code: z.literal('keyboard-scanner-twice'), name: z.string() }),
  z.object({ code: z.literal('too-many-scanners'), most: z.int() }),
  /** Another work is on screen than the scanner is used for. */
  z.object({
    code: z.literal('scanner-not-for-work'),
    scanner: z.string(),
    role: z.enum(['receiving', 'packing']),
    work: z.enum(['receiving', 'allocating', 'dispatching', 'returning', 'counting']),
    /** Of the document on screen. */
    number: z.string(),
  }),
] as const
