import { sql } from 'kysely'
import type { SerialEvent, SerialHistory } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { SerialId } from '../../shared/values'
import type { Reader } from '../store/store'
import { serialColumns, unitsWithReceipt } from './serial-list'

/** A serial number with everything that ever happened to it, the latest first. */
export async function readSerialHistory(
  reader: Reader,
  serialId: SerialId,
): Promise<Result<SerialHistory, RefusalOf<'serial-not-found'>>> {
  const unit = await unitsWithReceipt(reader)
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .where('unit.id', '=', serialId)
    .select(serialColumns)
    .executeTakeFirst()
  if (!unit) return refused({ code: 'serial-not-found', text: '' })
  return accepted({ ...unit, events: await readEvents(reader, serialId) })
}

function readEvents(reader: Reader, serialId: SerialId): Promise<SerialEvent[]> {
  return reader
    .selectFrom('ledger')
    .where('serial_id', '=', serialId)
    .orderBy('seq', 'desc')
    .select([
      'seq',
      'at',
      'event',
      'before',
      'after',
      documentNumber.as('documentNumber'),
      'operator',
      'station',
      'source',
      'note',
    ])
    .execute()
}

/** The document as people call it: the number of a receipt, the sku of a product. */
const documentNumber = sql<string | null>`case ledger.document
  when 'receipt' then (select receipt.number from receipt where receipt.id = ledger.document_id)
  when 'product' then (select product.sku from product where product.id = ledger.document_id)
  else null end`
