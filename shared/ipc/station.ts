import { z } from 'zod'
import { call } from './call'

/** Why the store could not be opened, told on a screen of its own. */
export const StoreProblem = z.object({
  code: z.enum([
    'store-locked',
    'store-corrupt',
    'store-newer',
    'store-not-ours',
    'store-unreadable',
    'disk-full',
  ]),
  file: z.string(),
  detail: z.string(),
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
