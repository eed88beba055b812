import { sql } from 'kysely'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type { CaptureSource, ProductId, ReceiptId, ReceiptLineId, SerialId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'

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
    })),
  )
}

/** R4: gives units without serial no. theirs; they are in stock at once. */
export async function identifySerials(
  operation: Operation,
  identified: Pick<Arrival, 'productId' | 'source' | 'isUniqueInWarehouse'>,
  numbers: readonly ParsedSerial[],
): Promise<void> {
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
      document: 'product',
      documentId: identified.productId,
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

interface Entry {
  readonly productId: ProductId
  readonly receiptLineId: ReceiptLineId | null
  readonly status: 'receiving' | 'in-stock'
  readonly isUniqueInWarehouse: boolean
}

const numberColumns = {
  seq: 'integer',
  serial: 'text',
  key: 'text',
  reversedKey: 'text',
  lookalikeKey: 'text',
} as const

async function upsert({ tx, engine, ledger }: Operation, entry: Entry, numbers: readonly ParsedSerial[]) {
  const numbered = numbers.map((number, place) => ({ ...number, seq: ledger.nextSeq + place }))
  const taken = await tx
    .insertInto('serial_number')
    .columns([
      'product_id',
      'serial',
      'serial_key',
      'reversed_key',
      'lookalike_key',
      'warehouse_key',
      'status',
      'receipt_line_id',
      'captured_seq',
      'arrives_damaged',
    ])
    .expression(
      tx
        .selectFrom(engine.rowsOf('number', numberColumns, numbered))
        .select((number) => [
          sql<ProductId>`cast(${entry.productId} as ${engine.integer})`.as('product_id'),
          'number.serial',
          'number.key',
          'number.reversedKey',
          'number.lookalikeKey',
          entry.isUniqueInWarehouse
            ? number.ref('number.key').as('warehouse_key')
            : sql<string | null>`cast(null as text)`.as('warehouse_key'),
          sql.lit(entry.status).as('status'),
          sql<ReceiptLineId | null>`cast(${entry.receiptLineId} as ${engine.integer})`.as('receipt_line_id'),
          'number.seq',
          sql.lit(0).as('arrives_damaged'),
        ])
        .where(sql.lit(true)),
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
        }))
        .where('serial_number.status', 'in', awayStatuses),
    )
    .returning(['id', 'serial', 'captured_seq', 'status_before_receipt as before'])
    .execute()
  if (taken.length !== numbers.length)
    throw new Error(`${numbers.length - taken.length} serial numbers are here already`)
  return taken.toSorted((one, other) => one.captured_seq - other.captured_seq)
}
