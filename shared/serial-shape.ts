import { z } from 'zod'

/** The characters that serial numbers of a product are made of; upper and lower case are one. */
export const SerialAlphabet = z.enum(['digits', 'hexadecimal', 'letters-and-digits', 'any'])
export type SerialAlphabet = z.infer<typeof SerialAlphabet>

/** How the serial numbers of a product usually look. */
export const SerialShape = z.object({
  /** Characters; null where they have no length in common. */
  length: z.int().positive().max(128).nullable(),
  /** What they begin with, in the form of a serial key; empty where nothing is common. */
  prefix: z.string().max(128),
  alphabet: SerialAlphabet,
})
export type SerialShape = z.infer<typeof SerialShape>

export const ShapeDifference = z.enum(['length', 'prefix', 'alphabet'])
export type ShapeDifference = z.infer<typeof ShapeDifference>

/** What new numbers of a product are held against: the shape of its newest ones, one that somebody set, or nothing. */
export const ShapeRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('learned') }),
  z.object({ kind: z.literal('fixed'), shape: SerialShape }),
  z.object({ kind: z.literal('off') }),
])
export type ShapeRule = z.infer<typeof ShapeRule>
