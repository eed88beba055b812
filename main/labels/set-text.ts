/** The width of every sign of JetBrains Mono, for each millimetre of its size. */
const monospaced = 0.6

/** Of Inter, rather too much than too little: what is too long is cut, what looks too long is not. */
const advances: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,;:'!|()]/u, 0.33],
  [/[ -/]/u, 0.5],
  [/[MWmw@%&]/u, 0.95],
  [/[A-Z0-9]/u, 0.72],
  [/[ -\u024f]/u, 0.62],
]

const advanceOf = (character: string): number => advances.find(([of]) => of.test(character))?.[1] ?? 1

/** A text in one line of this width; what does not fit gives way to an ellipsis. */
export function cut(text: string, size: number, width: number): string {
  const characters = Array.from(text)
  const room = width / size
  const total = characters.reduce((sum, character) => sum + advanceOf(character), 0)
  if (total <= room) return text
  let used = 1
  const kept = characters.filter((character) => (used += advanceOf(character)) <= room)
  return `${kept.join('').trimEnd()}…`
}

/** A serial number in as many lines as it needs, whole: it is never cut. */
export function wrap(serial: string, size: number, width: number): readonly string[] {
  const room = width / (monospaced * size) + 1e-6
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of serial) {
    const wide = /[ -\u2fff]/u.test(character) ? 1 : 2
    if (used + wide > room) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += wide
  }
  return [...lines, line]
}
