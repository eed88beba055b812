const lineEnds = new Set<string | undefined>(['\r', '\n', undefined])

/** The line of the quotation mark that opens a field and is never closed; a mark within a field is only a mark. */
export function lineOfOpenQuote(text: string, separator: string): number {
  const endsField = (character: string | undefined) => character === separator || lineEnds.has(character)
  let from = 0
  for (;;) {
    const opens = indexOfQuote(text, from, (at) => endsField(text[at - 1]))
    const closes = opens === -1 ? -1 : closingQuote(text, opens + 1, endsField)
    if (closes === -1) return text.slice(0, Math.max(opens, 0)).split(/\r\n|\n|\r/u).length
    from = closes + 1
  }
}

function closingQuote(
  text: string,
  from: number,
  endsField: (character: string | undefined) => boolean,
): number {
  let at = text.indexOf('"', from)
  while (at !== -1) {
    const next = text[at + 1]
    if (endsField(next)) return at
    at = text.indexOf('"', next === '"' ? at + 2 : at + 1)
  }
  return -1
}

function indexOfQuote(text: string, from: number, isWanted: (at: number) => boolean): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && !isWanted(at)) at = text.indexOf('"', at + 1)
  return at
}
