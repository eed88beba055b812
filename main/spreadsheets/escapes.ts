const escape = /_x([0-9A-Fa-f]{4})_/gu

/** A text as a workbook stores it: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for a `_`. */
export const unescaped = (stored: string): string =>
  stored.includes('_x')
    ? stored.replace(escape, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : stored

/** What XML cannot hold or changes on its way, and a `_` that would be read as the beginning of such an escape. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const toEscape = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu

/** The opposite of `unescaped`: what is written comes back as it was. */
export const escaped = (text: string): string =>
  text.replace(
    toEscape,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
