/** What fits beside each other under a line, on A4 and on Letter: 164 mm in letters of 1.8 mm. */
const widthInCharacters = 91
const gapInCharacters = 2
const mostColumns = 8

/** Serial numbers as they stand on paper: each row as many as fit beside each other. */
export interface NumberRows {
  readonly columns: number
  readonly rows: readonly (readonly string[])[]
}

/** Serial numbers in the order in which people look for one, in rows that can be read across. */
export function numberRows(serials: readonly string[]): NumberRows {
  const sorted = inReadingOrder(serials)
  const columns = columnsFor(sorted.reduce((longest, serial) => Math.max(longest, widthOf(serial)), 0))
  const rows = Array.from({ length: Math.ceil(sorted.length / columns) }, (_, row) =>
    sorted.slice(row * columns, (row + 1) * columns),
  )
  return { columns, rows }
}

/** One that is wider than the paper stands alone and is broken. */
const columnsFor = (longest: number): number =>
  Math.min(
    mostColumns,
    Math.max(1, Math.floor((widthInCharacters + gapInCharacters) / (longest + gapInCharacters))),
  )

/** ABC-9 before ABC-10; 07 and 7 are two numbers. */
const inReadingOrder = (serials: readonly string[]): string[] =>
  serials.toSorted((one, other) => collator.compare(one, other) || (one < other ? -1 : 1))

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

/** Letters of other scripts can be twice as wide. */
const widthOf = (serial: string): number =>
  Array.from(serial).reduce((width, character) => width + (character <= '~' ? 1 : 2), 0)
