import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { type FileNote, isWhite, type Row, type TableHead } from './table'
import { Unreadable } from './unreadable'

const rowsPerChunk = 1_000
const weightPerChunk = 100_000
const weightPerCell = 20

/** Where a table goes while it is read. Chunks are so small that whoever takes one is busy for a few milliseconds. */
export interface TableTaker {
  head(head: TableHead): void
  /** Resolves when more may come. */
  rows(rows: readonly Row[]): Promise<void>
  tell(done: number, total: number): void
}

/** Parts what a reader finds into the header and chunks of rows, and counts them against the limit. */
export class TableSink {
  readonly #taker: TableTaker
  #sheet: string | null = null
  #notes: readonly FileNote[] = []
  #hasHeader = false
  #rows: Row[] = []
  #weight = 0
  #count = 0

  constructor(taker: TableTaker) {
    this.#taker = taker
  }

  begin(sheet: string | null, notes: readonly FileNote[]): void {
    this.#sheet = sheet
    this.#notes = [...this.#notes, ...notes]
  }

  note(note: FileNote): void {
    this.#notes = [...this.#notes, note]
  }

  /** A row of nothing but white space is blank to whoever looks at it. */
  add(row: Row): void {
    if (row.cells.every(isWhite)) return
    if (!this.#hasHeader) {
      this.#hasHeader = true
      this.#taker.head({ sheet: this.#sheet, header: row, notes: this.#notes })
      return
    }
    this.#count += 1
    // Beyond the limit they are only counted, so that the refusal can say how many there are.
    if (this.#count > spreadsheetLimits.rows) return
    this.#rows.push(row)
    this.#weight += weightOf(row)
  }

  /** Rows that were found beyond those that were added. */
  countBeyond(rows: number): void {
    this.#count += Math.max(rows, 0)
  }

  get isFull(): boolean {
    return this.#rows.length >= rowsPerChunk || this.#weight >= weightPerChunk
  }

  async flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    this.#weight = 0
    for (const chunk of chunks(rows)) await this.#taker.rows(chunk)
  }

  tell(done: number, total: number): void {
    this.#taker.tell(done, total)
  }

  /** The end of the table: the rest goes out. */
  async end(): Promise<number> {
    const { rows: limit } = spreadsheetLimits
    if (this.#count > limit)
      throw new Unreadable({ code: 'file-too-large', measure: 'rows', limit, found: this.#count })
    if (this.#count === 0) throw new Unreadable({ code: 'file-without-rows', sheet: this.#sheet })
    await this.flush()
    return this.#count
  }
}

const weightOf = ({ cells }: Row): number =>
  cells.reduce((weight, cell) => weight + weightPerCell + (cell.kind === 'text' ? cell.text.length : 0), 0)

function* chunks(rows: readonly Row[]): Generator<readonly Row[]> {
  let from = 0
  let weight = 0
  for (const [index, row] of rows.entries()) {
    weight += weightOf(row)
    if (weight < weightPerChunk && index - from + 1 < rowsPerChunk) continue
    yield rows.slice(from, index + 1)
    from = index + 1
    weight = 0
  }
  if (from < rows.length) yield rows.slice(from)
}
