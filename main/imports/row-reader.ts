import type { RowTroubleCode, RowWarningCode } from '../../shared/row-troubles'
import { severalLines } from '../../shared/values'
import { blank, type Cell, isWhite, type Row } from '../spreadsheets/table'
import { excerpt, hasLostDigits, isDateLike, isScientific, shownIn, yesNoSpellings } from './cell-text'

/** Something about a row; `found` is what stands in the cell, `other` what it is held against (a limit, a row, a product). */
export interface Remark<Code> {
  readonly code: Code
  readonly field: string | null
  readonly found: string
  readonly other: string
}
export type Trouble = Remark<RowTroubleCode>
export type Warning = Remark<RowWarningCode>

/** Which column of the file is which field. */
export type FieldColumns = ReadonlyMap<string, number>

/**
 * Reads the fields of one row, and keeps what is wrong or doubtful about them. Each reading gives undefined where the
 * file has no such column, or where the cell cannot be taken.
 */
export class RowReader {
  readonly number: number
  readonly troubles: Trouble[] = []
  readonly warnings: Warning[] = []
  readonly #cells: readonly Cell[]
  readonly #columns: FieldColumns

  constructor(row: Row, columns: FieldColumns, width: number) {
    this.number = row.number
    this.#cells = row.cells
    this.#columns = columns
    const extra = row.cells.slice(width).find((cell) => !isWhite(cell))
    if (extra) this.refuse('extra-cells', null, excerpt(shownIn(extra)))
  }

  get isRefused(): boolean {
    return this.troubles.length > 0
  }

  refuse(code: RowTroubleCode, field: string | null, found = '', other = ''): undefined {
    this.troubles.push({ code, field, found: excerpt(found), other })
  }

  warn(code: RowWarningCode, field: string, found: string, other = ''): void {
    this.warnings.push({ code, field, found: excerpt(found), other })
  }

  /** The file has a column for it. */
  has(field: string): boolean {
    return this.#columns.has(field)
  }

  /** The cell as text, blank as ''. */
  text(field: string, most: number): string | undefined {
    const text = this.#textOf(field)
      ?.normalize('NFC')
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
    if (text === undefined || text.length <= most) return text
    return this.refuse('too-long', field, text, String(most))
  }

  /** The same for a text of several lines, like an address. */
  lines(field: string, most: number): string | undefined {
    const text = this.#textOf(field)
    if (text === undefined) return undefined
    const lines = severalLines(most).safeParse(text)
    return lines.success ? lines.data : this.refuse('too-long', field, text, String(most))
  }

  /** The same for what identifies something, like a sku: what Excel makes of such a text is told. */
  code(field: string, most: number): string | undefined {
    const cell = this.#cellOf(field)
    if (cell?.kind === 'number') return this.#numberAsCode(field, cell)
    if (cell?.kind === 'text' && hasControls(cell.text)) return this.refuse('control-character', field)
    const text = this.text(field, most)
    if (text !== undefined && isScientific(text)) return this.refuse('scientific-notation', field, text)
    if (text !== undefined && isDateLike(text)) this.warn('date-like-text', field, text)
    return text
  }

  /** A serial number, exactly as it stands there but for what surrounds it. */
  serial(field: string): string | undefined {
    const cell = this.#cellOf(field)
    const text = cell?.kind === 'number' ? this.#numberAsCode(field, cell) : this.#textOf(field)
    if (text === undefined) return undefined
    if (hasControls(text)) return this.refuse('control-character', field)
    if (/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text))
      return this.refuse('invisible-character', field)
    const trimmed = text.trim()
    if (trimmed === '') return this.refuse('blank-serial', field)
    if (/\s/u.test(trimmed)) return this.refuse('inner-whitespace', field, trimmed.replaceAll(/\s+/gu, ' '))
    if (isScientific(trimmed)) return this.refuse('scientific-notation', field, trimmed)
    if (isDateLike(trimmed)) this.warn('date-like-text', field, trimmed)
    return trimmed
  }

  /** Several codes in one cell, one in each line. */
  codes(field: string, most: number): string[] | undefined {
    const cell = this.#cellOf(field)
    if (cell?.kind !== 'text') {
      const one = this.code(field, most)
      return one === undefined ? undefined : one === '' ? [] : [one]
    }
    const lines = cell.text.split(/[\r\n]+/u).map((line) => line.trim())
    const texts = lines.filter((line) => line !== '')
    for (const text of texts) {
      if (text.length > most) return this.refuse('too-long', field, text, String(most))
      if (isScientific(text)) return this.refuse('scientific-notation', field, text)
    }
    return texts
  }

  /** Yes or no in the spellings that people use; blank is no. */
  yesNo(field: string): boolean | undefined {
    const cell = this.#cellOf(field)
    if (cell === undefined) return undefined
    if (cell.kind === 'boolean') return cell.value
    const text = this.#textOf(field)?.trim()
    if (text === undefined) return undefined
    const value = yesNoSpellings.get(text.toLowerCase())
    return value ?? this.refuse('bad-yes-no', field, text)
  }

  /** What stands in the cell as it is to be shown, whatever it is. */
  shown(field: string): string {
    return shownIn(this.#cellOf(field) ?? blank)
  }

  /** Undefined where the file has no such column. */
  #cellOf(field: string): Cell | undefined {
    const column = this.#columns.get(field)
    return column === undefined ? undefined : (this.#cells[column] ?? blank)
  }

  #numberAsCode(field: string, cell: Cell & { kind: 'number' }): string | undefined {
    const { value, written, shown } = cell
    if (!Number.isInteger(value) || value < 0) return this.refuse('number-in-serial', field, written)
    if (hasLostDigits(value)) return this.refuse('precision-lost', field, written)
    if (shown !== null) return shown
    this.warn('number-as-text', field, String(value))
    return String(value)
  }

  #textOf(field: string): string | undefined {
    const cell = this.#cellOf(field)
    if (!cell || cell.kind === 'text') return cell?.text
    if (cell.kind === 'blank') return ''
    if (cell.kind === 'number') return this.#numberAsText(field, cell)
    if (cell.kind === 'date')
      return this.refuse(identifying.has(field) ? 'date-in-serial' : 'date-in-text', field, cell.iso)
    if (cell.kind === 'error') return this.refuse('error-cell', field, cell.code)
    return this.refuse(cell.kind === 'boolean' ? 'wrong-type' : cell.kind, field, shownIn(cell))
  }

  #numberAsText(field: string, { value, written, shown }: Cell & { kind: 'number' }): string | undefined {
    if (Number.isInteger(value) && hasLostDigits(value)) return this.refuse('precision-lost', field, written)
    return shown ?? String(value)
  }
}

/** Control characters other than white space. */
const hasControls = (text: string) => /(?!\s)\p{Cc}/u.test(text)

/** Fields whose text says which thing it is. */
const identifying = new Set(['sku', 'gtins', 'barcodes', 'serial'])
