/** One cell as it stands in the file; nothing is guessed. */
export type Cell =
  | { readonly kind: 'blank' }
  /** Exactly as it is stored; rich text and hyperlinks are joined to their text. */
  | { readonly kind: 'text'; readonly text: string }
  /**
   * `written`: the digits as the file has them, such as `1.2E+15`. `shown`: the digits that the operator sees through a
   * format like `00000000`, which keeps zeros that the number itself has lost; else null.
   */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly written: string
      readonly shown: string | null
    }
  /** A day, or a day with a time when the cell has one: `2024-03-01`, `2024-03-01T09:30:00`. */
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Such as `#N/A`. */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula that was never calculated; one with a result is read as its result. */
  | { readonly kind: 'formula-without-value' }

export const blank: Cell = { kind: 'blank' }

/** Blank to whoever looks at it: nothing, or nothing but white space. */
export const isWhite = (cell: Cell): boolean =>
  cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '')

export interface Row {
  /** The row of the sheet, as a spreadsheet program counts it: the header of most files is 1. */
  readonly number: number
  /** Up to the last cell that is not blank. */
  readonly cells: readonly Cell[]
}

/** What the operator should know of how a file was read. */
export type FileNote =
  /** Text that is neither UTF-8 nor UTF-16: read as Western European, which is a guess. */
  | { readonly kind: 'encoding-guessed'; readonly encoding: 'windows-1252' }
  | { readonly kind: 'hidden-sheets-skipped'; readonly sheets: readonly string[] }
  | { readonly kind: 'other-sheets-ignored'; readonly sheets: readonly string[] }
  /** The name says something else; what it really is was read. */
  | { readonly kind: 'read-by-content'; readonly as: 'workbook' | 'text' }
  | { readonly kind: 'macros-ignored' }

/** What is known of a table before its rows. */
export interface TableHead {
  /** The sheet that was read; null when the file is text. */
  readonly sheet: string | null
  /** The first row that is not blank. */
  readonly header: Row
  readonly notes: readonly FileNote[]
}

/** A whole table; its rows are those below the header that are not blank, in their order. */
export interface Table extends TableHead {
  readonly rows: readonly Row[]
}
