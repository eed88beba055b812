import type { LedgerTable } from '../store/schema'

/** The last event of a kind on a receipt line, and the last one on another line. */
class LastByLine {
  #line: number | null = null
  #value: number | null = null
  #elsewhere: number | null = null

  note(line: number | null, value: number | null): void {
    if (line !== this.#line) this.#elsewhere = this.#value
    this.#line = line
    this.#value = value
  }

  /** What was noted last of any other line than this. */
  besides(line: number | null): number | null {
    return line === this.#line ? this.#elsewhere : this.#value
  }
}

/** A serial number as its ledger lines say, one after the other. */
export class RebuiltSerial {
  productId: number | null = null
  serial = ''
  status: string | null = null
  /** Where undoing the present receipt takes it back to. */
  statusBeforeReceipt: string | null = null
  receiptLineId: number | null = null
  capturedSeq = 0
  arrivesDamaged: 0 | 1 = 0
  readonly #received = new LastByLine()
  readonly #captured = new LastByLine()

  apply(line: LedgerTable): void {
    this.productId = line.product_id
    this.serial = line.serial ?? ''
    this.#applyEvent(line)
    this.status = line.after ?? this.status
  }

  #applyEvent(line: LedgerTable): void {
    switch (line.event) {
      case 'captured':
        this.#comeIn(line.seq, line.document_line_id)
        this.#captured.note(line.document_line_id, line.seq)
        break
      case 'identified':
        this.#comeIn(line.seq, null)
        break
      case 'received':
        this.#received.note(line.document_line_id, line.document_line_id)
        break
      case 'number put right':
        this.#putRight(line)
        break
      case 'capture undone':
      case 'receipt reversed':
      case 'number withdrawn':
        this.#goBack()
        break
      case 'marked damaged':
      case 'marked good':
        // Later on it says where a unit is, not how it arrives.
        if (line.after === 'receiving') this.arrivesDamaged = line.event === 'marked damaged' ? 1 : 0
        break
      default:
    }
  }

  #comeIn(seq: number, receiptLineId: number | null): void {
    this.statusBeforeReceipt = this.status
    this.receiptLineId = receiptLineId
    this.capturedSeq = seq
    this.arrivesDamaged = 0
  }

  /** In the place of a number that was misread: of its receipt, or of a unit that was given its number later. */
  #putRight({ seq, document, document_line_id }: LedgerTable): void {
    const receiptLineId = document === 'receipt' ? document_line_id : null
    this.#comeIn(seq, receiptLineId)
    if (receiptLineId === null) return
    this.#captured.note(receiptLineId, seq)
    this.#received.note(receiptLineId, receiptLineId)
  }

  /** It belongs again to the receipt that brought it in before this one. */
  #goBack(): void {
    const { receiptLineId } = this
    this.statusBeforeReceipt = null
    this.receiptLineId = this.#received.besides(receiptLineId)
    this.capturedSeq = this.#captured.besides(receiptLineId) ?? this.capturedSeq
    this.arrivesDamaged = 0
  }
}
