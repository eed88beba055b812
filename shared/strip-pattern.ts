import { z } from 'zod'
import { refused, accepted, type Result } from './result'

/** Why a pattern says nothing clear. */
export const PatternFault = z.enum(['no-part', 'two-parts', 'brackets', 'empty-part', 'backslash'])
export type PatternFault = z.infer<typeof PatternFault>

/** One sign of a pattern; a star stands for any characters, also none. */
interface Sign {
  readonly isStar: boolean
  readonly fits: (character: string) => boolean
  /** It stands in the brackets: what fits it is kept. */
  readonly isKept: boolean
}

const placeholders: Readonly<Record<string, (character: string) => boolean>> = {
  '#': (character) => /^[0-9]$/u.test(character),
  '@': (character) => /^[A-Za-z]$/u.test(character),
  '?': () => true,
  '*': () => true,
}

/**
 * Reads a pattern: `#` is a digit, `@` a letter, `?` one character, `*` any number of them, `[` and `]` enclose what is
 * kept, `\` makes the next sign mean itself; anything else means itself. A language of its own instead of regular
 * expressions: nobody at a desk writes those, and one that takes for ever cannot be written in it.
 */
export function parsePattern(pattern: string): Result<readonly Sign[], PatternFault> {
  const signs: Sign[] = []
  const characters = Array.from(pattern)
  let part: 'before' | 'inside' | 'after' = 'before'
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    if (character === '[' && part === 'inside') return refused('brackets')
    if (character === '[' && part === 'after') return refused('two-parts')
    if (character === ']' && part !== 'inside') return refused('brackets')
    if (character === '[') part = 'inside'
    else if (character === ']') part = 'after'
    else {
      const isEscape = character === '\\'
      if (isEscape) at += 1
      const meant = characters[at]
      if (meant === undefined) return refused('backslash')
      signs.push(signOf(meant, isEscape, part === 'inside'))
    }
  }
  if (part === 'before') return refused('no-part')
  if (part === 'inside') return refused('brackets')
  return signs.some(({ isKept }) => isKept) ? accepted(signs) : refused('empty-part')
}

function signOf(meant: string, isEscaped: boolean, isKept: boolean): Sign {
  const placeholder = isEscaped ? undefined : placeholders[meant]
  return {
    isStar: !isEscaped && meant === '*',
    fits: placeholder ?? ((character) => character === meant),
    isKept,
  }
}

/**
 * The part of a text that stands in the brackets, when the whole text fits; each star takes as few characters as it
 * can, the first one first. The work is at most pattern times text: both are short, and nothing is tried twice.
 */
export function partOf(signs: readonly Sign[], text: string): string | undefined {
  const characters = Array.from(text)
  const fitsFrom = restsThatFit(signs, characters)
  if (!fitsFrom(0, 0)) return undefined
  let kept = ''
  let at = 0
  for (let place = 0; place < signs.length; ) {
    const sign = signs[place]
    if (!sign || (sign.isStar && fitsFrom(place + 1, at))) place += 1
    else {
      if (sign.isKept) kept += characters[at] ?? ''
      at += 1
      if (!sign.isStar) place += 1
    }
  }
  return kept
}

/** Tells whether the signs from a place on fit the characters from a place on; worked out once, from the end. */
function restsThatFit(signs: readonly Sign[], characters: readonly string[]) {
  const width = characters.length + 1
  const fits = new Uint8Array((signs.length + 1) * width)
  fits[signs.length * width + characters.length] = 1
  for (let place = signs.length - 1; place >= 0; place -= 1) {
    const sign = signs[place]
    for (let at = characters.length; at >= 0; at -= 1) {
      const character = characters[at]
      const isOfSign = character !== undefined && sign?.fits(character) === true
      const after = sign?.isStar ? fits[place * width + at + 1] : fits[(place + 1) * width + at + 1]
      const without = sign?.isStar ? fits[(place + 1) * width + at] : 0
      fits[place * width + at] = without === 1 || (isOfSign && after === 1) ? 1 : 0
    }
  }
  return (place: number, at: number): boolean => fits[place * width + at] === 1
}
