import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'

/** A line of a receipt or of a dispatch, as its ledger lines say. */
export interface RebuiltLine {
  readonly documentId: number
  readonly productId: number | null
  /** What was written on it by hand or by counting, and where it stands. */
  entered: RecordFields
  /** Serial numbers that were captured for it. */
  captured: number
  /** Units that came into stock, or left it, with the commit; with a serial number or without. */
  moved: number
  /** Of the units without a serial number that came in. */
  movedDamaged: number
}

/** By how much a ledger line changes the counts of its document's line. */
export type Counts = Partial<Pick<RebuiltLine, 'captured' | 'moved' | 'movedDamaged'>>

type CountsOf = (line: LedgerTable) => Counts

/** The receipts, or the dispatches, with their lines, as they follow from the ledger. */
export class RebuiltDocuments {
  readonly heads = new Map<number, RecordFields>()
  readonly lines = new Map<number, RebuiltLine>()
  readonly #kind: 'receipt' | 'dispatch'
  readonly #countsOf: CountsOf

  constructor(kind: 'receipt' | 'dispatch', countsOf: CountsOf) {
    this.#kind = kind
    this.#countsOf = countsOf
  }

  apply(line: LedgerTable): void {
    if (line.document !== this.#kind || line.document_id === null) return
    if (line.document_line_id !== null) this.#applyToLine(line.document_id, line.document_line_id, line)
    else this.#applyToHead(line.document_id, line)
  }

  #applyToHead(id: number, { event, after, at }: LedgerTable): void {
    if (event === `${this.#kind} opened`) this.#change(id, { ...fieldsIn(after), ...opened, openedAt: at })
    else if (event === `${this.#kind} changed`) this.#change(id, fieldsIn(after))
    else if (event === `${this.#kind} status changed`)
      this.#change(id, { status: after, ...(after === null ? {} : { [`${after}At`]: at }) })
  }

  #change(id: number, changed: RecordFields): void {
    this.heads.set(id, { ...this.heads.get(id), ...changed })
  }

  /** A line that was taken off may leave its id to the next one that is put on. */
  #applyToLine(documentId: number, lineId: number, line: LedgerTable): void {
    if (line.event === `${this.#kind} line added`)
      this.lines.set(lineId, {
        documentId,
        productId: line.product_id,
        entered: fieldsIn(line.after),
        captured: 0,
        moved: 0,
        movedDamaged: 0,
      })
    else if (line.event === `${this.#kind} line removed`) this.lines.delete(lineId)
    else this.#applyChange(this.lines.get(lineId), line)
  }

  #applyChange(rebuilt: RebuiltLine | undefined, line: LedgerTable): void {
    if (!rebuilt) return
    if (line.event === `${this.#kind} line changed` || entering.has(line.event))
      rebuilt.entered = { ...rebuilt.entered, ...fieldsIn(line.after) }
    const { captured = 0, moved = 0, movedDamaged = 0 } = this.#countsOf(line)
    rebuilt.captured += captured
    rebuilt.moved += moved
    rebuilt.movedDamaged += movedDamaged
  }
}

const opened = { status: 'open', committedAt: null, reversedAt: null }
const entering: ReadonlySet<string> = new Set(['units counted', 'over-receipt confirmed'])

export function receiptCounts({ event, current_change, blocked_change }: LedgerTable): Counts {
  switch (event) {
    case 'captured':
      return { captured: 1 }
    case 'capture undone':
      return { captured: -1 }
    case 'received':
      return { moved: 1 }
    case 'units received':
      return { moved: current_change, movedDamaged: blocked_change }
    default:
      return {}
  }
}

export function dispatchCounts({ event, after, current_change }: LedgerTable): Counts {
  switch (event) {
    case 'picked':
    case 'captured and picked':
    case 'named on dispatch':
      return { captured: 1 }
    case 'pick undone':
      return { captured: -1 }
    case 'dispatch corrected':
      return { captured: after === 'dispatched' ? 1 : -1 }
    case 'dispatched':
      return { moved: 1 }
    case 'units dispatched':
      return { moved: -current_change }
    default:
      return {}
  }
}
