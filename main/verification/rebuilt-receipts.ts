import type { LedgerTable } from '../store/schema'

export interface RebuiltReceipt {
  status: string | null
  readonly openedAt: number
  committedAt: number | null
  reversedAt: number | null
}

/** A receipt line, as far as the ledger tells of it: what was captured, and what came in with the commit. */
export interface RebuiltReceiptLine {
  receiptId: number | null
  productId: number | null
  captured: number
  /** Units that came in, with a serial number or without. */
  units: number
  /** Of the units without a serial number. */
  damaged: number
  refusedUnits: number
  refusedReason: string
}

export class RebuiltReceipts {
  readonly receipts = new Map<number, RebuiltReceipt>()
  readonly lines = new Map<number, RebuiltReceiptLine>()

  apply(line: LedgerTable): void {
    if (line.document !== 'receipt' || line.document_id === null) return
    if (line.event === 'receipt opened') this.#open(line.document_id, line)
    else if (line.event === 'receipt status changed') this.#move(line.document_id, line)
    else if (line.document_line_id !== null) applyToLine(this.#lineOf(line.document_line_id), line)
  }

  #open(receiptId: number, { after, at }: LedgerTable): void {
    this.receipts.set(receiptId, { status: after, openedAt: at, committedAt: null, reversedAt: null })
  }

  #move(receiptId: number, { after, at }: LedgerTable): void {
    const receipt = this.receipts.get(receiptId)
    if (!receipt) return
    receipt.status = after
    if (after === 'committed') receipt.committedAt = at
    if (after === 'reversed') receipt.reversedAt = at
  }

  #lineOf(receiptLineId: number): RebuiltReceiptLine {
    const line = this.lines.get(receiptLineId) ?? blank()
    this.lines.set(receiptLineId, line)
    return line
  }
}

const blank = (): RebuiltReceiptLine => ({
  receiptId: null,
  productId: null,
  captured: 0,
  units: 0,
  damaged: 0,
  refusedUnits: 0,
  refusedReason: '',
})

function applyToLine(rebuilt: RebuiltReceiptLine, line: LedgerTable): void {
  rebuilt.receiptId = line.document_id
  rebuilt.productId = line.product_id
  switch (line.event) {
    case 'captured':
      rebuilt.captured += 1
      break
    case 'capture undone':
      rebuilt.captured -= 1
      break
    case 'received':
      rebuilt.units += 1
      break
    case 'units received':
      rebuilt.units += line.current_change
      rebuilt.damaged += line.blocked_change
      break
    case 'units refused':
      rebuilt.refusedUnits = Number(line.after)
      rebuilt.refusedReason = line.note ?? ''
      break
    default:
  }
}
