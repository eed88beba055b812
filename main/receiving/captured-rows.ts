import { sql } from 'kysely'
import type { CapturedSerial } from '../../shared/ipc/receiving'
import { missingFromRun } from '../../shared/serial-range'
import type { SerialStatus } from '../../shared/serial-status'
import type { ReceiptId, ReceiptLineId, SerialId } from '../../shared/values'
import { numberFits } from '../serials/number-fits'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { countOf } from '../store/count-of'

/** The serial numbers that a receipt line brought in and that are in this state, oldest first. */
export async function serialIdsOfLine(
  reader: Reader,
  receiptLineId: ReceiptLineId,
  status: SerialStatus,
): Promise<SerialId[]> {
  const rows = await reader
    .selectFrom('serial_number')
    .where('receipt_line_id', '=', receiptLineId)
    .where('status', '=', status)
    .orderBy('id')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What is missing from the run that the numbers of a line make. */
export async function readGaps(reader: Reader, receiptLineId: ReceiptLineId): Promise<string[]> {
  const rows = await reader
    .selectFrom('serial_number')
    .where('receipt_line_id', '=', receiptLineId)
    .orderBy('serial_key')
    .select('serial')
    .execute()
  return missingFromRun(rows.map(({ serial }) => serial))
}

export interface ListCaptured {
  readonly receiptId: ReceiptId
  readonly receiptLineId: ReceiptLineId | null
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** A page of a receipt's serial numbers, the last captured first; the search finds any part. */
export async function listCaptured(
  reader: Reader,
  engine: Engine,
  { receiptId, receiptLineId, search, offset, limit }: ListCaptured,
): Promise<{ rows: CapturedSerial[]; total: number }> {
  const matching = ofReceipt(reader, receiptId)
    .$if(receiptLineId !== null, (query) => query.where('line.id', '=', receiptLineId))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'unit.product_id')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'line.id as receiptLineId',
      'product.name as productName',
      'unit.status',
      sql<0 | 1>`unit.arrives_damaged`.as('isDamaged'),
      'event.at as capturedAt',
      'event.source',
    ])
    .orderBy('unit.captured_seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return {
    total,
    rows: rows.map((row) => shownSerial(row)),
  }
}

/** The number captured last on an open receipt. */
export function findLastCaptured(reader: Reader, receiptId: ReceiptId) {
  return ofReceipt(reader, receiptId)
    .where('unit.status', '=', 'receiving')
    .select(['unit.id as serialId', 'unit.serial', 'line.id as receiptLineId'])
    .orderBy('unit.captured_seq', 'desc')
    .executeTakeFirst()
}

/** The numbers of a receipt, each with the ledger line of its capture there. */
function ofReceipt(reader: Reader, receiptId: ReceiptId) {
  return reader
    .selectFrom('receipt_line as line')
    .innerJoin('serial_number as unit', 'unit.receipt_line_id', 'line.id')
    .innerJoin('ledger as event', 'event.seq', 'unit.captured_seq')
    .where('line.receipt_id', '=', receiptId)
}

type CapturedRow = Omit<CapturedSerial, 'isDamaged' | 'source'> & {
  readonly isDamaged: 0 | 1
  readonly source: string | null
}

const shownSerial = (row: CapturedRow): CapturedSerial => ({
  ...row,
  isDamaged: row.isDamaged === 1,
  source: row.source ?? '',
})
