import { z } from 'zod'

const ruleText = z.string().min(1).max(100)

/**
 * What is stripped from a plain scan before it is judged, where a maker prints more than the serial number: a beginning, or
 * everything around the part of a pattern that stands in brackets; see `strip-pattern.ts`.
 */
export const StripRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('prefix'), text: ruleText }),
  z.object({ kind: z.literal('pattern'), text: ruleText }),
])
export type StripRule = z.infer<typeof StripRule>

export const noStripping: StripRule = { kind: 'none' }
