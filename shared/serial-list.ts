const lineBreaksAndTabs = /[\r\n\t\u2028\u2029]+/u
const andCommas = /[\r\n\t\u2028\u2029,;]+/u

/**
 * Cuts a pasted list into its entries: one a line or a table cell. A comma or semicolon can be part of a serial number,
 * so they separate only when the operator says so. Empty entries are left out; order and repeats are kept.
 */
export function splitPastedList(
  text: string,
  { commasSeparate }: { readonly commasSeparate: boolean },
): string[] {
  return text.split(commasSeparate ? andCommas : lineBreaksAndTabs).filter((entry) => entry.trim() !== '')
}
