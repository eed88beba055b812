import type { CaptureSource, Instant, OperationId, ProductId, SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { DocumentKind, LedgerTable } from '../store/schema'
import type { WriteTransaction } from '../store/store'
import { chainHash } from './chain'
import { changeStock } from './stock-rows'

/** What happened, in the words of the trade; each is one line of the ledger. */
export type LedgerEvent =
  | 'expected'
  | 'no longer expected'
  | 'captured'
  | 'capture undone'
  | 'received'
  | 'receipt reversed'
  | 'marked damaged'
  | 'marked good'
  | 'identified'
  | 'allocated'
  | 'allocation released'
  | 'quarantined'
  | 'released from quarantine'
  | 'reported missing'
  | 'found'
  | 'returned to supplier'
  | 'written off'
  | 'taken back into stock'
  | 'number taken back'
  | 'number withdrawn'
  | 'number put right'
  | 'allocation taken over'
  | 'allocation swapped'
  | 'picked'
  | 'captured and picked'
  | 'pick undone'
  | 'dispatched'
  | 'dispatch reversed'
  | 'named on dispatch'
  | 'dispatch corrected'
  | 'tracking switched on'
  | 'tracking switched off'
  | 'units received'
  | 'units reversed'
  | 'over-receipt confirmed'
  | 'units counted'
  | 'units quarantined'
  | 'units released'
  | 'units found'
  | 'units returned to supplier'
  | 'units written off'
  | 'product created'
  | 'product changed'
  | 'supplier created'
  | 'supplier changed'
  | 'supplier removed'
  | 'order created'
  | 'order changed'
  | 'order status changed'
  | 'customer created'
  | 'customer changed'
  | 'customer removed'
  | 'sales order created'
  | 'sales order changed'
  | 'sales order status changed'
  | 'sales order line settled'
  | 'dispatch opened'
  | 'dispatch changed'
  | 'dispatch status changed'
  | 'dispatch line added'
  | 'dispatch line changed'
  | 'units dispatched'
  | 'dispatched units reversed'
  | 'invoice raised'
  | 'credit note raised'
  | 'receipt opened'
  | 'receipt changed'
  | 'receipt status changed'
  | 'receipt line added'
  | 'receipt line changed'
  | 'receipt line removed'
  | 'series continued'
  | 'return opened'
  | 'return status changed'
  | 'return captured'
  | 'return capture undone'
  | 'return destination changed'
  | 'returned by customer'
  | 'count opened'
  | 'count status changed'
  | 'count result'
  | 'counted'
  | 'count undone'
  | 'not seen'
  | 'setting changed'
  | 'spreadsheet imported'
  | 'import undone'

/** One thing that happened. Left out means: does not apply, or no change. */
export interface Happening {
  readonly event: LedgerEvent
  readonly productId?: ProductId
  readonly serialId?: SerialId
  readonly serial?: string
  readonly before?: string | null
  readonly after?: string | null
  /** Units on hand more or less; likewise the two below, which are parts of it. */
  readonly currentChange?: number
  readonly withoutSerialChange?: number
  readonly blockedChange?: number
  readonly document?: DocumentKind
  readonly documentId?: number
  readonly documentLineId?: number | null
  readonly source?: CaptureSource | null
  readonly note?: string | null
}

/** Who works at which station, as every ledger line says. */
export interface Actor {
  readonly operator: string
  readonly station: string
}

export interface OperationContext extends Actor {
  readonly operationId: OperationId
  readonly at: Instant
}

/**
 * The ledger while one operation writes to it. It is the only place that appends: it numbers and chains the lines,
 * and keeps stock in step with them.
 */
export class OpenLedger {
  #seq: number
  #hash: string
  #operationLine = 0
  readonly #tx: WriteTransaction
  readonly #engine: Engine
  readonly #context: OperationContext

  private constructor(tx: WriteTransaction, engine: Engine, context: OperationContext, head: LedgerHead) {
    this.#tx = tx
    this.#engine = engine
    this.#context = context
    this.#seq = head.seq
    this.#hash = head.hash
  }

  static async open(tx: WriteTransaction, engine: Engine, context: OperationContext): Promise<OpenLedger> {
    const head = await tx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
    return new OpenLedger(tx, engine, context, head)
  }

  /** The number that the next line gets. */
  get nextSeq(): number {
    return this.#seq + 1
  }

  /** Appends a line for each happening, in this order, and moves stock by what they say. */
  async append(happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return
    const lines = happenings.map((happening) => this.#chained(happening))
    await this.#tx
      .insertInto('ledger')
      .columns(columnNames)
      .expression(
        this.#tx
          .selectFrom(this.#engine.rowsOf('line', columns, lines))
          .select(columnNames)
          .orderBy('line.seq'),
      )
      .execute()
    await this.#tx.updateTable('ledger_head').set({ seq: this.#seq, hash: this.#hash }).execute()
    await changeStock(this.#tx, this.#engine, happenings)
  }

  #chained(happening: Happening): LedgerTable {
    this.#seq += 1
    const line = unchained(happening, this.#context, this.#seq, this.#operationLine)
    this.#operationLine += 1
    this.#hash = chainHash(this.#hash, line)
    return { ...line, hash: this.#hash }
  }
}

interface LedgerHead {
  readonly seq: number
  readonly hash: string
}

function unchained(happening: Happening, context: OperationContext, seq: number, operationLine: number) {
  return {
    seq,
    operation_id: context.operationId,
    operation_line: operationLine,
    at: context.at,
    event: happening.event,
    product_id: happening.productId ?? null,
    serial_id: happening.serialId ?? null,
    serial: happening.serial ?? null,
    before: happening.before ?? null,
    after: happening.after ?? null,
    current_change: happening.currentChange ?? 0,
    without_serial_change: happening.withoutSerialChange ?? 0,
    blocked_change: happening.blockedChange ?? 0,
    document: happening.document ?? null,
    document_id: happening.documentId ?? null,
    document_line_id: happening.documentLineId ?? null,
    operator: context.operator,
    station: context.station,
    source: happening.source ?? null,
    note: happening.note ?? null,
  }
}

const columns = {
  seq: 'integer',
  operation_id: 'text',
  operation_line: 'integer',
  at: 'integer',
  event: 'text',
  product_id: 'integer?',
  serial_id: 'integer?',
  serial: 'text?',
  before: 'text?',
  after: 'text?',
  current_change: 'integer',
  without_serial_change: 'integer',
  blocked_change: 'integer',
  document: 'text?',
  document_id: 'integer?',
  document_line_id: 'integer?',
  operator: 'text',
  station: 'text',
  source: 'text?',
  note: 'text?',
  hash: 'text',
} as const

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal that nobody adds to
const columnNames = Object.keys(columns) as (keyof typeof columns)[]
