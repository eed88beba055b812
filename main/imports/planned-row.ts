import type { RowKind } from '../../shared/ipc/imports'
import type { Trouble, Warning } from './row-reader'

/** A cell as the preview shows it. */
export interface PlannedCell {
  readonly field: string
  readonly text: string
  /** What is stored now, where the file says something else. */
  readonly before: string | null
}

/** What becomes of one row of a file. */
export interface PlannedRow {
  readonly row: number
  readonly kind: RowKind
  /** Grows whenever what the row is about changes; 0 while there is no such thing. */
  readonly revision: number
  readonly cells: readonly PlannedCell[]
  readonly troubles: readonly Trouble[]
  readonly warnings: readonly Warning[]
}

/** Where something stood in the file for the first time, by its key. The row that brought it is no duplicate of itself. */
export class FirstRows {
  readonly #rows = new Map<string, number>()
  readonly #turns = new Map<number, number>()
  readonly #room = new Map<string, { readonly most: number; asked: number }>()

  /** The earlier row with this key; undefined where this is the first one. */
  earlier(key: string, row: number): number | undefined {
    const first = this.#rows.get(key)
    if (first === undefined) this.#rows.set(key, row)
    return first === undefined || first === row ? undefined : first
  }

  /** Whether a row is among the first ones that there is room for; how much there is counts as it was at the first. */
  hasRoom(key: string, row: number, room: number): boolean {
    const taken = this.#room.get(key) ?? { most: room, asked: 0 }
    this.#room.set(key, taken)
    const turn = this.#turns.get(row) ?? (taken.asked += 1)
    this.#turns.set(row, turn)
    return turn <= taken.most
  }
}
