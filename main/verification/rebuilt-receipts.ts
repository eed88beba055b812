import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'

/** A receipt line as its ledger lines say. */
export interface RebuiltReceiptLine {
  readonly receiptId: number
  readonly productId: number | null
  /** What was written on it by hand or by counting, and where it stands. */
  entered: RecordFields
  captured: number
  /** What came into stock with the commit, with a serial number or without. */
  received: number
  /** Of the units without a serial number. */
  receivedDamaged: number
}

export class RebuiltReceipts {
  readonly receipts = new Map<number, RecordFields>()
  readonly lines = new Map<number, RebuiltReceiptLine>()

  apply(line: LedgerTable): void {
    if (line.document !== 'receipt' || line.document_id === null) return
    if (line.document_line_id !== null) this.#applyToLine(line.document_id, line.document_line_id, line)
    else this.#applyToReceipt(line.document_id, line)
  }

  #applyToReceipt(receiptId: number, { event, after, at }: LedgerTable): void {
    if (event === 'receipt opened') this.#change(receiptId, { ...fieldsIn(after), ...opened, openedAt: at })
    else if (event === 'receipt changed') this.#change(receiptId, fieldsIn(after))
    else if (event === 'receipt status changed')
      this.#change(receiptId, { status: after, ...(after === null ? {} : { [`${after}At`]: at }) })
  }

  #change(receiptId: number, changed: RecordFields): void {
    this.receipts.set(receiptId, { ...this.receipts.get(receiptId), ...changed })
  }

  /** A line that was taken off may leave its id to the next one that is put on. */
  #applyToLine(receiptId: number, receiptLineId: number, line: LedgerTable): void {
    if (line.event === 'receipt line added')
      this.lines.set(receiptLineId, {
        receiptId,
        productId: line.product_id,
        entered: fieldsIn(line.after),
        ...nothingYet,
      })
    else if (line.event === 'receipt line removed') this.lines.delete(receiptLineId)
    else applyChange(this.lines.get(receiptLineId), line)
  }
}

const opened = { status: 'open', committedAt: null, reversedAt: null }
const nothingYet = { captured: 0, received: 0, receivedDamaged: 0 }

function applyChange(rebuilt: RebuiltReceiptLine | undefined, line: LedgerTable): void {
  if (!rebuilt) return
  switch (line.event) {
    case 'receipt line changed':
    case 'units counted':
    case 'over-receipt confirmed':
      rebuilt.entered = { ...rebuilt.entered, ...fieldsIn(line.after) }
      break
    case 'captured':
      rebuilt.captured += 1
      break
    case 'capture undone':
      rebuilt.captured -= 1
      break
    case 'received':
      rebuilt.received += 1
      break
    case 'units received':
      rebuilt.received += line.current_change
      rebuilt.receivedDamaged += line.blocked_change
      break
    default:
  }
}
