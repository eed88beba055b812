import type { ImportPreview, RowCounts, RowKind } from '../../shared/ipc/imports'
import type { RowTroubleCode } from '../../shared/row-troubles'
import { inSteps, spreadsheetStep } from '../store/in-steps'
import type { Row, Table } from '../spreadsheets/table'
import { FirstRows, type PlannedRow } from './planned-row'
import type { PlannedOn, PlannedStep, Planner, SwitchedOff } from './planner'
import { type FieldColumns, RowReader } from './row-reader'

const kinds: readonly RowKind[] = ['new', 'changed', 'unchanged', 'refused']
const namedProducts = 20

/**
 * What becomes of every row of a file, as it was judged. Only the outcome of each row is kept, so that 200,000 rows
 * take little memory; what a row says is judged again when it is looked at.
 */
export class Preview {
  readonly #table: Table
  readonly #planner: Planner
  readonly #columns: FieldColumns
  readonly #seen = new FirstRows()
  readonly #kinds: Uint8Array
  readonly #revisions: Float64Array
  readonly #warned: Uint8Array
  readonly #troubles = new Map<RowTroubleCode, number>()
  readonly #switchedOff: SwitchedOff[] = []
  #switchedOffCount = 0
  #onHand = 0
  #switchedOn = 0

  private constructor(table: Table, planner: Planner, columns: FieldColumns) {
    this.#table = table
    this.#planner = planner
    this.#columns = columns
    this.#kinds = new Uint8Array(table.rows.length)
    this.#revisions = new Float64Array(table.rows.length)
    this.#warned = new Uint8Array(table.rows.length)
  }

  /** Judges all rows. `tell` may throw to end it. */
  static async make(
    table: Table,
    planner: Planner,
    columns: FieldColumns,
    { store, tell }: { readonly store: PlannedOn; readonly tell: (done: number) => void },
  ): Promise<Preview> {
    const preview = new Preview(table, planner, columns)
    await inSteps(
      table.rows,
      async (step, firstAt) => preview.#keep(await preview.plan(store, step), firstAt),
      tell,
      spreadsheetStep,
    )
    return preview
  }

  /** The file has a column for it. */
  has(field: string): boolean {
    return this.#columns.has(field)
  }

  get rows(): readonly Row[] {
    return this.#table.rows
  }

  /** Judges some of its rows once more, as they stand to what is stored now. */
  plan(store: PlannedOn, rows: readonly Row[]): Promise<PlannedStep> {
    const width = this.#table.header.cells.length
    const readers = rows.map((row) => new RowReader(row, this.#columns, width))
    return this.#planner.plan(store, readers, this.#seen)
  }

  /** The row at this place was refused. It stays out, whatever has become of it since. */
  isRefused(at: number): boolean {
    return kinds[this.#kinds[at] ?? 0] === 'refused'
  }

  /** The row at this place would become something else than was shown. */
  isOutOfDate(planned: PlannedRow, at: number): boolean {
    if (this.isRefused(at)) return false
    return kinds[this.#kinds[at] ?? 0] !== planned.kind || this.#revisions[at] !== planned.revision
  }

  counts(): RowCounts {
    const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
    for (const kind of this.#kinds) counts[kinds[kind] ?? 'refused'] += 1
    return counts
  }

  /** The rows of that kind, or those with warnings. */
  rowsOf(kind: RowKind | null): Row[] {
    const wanted = kind === null ? -1 : kinds.indexOf(kind)
    return this.#table.rows.filter((_row, at) =>
      kind === null ? this.#warned[at] === 1 : this.#kinds[at] === wanted,
    )
  }

  told(): ImportPreview {
    return {
      counts: this.counts(),
      warned: this.#warned.reduce((sum, warned) => sum + warned, 0),
      troubles: [...this.#troubles]
        .map(([code, rows]) => ({ code, rows }))
        .toSorted((one, other) => other.rows - one.rows),
      leftOut: this.#leftOut(),
      switchedOff: {
        products: this.#switchedOffCount,
        onHand: this.#onHand,
        first: this.#switchedOff.map((one) => ({ ...one, allocations: [...one.allocations] })),
      },
      switchedOn: this.#switchedOn,
    }
  }

  #leftOut(): string[] {
    const used = new Set(this.#columns.values())
    return this.#table.header.cells.flatMap((cell, column) =>
      cell.kind === 'text' && !used.has(column) && cell.text.trim() !== '' ? [cell.text.trim()] : [],
    )
  }

  #keep(step: PlannedStep, firstAt: number): void {
    for (const [place, row] of step.rows.entries()) {
      this.#kinds[firstAt + place] = kinds.indexOf(row.kind)
      this.#revisions[firstAt + place] = row.revision
      this.#warned[firstAt + place] = row.kind !== 'refused' && row.warnings.length > 0 ? 1 : 0
      for (const code of new Set(row.troubles.map((trouble) => trouble.code)))
        this.#troubles.set(code, (this.#troubles.get(code) ?? 0) + 1)
    }
    this.#switchedOn += step.switchedOn
    this.#switchedOffCount += step.switchedOff.length
    for (const off of step.switchedOff) {
      this.#onHand += off.onHand
      if (this.#switchedOff.length < namedProducts) this.#switchedOff.push(off)
    }
  }
}
