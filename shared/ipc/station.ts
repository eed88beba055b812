import { z } from 'zod'
import { call } from './call'

/** Why the station is not open, told on a screen of its own. */
export const StoreProblem = z.object({
  code: z.enum([
    'store-locked',
    'store-corrupt',
    'store-newer',
    'store-not-ours',
    'store-unreadable',
    'disk-full',
    // Nobody foresaw it: the log has it under the reference.
    'not-started',
  ]),
  file: z.string(),
  detail: z.string(),
  reference: z.string().nullable(),
})
export type StoreProblem = z.infer<typeof StoreProblem>

export const Station = z.object({
  version: z.string(),
  electronVersion: z.string(),
  dataFolder: z.string(),
  store: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), file: z.string(), warning: z.string().nullable() }),
    z.object({ kind: z.literal('problem'), problem: StoreProblem }),
  ]),
})
export type Station = z.infer<typeof Station>

export const stationCalls = {
  'station.read': call({ input: z.object({}), output: Station, refusals: [] }),
  /** Tries to open the store again after a problem was put right. */
  'station.openStoreAgain': call({ input: z.object({}), output: Station, refusals: [] }),
}
