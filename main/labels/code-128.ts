/** A stretch of a Code 128: in set C each sign is two digits, in set B one printable ASCII character. */
interface Stretch {
  readonly set: 'B' | 'C'
  readonly text: string
}

/**
 * The text in stretches. Digits go two by two into set C where that saves the sign that switches to it: four at an end,
 * six in between (ISO/IEC 15417, annex E); an odd digit stays before them.
 */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let inB = ''
  const close = () => {
    if (inB !== '') stretches.push({ set: 'B', text: inB })
    inB = ''
  }
  for (const { 0: part, index } of text.matchAll(/[0-9]+|[^0-9]+/gu)) {
    const isAtEnd = index === 0 || index + part.length === text.length
    const pairs = part.length - (part.length % 2)
    if (!/[0-9]/u.test(part) || (pairs < (isAtEnd ? 4 : 6) && part.length !== text.length) || pairs === 0) {
      inB += part
      continue
    }
    inB += part.slice(0, part.length - pairs)
    close()
    stretches.push({ set: 'C', text: part.slice(part.length - pairs) })
  }
  close()
  return stretches
}

/** Signs of the sets before which nothing else stands: 103 is start A. */
const starts = { B: 104, C: 105 } as const
const switches = { B: 100, C: 99 } as const

/** The values of its signs, from the start to the last one of the text. */
export const code128Values = (text: string): readonly number[] =>
  stretchesOf(text).flatMap(({ set, text: said }, place) =>
    [[(place === 0 ? starts : switches)[set]], signsOf(set, said)].flat(),
  )

const signsOf = (set: Stretch['set'], said: string): readonly number[] =>
  set === 'C'
    ? Array.from(said.matchAll(/../gu), ([pair]) => Number(pair))
    : Array.from(said, (character) => (character.codePointAt(0) ?? 0) - 32)
