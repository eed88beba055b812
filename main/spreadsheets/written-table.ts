/** How the cells of a column are written: a text stays text, whatever it looks like. */
export interface WrittenColumn {
  readonly title: string
  readonly kind: 'text' | 'number' | 'date'
}

/** `date`: `2024-03-01` or `2024-03-01T09:30:00`, as the clock on the wall says it. Null is a blank cell. */
export type WrittenValue = string | number | null
export type WrittenRow = readonly WrittenValue[]

export interface WrittenTable {
  readonly columns: readonly WrittenColumn[]
  /** Page by page; none of it is kept. */
  readonly rows: AsyncIterable<readonly WrittenRow[]>
}
