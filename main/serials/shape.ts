/** How the serial numbers of a product usually look; undefined where they have nothing in common. */
export interface SerialShape {
  readonly length: number | undefined
  readonly prefix: string | undefined
  readonly isAllDigits: boolean
  /** One of them, to show beside a number that differs. */
  readonly example: string
}

export type ShapeDifference = 'length' | 'prefix' | 'alphabet'

/** With fewer numbers on file than this, nothing is usual yet. */
const fewestToLearnFrom = 5
/** What nine in ten have is usual; one odd number that was let in does not change that. */
const usualShare = 0.9

/** How many of a product's newest numbers its shape is read from. */
export const shapeSampleSize = 50

export function learnShape(keys: readonly string[]): SerialShape | undefined {
  const [example] = keys
  if (example === undefined || keys.length < fewestToLearnFrom) return undefined
  const prefix = usual(keys.map(letterPrefix))
  return {
    length: usual(keys.map((key) => key.length)),
    prefix: prefix === '' ? undefined : prefix,
    isAllDigits: usual(keys.map(isDigits)) === true,
    example,
  }
}

/** How the number differs from the usual shape, told by the most telling difference; undefined when it fits. */
export function shapeDifference(shape: SerialShape, key: string): ShapeDifference | undefined {
  if (shape.isAllDigits && !isDigits(key)) return 'alphabet'
  if (shape.prefix !== undefined && !key.startsWith(shape.prefix)) return 'prefix'
  if (shape.length !== undefined && key.length !== shape.length) return 'length'
  return undefined
}

const letterPrefix = (key: string): string => /^\D*/u.exec(key)?.[0] ?? ''
const isDigits = (key: string): boolean => /^\d+$/u.test(key)

function usual<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const [value, count] of counts) if (count >= values.length * usualShare) return value
  return undefined
}
