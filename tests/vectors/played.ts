import { isDeepStrictEqual } from 'node:util'

/** One vector as it was played: what came out other than expected, in words; nothing when it was right. */
export interface Played {
  readonly id: string
  readonly kind: string
  readonly differences: readonly string[]
}

/** Plays all vectors of a file, given as what its JSON holds. */
export type PlayFile = (file: unknown) => Played[]

/** What differs between the lists of what was expected and what came, entry by entry. */
export function differencesOf(expected: readonly object[], given: readonly object[]): string[] {
  const length = Math.max(expected.length, given.length)
  return Array.from({ length }, (_, at) => [expected[at], given[at]] as const)
    .filter(([wanted, came]) => !isDeepStrictEqual(wanted, came))
    .map(([wanted, came]) => `expected ${JSON.stringify(wanted)}, came ${JSON.stringify(came)}`)
}

/** Of what came, only the fields that an expectation speaks of. */
export const narrowed = (came: object, expected: object | undefined): object =>
  expected === undefined
    ? came
    : Object.fromEntries(Object.entries(came).filter(([name]) => name in expected))
