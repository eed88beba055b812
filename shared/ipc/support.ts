import { z } from 'zod'
import { call } from './call'

export const supportCalls = {
  /** Asks where, and saves there what helps to find out why a scanner is not understood; null when that was cancelled. */
  'support.saveScans': call({
    input: z.object({}),
    output: z.object({ path: z.string().nullable(), frames: z.int() }),
    refusals: ['file-not-saved'],
  }),
}
