import { isGtin } from '../../shared/gtin'
import type { SerialShape } from '../../shared/serial-shape'
import { shapeDifference } from './shape'

/** A number shorter than this says too little to be found inside another. */
const shortestPart = 4
/** Two reads of one label at least this long are not a serial number by chance. */
const shortestTwice = 6
const separators = /^[\s/|;,:_-]+|[\s/|;,:_-]+$/gu

/**
 * The two codes that one read is made of: the scanner was drawn over two barcodes, or its suffix was lost. Either the
 * same label twice, or two numbers that both look like the product's others, or one of the product's own codes with a
 * number. Undefined where it is one code as far as can be told; what fits the usual shape is one.
 */
export function gluedCodes(
  key: string,
  shape: SerialShape | undefined,
  ownCodes: readonly string[],
): readonly [string, string] | undefined {
  if (shape && shapeDifference(shape, key) === undefined && !isShapeless(shape)) return undefined
  return twice(key) ?? (shape && halves(key, shape)) ?? withOwnCode(key, shape, ownCodes)
}

/** It says nothing by which one code could be told from two. */
const isShapeless = ({ length, prefix, alphabet }: SerialShape): boolean =>
  length === null && prefix === '' && alphabet === 'any'

function twice(key: string): readonly [string, string] | undefined {
  const half = key.slice(0, key.length / 2)
  const isTwice = key.length % 2 === 0 && half.length >= shortestTwice && key === half + half
  // 000000000000 is a run of zeros, not two labels.
  return isTwice && new Set(half).size > 1 ? [half, half] : undefined
}

function halves(key: string, shape: SerialShape): readonly [string, string] | undefined {
  const { length } = shape
  if (length === null || length < shortestPart || key.length < length * 2) return undefined
  const [first, last] = [key.slice(0, length), key.slice(-length)]
  const between = key.slice(length, -length).replaceAll(separators, '')
  const fit = [first, last].every((part) => shapeDifference(shape, part) === undefined)
  return between === '' && fit ? [first, last] : undefined
}

function withOwnCode(
  key: string,
  shape: SerialShape | undefined,
  ownCodes: readonly string[],
): readonly [string, string] | undefined {
  for (const code of ownCodes) {
    // Many makers begin their numbers with their own name of the product: only a GTIN is telling by itself.
    if (code.length < shortestPart || (!shape && !isGtin(code))) continue
    const rest = restOf(key, code)
    if (rest === undefined || rest.length < shortestPart) continue
    if (!shape || shapeDifference(shape, rest) === undefined)
      return key.startsWith(code) ? [code, rest] : [rest, code]
  }
  return undefined
}

function restOf(key: string, code: string): string | undefined {
  if (key.startsWith(code)) return key.slice(code.length).replaceAll(separators, '')
  return key.endsWith(code) ? key.slice(0, -code.length).replaceAll(separators, '') : undefined
}
