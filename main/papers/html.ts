/** A piece of a page that is safe to put into it: made by `html` only. */
export class Html {
  readonly text: string

  /** Only for what the program itself wrote. */
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | null | readonly Part[]

/**
 * A piece of a page. Every value is text, whatever is in it, unless it is `Html` itself:
 *
 *     html`<td>${product.name}</td>`
 */
export const html = (pieces: TemplateStringsArray, ...values: readonly Part[]): Html =>
  new Html(pieces.map((piece, place) => piece + textOf(values[place] ?? null)).join(''))

function textOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return part.map((each) => textOf(each)).join('')
}

/** What was typed, with nothing in it that HTML reads: also safe between quotation marks. */
const escaped = (text: string): string =>
  text.replaceAll(unwanted, '').replaceAll(/[&<>"']/gu, (character) => names[character] ?? character)

// A page must not hold NUL; the other control characters print as boxes.
const unwanted = /(?![\n\t])\p{Cc}/gu

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
