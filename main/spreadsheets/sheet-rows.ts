import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { JoinedText } from './shared-strings'
import { cellOf, type StoredCell, type WorkbookContext } from './sheet-cell'
import { blank, type Cell, type Row } from './table'
import { Unreadable, unreadablePart } from './unreadable'
import type { XmlListener } from './xml'

type OpenCell = { -readonly [Field in keyof StoredCell]: StoredCell[Field] }

const lastRow = 1_048_576
const lastColumn = 16_384

/** Puts the rows of a sheet together, in their order; blank ones are left out. */
export class SheetRows implements XmlListener {
  readonly #part: string
  readonly #context: WorkbookContext
  readonly #take: (row: Row) => void
  readonly #inline = new JoinedText()
  #isInData = false
  #row = 0
  #column = 0
  #cells: Cell[] = []
  #cell: OpenCell | undefined
  #isInValue = false

  constructor(part: string, context: WorkbookContext, take: (row: Row) => void) {
    this.#part = part
    this.#context = context
    this.#take = take
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#isInData = true
    if (!this.#isInData) return
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (this.#cell) this.#openInside(this.#cell, name)
  }

  close(name: string): void {
    if (name === 'sheetData') this.#isInData = false
    if (!this.#isInData) return
    if (name === 'v') this.#isInValue = false
    else if (name === 'is' && this.#cell) this.#cell.inline = this.#inline.take()
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else this.#inline.close(name)
  }

  text(text: string): void {
    if (!this.#cell) return
    if (this.#isInValue) this.#cell.value += text
    else this.#inline.text(text)
  }

  #openRow({ r }: Readonly<Record<string, string>>): void {
    const row = r === undefined ? this.#row + 1 : /^\d{1,8}$/u.test(r) ? Number(r) : Number.NaN
    if (row > lastRow)
      throw new Unreadable({
        code: 'file-too-large',
        measure: 'rows',
        limit: spreadsheetLimits.rows,
        found: row,
      })
    this.#row = this.#next(this.#row, row, lastRow)
    this.#column = 0
    this.#cells = []
  }

  #openCell({ r, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    const at = r === undefined ? this.#column + 1 : this.#columnOf(r)
    this.#column = this.#next(this.#column, at, lastColumn)
    this.#cell = { type, style: Number(style), value: undefined, inline: undefined, hasFormula: false }
  }

  #openInside(cell: OpenCell, name: string): void {
    if (name === 'f') cell.hasFormula = true
    else if (name === 'v') {
      this.#isInValue = true
      cell.value = ''
    } else this.#inline.open(name)
  }

  #closeCell(): void {
    const cell = this.#cell && cellOf(this.#cell, this.#context)
    this.#cell = undefined
    if (!cell) throw unreadablePart(this.#part)
    if (cell.kind === 'blank') return
    const limit = spreadsheetLimits.columns
    if (this.#column > limit)
      throw new Unreadable({ code: 'file-too-large', measure: 'columns', limit, found: null })
    while (this.#cells.length < this.#column - 1) this.#cells.push(blank)
    this.#cells.push(cell)
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#take({ number: this.#row, cells: this.#cells })
  }

  /** Rows and cells stand in their order, each of them once: a second one would win or lose without a word. */
  #next(last: number, place: number, end: number): number {
    if (!Number.isInteger(place) || place <= last || place > end) throw unreadablePart(this.#part)
    return place
  }

  #columnOf(reference: string): number {
    const [, letters = '', row] = /^\$?([A-Z]{1,3})\$?(\d+)$/iu.exec(reference) ?? []
    if (Number(row) !== this.#row) throw unreadablePart(this.#part)
    return Array.from(letters.toUpperCase()).reduce(
      (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
      0,
    )
  }
}
