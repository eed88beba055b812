import { sql } from 'kysely'
import type { Batch } from '../../shared/batch'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type {
  CaptureSource,
  DispatchId,
  DispatchLineId,
  ProductId,
  ReceiptId,
  ReceiptLineId,
  SalesOrderLineId,
  SerialId,
} from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import type { PickedFrom } from '../store/schema'
import { batchNote } from './batch-note'
import { numbersToWrite, writtenColumns } from './numbers-to-write'

/** The statuses from which a number can come in (again): it is known, but not here. */
const awayStatuses = [
  'gone',
  'expected',
  'dispatched',
  'missing',
  'scrapped',
  'returned-to-supplier',
  'untracked',
] as const satisfies readonly SerialStatus[]

export interface Arrival {
  readonly productId: ProductId
  readonly receiptId: ReceiptId
  readonly receiptLineId: ReceiptLineId
  readonly source: CaptureSource
  readonly batch?: Batch | undefined
  /** R1 holds for the whole warehouse. */
  readonly isUniqueInWarehouse: boolean
}

/**
 * Takes numbers onto a line of an open receipt: new ones are written down, known ones that are away come in again.
 * Throws when one of them is on hand or in an open receipt: the rules have to refuse that before.
 */
export async function captureSerials(
  operation: Operation,
  arrival: Arrival,
  numbers: readonly ParsedSerial[],
): Promise<void> {
  const taken = await upsert(operation, { ...arrival, status: 'receiving' }, numbers)
  await operation.ledger.append(
    taken.map((unit) => ({
      event: 'captured',
      productId: arrival.productId,
      serialId: unit.id,
      serial: unit.serial,
      before: unit.before,
      after: 'receiving',
      document: 'receipt',
      documentId: arrival.receiptId,
      documentLineId: arrival.receiptLineId,
      source: arrival.source,
      note: batchNote(arrival.batch),
    })),
  )
}

interface Identified extends Pick<Arrival, 'productId' | 'source' | 'isUniqueInWarehouse'> {
  /** Where that was done, when not on the product's own page. */
  readonly on?: Required<Pick<Happening, 'document' | 'documentId'>>
}

/** R4: gives units without serial no. theirs; they are in stock at once. */
export async function identifySerials(
  operation: Operation,
  { on, ...identified }: Identified,
  numbers: readonly ParsedSerial[],
): Promise<void> {
  const { document, documentId } = on ?? { document: 'product' as const, documentId: identified.productId }
  const taken = await upsert(operation, { ...identified, receiptLineId: null, status: 'in-stock' }, numbers)
  await operation.ledger.append(
    taken.map((unit) => ({
      event: 'identified',
      productId: identified.productId,
      serialId: unit.id,
      serial: unit.serial,
      before: unit.before,
      after: 'in-stock',
      withoutSerialChange: -1,
      document,
      documentId,
      source: identified.source,
    })),
  )
}

interface PutRight {
  readonly productId: ProductId
  readonly receiptLineId: ReceiptLineId | null
  readonly isUniqueInWarehouse: boolean
  readonly number: ParsedSerial
  readonly happening: Pick<Happening, 'document' | 'documentId' | 'documentLineId' | 'note'>
}

/** Gives a unit the number that it bears in truth, once the one that was misread is withdrawn. */
export async function putNumberRight(
  operation: Operation,
  { number, happening, ...entry }: PutRight,
): Promise<SerialId> {
  const [unit] = await upsert(operation, { ...entry, status: 'in-stock' }, [number])
  if (!unit) throw new Error(`${number.serial} was not taken in`)
  await operation.ledger.append([
    {
      ...happening,
      event: 'number put right',
      productId: entry.productId,
      serialId: unit.id,
      serial: unit.serial,
      before: unit.before,
      after: 'in-stock',
      withoutSerialChange: -1,
      source: 'typed',
    },
  ])
  return unit.id
}

/** A line of a dispatch, and the line of the order it ships. */
export interface Leaving {
  readonly productId: ProductId
  readonly salesOrderLineId: SalesOrderLineId
  readonly dispatchId: DispatchId
  readonly dispatchLineId: DispatchLineId
  readonly source: CaptureSource
}

