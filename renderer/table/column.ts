import type { ReactNode } from 'react'

/** One column of a list. */
export interface Column<Row, SortColumn extends string = string> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Pixels; columns without one share what is left. */
  readonly width?: number
  /** Numbers stand right. */
  readonly isNumber?: boolean
  /** The column main sorts by, when it can. */
  readonly sortBy?: SortColumn
  /** Hidden until the operator chooses it. */
  readonly isHiddenAtFirst?: boolean
  /** Cannot be hidden: what names the row. */
  readonly isFixed?: boolean
}

export interface Sort<SortColumn extends string = string> {
  readonly column: SortColumn
  readonly descending: boolean
}
