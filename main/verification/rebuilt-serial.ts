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
  salesOrderLineId: number | null = null
  dispatchLineId: number | null = null
  pickedFrom: string | null = null
  /** The order line on whose manifest it stands, or stood when it came. */
  expectedLineId: number | null = null
  /** The ledger line that promised, packed or named it last. */
  boundSeq: number | null = null
  /** The ledger line with which it left last. */
  #left: LedgerTable | undefined
  readonly #orderLineOf: (dispatchLineId: number | null) => number | null
  readonly #received = new LastByLine()
  readonly #captured = new LastByLine()

  constructor(orderLineOf: (dispatchLineId: number | null) => number | null) {
    this.#orderLineOf = orderLineOf
  }

  apply(line: LedgerTable): void {
    this.productId = line.product_id
    this.serial = line.serial ?? ''
    this.#applyEvent(line)
    if (!isOnlySeen(line)) this.#bind(line)
    this.status = line.after ?? this.status
    if (line.document === 'dispatch' && line.after === 'dispatched') this.#left = line
  }

  #applyEvent(line: LedgerTable): void {
    switch (line.event) {
      case 'expected':
        if (this.status === null) this.capturedSeq = line.seq
        this.expectedLineId = line.document_line_id
        break
      case 'no longer expected':
        this.expectedLineId = null
        break
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
      case 'captured and picked':
        this.#comeIn(line.seq, null)
        break
      case 'named on dispatch':
      case 'dispatch corrected':
        if (wasUnseen(line)) this.#comeIn(line.seq, null)
        break
      case 'capture undone':
      case 'receipt reversed':
      case 'number taken back':
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

  /** What the number is promised to and packed in after this line. */
  #bind(line: LedgerTable): void {
    const { after, before, document, document_line_id: lineId, seq } = line
    if (after === 'allocated')
      this.#bindTo(document === 'sales-order' ? lineId : this.salesOrderLineId, null, null, seq)
    else if (after === 'picked') this.#bindTo(this.#orderLineOf(lineId), lineId, packedFrom(line), seq)
    else if (after !== 'dispatched') this.#bindTo(null, null, null, null)
    else if (document !== 'dispatch') this.#leaveAgain()
    else if (before !== 'picked') this.#bindTo(this.#orderLineOf(lineId), lineId, before ?? 'new', seq)
  }

  #bindTo(
    salesOrderLineId: number | null,
    dispatchLineId: number | null,
    pickedFrom: string | null,
    seq: number | null,
  ): void {
    this.salesOrderLineId = salesOrderLineId
    this.dispatchLineId = dispatchLineId
    this.pickedFrom = pickedFrom
    this.boundSeq = seq
  }

  /** It had left, came in again, and did not after all: it is away with its last shipment. */
  #leaveAgain(): void {
    const lineId = this.#left?.document_line_id ?? null
    this.#bindTo(this.#orderLineOf(lineId), lineId, 'in-stock', this.#left?.seq ?? null)
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

/** It was looked at: for a stock count, or for a return that does not count yet. */
const isOnlySeen = ({ document, before, after }: LedgerTable): boolean =>
  before === after && (document === 'customer-return' || document === 'stock-count')

/** Nobody knew it to be here before it left. */
const wasUnseen = ({ before, after }: LedgerTable): boolean =>
  after === 'dispatched' && before !== 'in-stock' && before !== 'allocated'

/** A free number that was packed in the place of a promised one has its promise: the note says whose. */
const packedFrom = ({ event, before, note }: LedgerTable): string => {
  if (event === 'captured and picked') return before ?? 'new'
  return note === null ? (before ?? 'new') : 'allocated'
}
