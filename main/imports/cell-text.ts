import type { Cell } from '../spreadsheets/table'

/** What stands in a cell as the operator sees it, whatever it is. */
export function shownIn(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'blank' || cell.kind === 'formula-without-value') return ''
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'number') return cell.shown ?? cell.written
  if (cell.kind === 'date') return cell.iso
  if (cell.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  return cell.code
}

/** What Excel shows of a number that is too long for its cell: `4.90154E+14`, `9.99E-05`; `5E-3` may stand on a label. */
export const isScientific = (text: string): boolean =>
  /^[-+]?\d(?:(?:[.,]\d+)?E\+?|[.,]\d+E-)\d+$/iu.test(text)

/** What is left of a text that Excel took for a day: `01.03.2024`, `3/1/2024`, `1-Mar`. */
export const isDateLike = (text: string): boolean =>
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[-.]\p{L}{3}(?:[-.]\d{2,4})?)$/u.test(text)

/** A number keeps 15 digits; what Excel had to store of more is not what was typed. */
export const hasLostDigits = (value: number): boolean => BigInt(Math.abs(value)).toString().length > 15

/** Yes and no in the spellings that people use; blank is no. What can be meant either way, such as `x`, is asked about. */
export const yesNoSpellings: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1'].map((text) => [text, true] as const),
  ...['no', 'n', 'false', '0', ''].map((text) => [text, false] as const),
])

const longestExcerpt = 60

export const excerpt = (text: string): string =>
  text.length > longestExcerpt ? `${Array.from(text).slice(0, longestExcerpt).join('')}…` : text
