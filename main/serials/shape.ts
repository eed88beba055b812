import type { SerialAlphabet, SerialShape, ShapeDifference, ShapeRule } from '../../shared/serial-shape'
import { type CheckDigit, endsWithCheckDigit, possibleCheckDigit } from './check-digits'

/** What the numbers of a product have in common, as they were learned. */
export interface LearnedShape extends SerialShape {
  /** They all end with a check digit by this rule. */
  readonly checkDigit: CheckDigit | undefined
  /** One of them, to show beside a number that differs. */
  readonly example: string
}

/** With fewer numbers on file than this, nothing is usual yet. */
const fewestToLearnFrom = 5
/** What nine in ten have is usual; one odd number that was let in does not change that. */
const usualShare = 0.9

/** How many of a product's newest numbers its shape is read from. */
export const shapeSampleSize = 50

/** The shape that a product's numbers are held against, by its rule; undefined where nothing is. */
export function shapeBy(rule: ShapeRule, newest: readonly string[]): LearnedShape | undefined {
  if (rule.kind === 'off') return undefined
  if (rule.kind === 'learned') return learnShape(newest)
  const { shape } = rule
  const example = newest.find((key) => shapeDifference(shape, key) === undefined) ?? firstOf(shape)
  return { ...shape, checkDigit: undefined, example }
}

/** What a first number of this shape could be. */
const firstOf = ({ prefix, length }: SerialShape): string => prefix.padEnd(length ?? prefix.length + 1, '0')

export function learnShape(keys: readonly string[]): LearnedShape | undefined {
  const [example] = keys
  if (example === undefined || keys.length < fewestToLearnFrom) return undefined
  return {
    length: usual(keys.map((key) => key.length)) ?? null,
    prefix: usual(keys.map(letterPrefix)) ?? '',
    alphabet: alphabetOf(keys),
    checkDigit: usual(keys.map(checkDigitOf)),
    example,
  }
}

/** How the number differs from the usual shape, told by the most telling difference; undefined when it fits. */
export function shapeDifference(shape: SerialShape, key: string): ShapeDifference | undefined {
  if (!alphabets[shape.alphabet].test(key)) return 'alphabet'
  if (!key.startsWith(shape.prefix)) return 'prefix'
  if (shape.length !== null && key.length !== shape.length) return 'length'
  return undefined
}

/** Right in form, but the last digit does not fit the others: misread, or typed wrong. */
export const failsCheckDigit = ({ checkDigit, length }: LearnedShape, key: string): boolean =>
  checkDigit !== undefined && key.length === length && !endsWithCheckDigit(key, checkDigit)

/** Characters of keys, which are in upper case. */
const alphabets: Readonly<Record<SerialAlphabet, RegExp>> = {
  digits: /^\d+$/u,
  hexadecimal: /^[\dA-F]+$/u,
  'letters-and-digits': /^[\dA-Z]+$/u,
  any: /./u,
}

/** So many letters, and none beyond F: by chance once in a million. */
const enoughLetters = 10

function alphabetOf(keys: readonly string[]): SerialAlphabet {
  const are = (alphabet: SerialAlphabet) => usual(keys.map((key) => alphabets[alphabet].test(key))) === true
  if (are('digits')) return 'digits'
  const letters = keys.join('').replaceAll(/\d/gu, '').length
  if (are('hexadecimal') && letters >= enoughLetters) return 'hexadecimal'
  return are('letters-and-digits') ? 'letters-and-digits' : 'any'
}

const letterPrefix = (key: string): string => /^\D*/u.exec(key)?.[0] ?? ''

function checkDigitOf(key: string): CheckDigit | undefined {
  const rule = possibleCheckDigit(key)
  return rule && endsWithCheckDigit(key, rule) ? rule : undefined
}

function usual<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const [value, count] of counts) if (count >= values.length * usualShare) return value
  return undefined
}
