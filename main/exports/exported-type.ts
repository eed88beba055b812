import type { ExportFilter } from '../../shared/ipc/exports'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

interface ExportColumn {
  readonly field: string
  readonly title: string
  /** An import takes it. */
  readonly isImportable: boolean
  readonly kind: 'text' | 'number' | 'date'
}

export interface CellColumn<Row> extends ExportColumn {
  readonly cell: (row: Row) => Cell
}

type Cell = string | number | null

export interface ExportedFrom {
  readonly reader: Reader
  readonly engine: Engine
}

/** How one type of data is taken out. */
export interface ExportedType {
  readonly columns: readonly ExportColumn[]
  /** What the file is called. */
  readonly name: string
  count(from: ExportedFrom, filter: ExportFilter): Promise<number>
  /** The cells of these fields, in that order, page by page; what is written meanwhile may be in a later page. */
  pages(from: ExportedFrom, filter: ExportFilter, fields: readonly string[]): AsyncIterable<Cell[][]>
}

interface Source<Row, Id> {
  readonly name: string
  readonly columns: readonly CellColumn<Row>[]
  readonly count: ExportedType['count']
  /** The next rows after an id. */
  readonly read: (from: ExportedFrom, filter: ExportFilter, after: Id | null) => Promise<Row[]>
  readonly idOf: (row: Row) => Id
}

export const rowsPerPage = 500

/** Pages of rows made into cells. */
export const exportOf = <Row, Id>({ name, columns, count, read, idOf }: Source<Row, Id>): ExportedType => ({
  name,
  columns,
  count,
  async *pages(from, filter, fields) {
    const wanted = fields.flatMap((field) => columns.filter((column) => column.field === field))
    let after: Id | null = null
    for (;;) {
      const page: Row[] = await read(from, filter, after)
      const last = page.at(-1)
      if (last === undefined) return
      after = idOf(last)
      yield page.map((row) => wanted.map(({ cell }) => cell(row)))
    }
  },
})
