import { z } from 'zod'

export const scannerRefusals = [
  z.object({ code: z.literal('scanner-name-taken'), name: z.string() }),
  /** `name`: as what the device is in the list already. */
  z.object({ code: z.literal('scanner-device-taken'), device: z.string(), name: z.string() }),
  z.object({ code: z.literal('hid-scanner-twice'), name: z.string() }),
  z.object({ code: z.literal('keyboard-scanner-twice'), name: z.string() }),
  z.object({ code: z.literal('too-many-scanners'), most: z.int() }),
] as const
