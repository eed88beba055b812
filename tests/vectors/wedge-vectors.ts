import { z } from 'zod'
import { hear } from './hear-keys'
import { differencesOf, type PlayFile } from './played'

const File = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      keys: z.array(
        z.object({
          at: z.number(),
          code: z.string(),
          shift: z.boolean().exactOptional(),
          ctrl: z.boolean().exactOptional(),
          alt: z.boolean().exactOptional(),
        }),
      ),
      expect: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})

/** Key events with their times, and what a scanner or a person typed by them. */
export const playKeys: PlayFile = (file) =>
  File.parse(file).vectors.map(({ id, kind, keys, expect: expected }) => ({
    id,
    kind,
    differences: differencesOf(expected, hear(keys).heard),
  }))