/** How a number that was never seen goes, and what the ledger says of it. */
interface WayOut extends Pick<Happening, 'currentChange' | 'withoutSerialChange' | 'note'> {
  readonly status: 'picked' | 'dispatched'
  readonly event: 'captured and picked' | 'named on dispatch' | 'dispatch corrected'
  /** R1 holds for the whole warehouse, and the number stays on hand. */
  readonly takesWarehouseKey: boolean
}

/**
 * R5: captures numbers that were never seen while they are packed, or names them once they have left; either way they
 * are units that had no number until now.
 */
export async function captureLeaving(
  operation: Operation,
  leaving: Leaving,
  numbers: readonly ParsedSerial[],
  { status, takesWarehouseKey: isUniqueInWarehouse, ...wayOut }: WayOut,
): Promise<void> {
  if (numbers.length === 0) return
  const { productId } = leaving
  const entry = { productId, receiptLineId: null, status, isUniqueInWarehouse, binding: leaving }
  const taken = await upsert(operation, entry, numbers)
  const happeningTo = (unit: (typeof taken)[number]): Happening => ({
    ...wayOut,
    productId,
    serialId: unit.id,
    serial: unit.serial,
    before: unit.before,
    after: status,
    document: 'dispatch',
    documentId: leaving.dispatchId,
    documentLineId: leaving.dispatchLineId,
    source: leaving.source,
  })
  await operation.ledger.append(taken.map(happeningTo))
}

interface Entry {
  readonly productId: ProductId
  readonly receiptLineId: ReceiptLineId | null
  readonly status: 'receiving' | 'in-stock' | 'picked' | 'dispatched'
  readonly isUniqueInWarehouse: boolean
  readonly binding?: Pick<Leaving, 'salesOrderLineId' | 'dispatchLineId'>
}

/** Known from paper or from earlier, but not here: what a unit without serial no. can turn out to be. */
const unseenStatuses = ['gone', 'expected', 'untracked'] as const satisfies readonly SerialStatus[]

async function upsert(operation: Operation, entry: Entry, numbers: readonly ParsedSerial[]) {
  const { tx, engine } = operation
  const { binding } = entry
  const integerOrNull = <Id>(id: Id | null) => sql<Id | null>`cast(${id} as ${engine.integer})`
  const taken = await tx
    .insertInto('serial_number')
    .columns([
      ...writtenColumns,
      'warehouse_key',
      'status',
      'receipt_line_id',
      'sales_order_line_id',
      'dispatch_line_id',
      'picked_from',
      'bound_seq',
    ])
    .expression(
      numbersToWrite(operation, entry.productId, numbers).select((number) => [
        entry.isUniqueInWarehouse
          ? number.ref('number.key').as('warehouse_key')
          : sql<string | null>`cast(null as text)`.as('warehouse_key'),
        sql.lit(entry.status).as('status'),
        integerOrNull(entry.receiptLineId).as('receipt_line_id'),
        integerOrNull(binding?.salesOrderLineId ?? null).as('sales_order_line_id'),
        integerOrNull(binding?.dispatchLineId ?? null).as('dispatch_line_id'),
        sql<PickedFrom | null>`cast(${binding ? 'new' : null} as text)`.as('picked_from'),
        binding ? number.ref('number.seq').as('bound_seq') : integerOrNull<number>(null).as('bound_seq'),
      ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['product_id', 'serial_key'])
        .doUpdateSet((unit) => ({
          status: unit.ref('excluded.status'),
          warehouse_key: unit.ref('excluded.warehouse_key'),
          receipt_line_id: unit.ref('excluded.receipt_line_id'),
          captured_seq: unit.ref('excluded.captured_seq'),
          arrives_damaged: 0,
          status_before_receipt: unit.ref('serial_number.status'),
          sales_order_line_id: unit.ref('excluded.sales_order_line_id'),
          dispatch_line_id: unit.ref('excluded.dispatch_line_id'),
          picked_from: binding ? sql<PickedFrom>`serial_number.status` : null,
          bound_seq: unit.ref('excluded.bound_seq'),
        }))
        .where('serial_number.status', 'in', binding ? unseenStatuses : awayStatuses),
    )
    .returning(['id', 'serial', 'captured_seq', 'status_before_receipt as before'])
    .execute()
  if (taken.length !== numbers.length)
    throw new Error(`${numbers.length - taken.length} serial numbers are here already`)
  return taken.toSorted((one, other) => one.captured_seq - other.captured_seq)
}
