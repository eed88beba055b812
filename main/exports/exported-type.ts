import type { WrittenColumn, WrittenValue } from '../spreadsheets/written-table'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

interface ExportColumn extends WrittenColumn {
  readonly field: string
  /** An import takes it. */
  readonly isImportable: boolean
}

export interface CellColumn<Row> extends ExportColumn {
  readonly cell: (row: Row) => WrittenValue
}

/** Makes columns that stand under these words. */
export const columnOf =
  <Row>(words: Readonly<Record<string, string>>) =>
  (
    field: string,
    cell: CellColumn<Row>['cell'],
    kind: CellColumn<Row>['kind'] = 'text',
  ): CellColumn<Row> => ({
    field,
    title: words[field] ?? field,
    isImportable: false,
    kind,
    cell,
  })

export interface ExportedFrom {
  readonly reader: Reader
  readonly engine: Engine
}

/** How one type of data is taken out. */
export interface ExportedType<Wanted> {
  readonly columns: readonly ExportColumn[]
  /** What the file is called. */
  readonly name: string
  rows(wanted: Wanted): ExportedRows
}

/** The rows that are wanted of it. */
export interface ExportedRows {
  count(from: ExportedFrom): Promise<number>
  /** The cells of these fields, in that order, page by page; what is written meanwhile may be in a later page. */
  pages(from: ExportedFrom, fields: readonly string[]): AsyncIterable<WrittenValue[][]>
}

interface Source<Row, Place, Wanted> {
  readonly name: string
  readonly columns: readonly CellColumn<Row>[]
  readonly count: (from: ExportedFrom, wanted: Wanted) => Promise<number>
  /** The next rows after a place. */
  readonly read: (from: ExportedFrom, wanted: Wanted, after: Place | null) => Promise<Row[]>
  readonly placeOf: (row: Row) => Place
}

export const rowsPerPage = 500

/** Pages of rows made into cells. */
export const exportOf = <Row, Place, Wanted>({
  name,
  columns,
  count,
  read,
  placeOf,
}: Source<Row, Place, Wanted>): ExportedType<Wanted> => ({
  name,
  columns,
  rows: (wanted) => ({
    count: (from) => count(from, wanted),
    async *pages(from, fields) {
      const toCells = cellsOf(columns, fields)
      let after: Place | null = null
      for (;;) {
        const page: Row[] = await read(from, wanted, after)
        const last = page.at(-1)
        if (last === undefined) return
        after = placeOf(last)
        yield page.map(toCells)
      }
    },
  }),
})

/** Makes rows into the cells of these fields, in that order. */
export function cellsOf<Row>(columns: readonly CellColumn<Row>[], fields: readonly string[]) {
  const written = fields.flatMap((field) => columns.filter((column) => column.field === field))
  return (row: Row): WrittenValue[] => written.map(({ cell }) => cell(row))
}
