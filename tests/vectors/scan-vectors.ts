import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { parseScan } from '../../main/scanning/meaning/parse-scan'
import type { PlayFile } from './played'

const File = z.object({
  now: z.string(),
  vectors: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      text: z.string(),
      aim: z.string().nullable(),
      expect: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** Checked only where they are expected; a field of the data that is not expected must not be there. */
const onlyWhereListed: ReadonlySet<string> = new Set(['symbology', 'format', 'aim', 'elements', 'di'])

/** Decoded texts with their AIM identifiers, and what they say, or why they are refused. */
export const playScans: PlayFile = (file) => {
  const { now, vectors } = File.parse(file)
  return vectors.map(({ id, kind, text, aim, expect: expected }) => ({
    id,
    kind,
    differences: differences(expected, given(text, aim, new Date(now))),
  }))
}

function given(text: string, aim: string | null, now: Date): Record<string, unknown> {
  const parsed = parseScan(text, aim, now)
  if (!parsed.ok) return { refuse: parsed.refusal }
  return Object.fromEntries(Object.entries(parsed.value).filter(([name]) => name !== 'text'))
}

function differences(expected: Record<string, unknown>, came: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(came)])
  return [...names]
    .filter((name) => name in expected || ('refuse' in expected ? false : !onlyWhereListed.has(name)))
    .filter((name) => !isDeepStrictEqual(expected[name], came[name]))
    .map((name) => `${name}: expected ${JSON.stringify(expected[name])}, came ${JSON.stringify(came[name])}`)
}
