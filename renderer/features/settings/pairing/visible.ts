const longest = 40
const firstPicture = 0x24_00
const space = 0x20

/** In a sentence: control characters as their pictures, a long text by its beginning. */
export function visible(text: string): string {
  const shown = Array.from(text, pictureOf).join('')
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < space ? String.fromCodePoint(firstPicture + code) : character
}
