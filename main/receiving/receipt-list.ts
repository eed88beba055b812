import { sql } from 'kysely'
import type { Input } from '../../shared/ipc/contract'
import type { ReceiptRow } from '../../shared/ipc/receiving'
import { serialKey } from '../../shared/serial-number'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { receiptHeads } from './receipt-rows'
import { countOf } from '../store/count-of'

/** A page of receipts; the search finds any part of their number, order, supplier or supplier's reference. */
export async function listReceipts(
  reader: Reader,
  engine: Engine,
  { search, statuses, sort, offset, limit }: Input<'receiving.listReceipts'>,
): Promise<{ rows: ReceiptRow[]; total: number }> {
  const key = serialKey(search.trim())
  const matching = receiptHeads(reader)
    .$if(statuses.length > 0, (query) => query.where('receipt.status', 'in', statuses))
    .$if(key !== '', (query) => query.where(engine.contains(searched, key)))
  const total = await countOf(reader.selectFrom(matching.as('matching')))
  const rows = await matching
    .select([sumOf('quantity_to_receive').as('units'), sumOf('captured').as('captured')])
    .orderBy(sort.column === 'number' ? 'receipt.id' : 'receipt.opened_at', sort.descending ? 'desc' : 'asc')
    .orderBy('receipt.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}

const searched = sql<string>`upper(receipt.number || ' ' || coalesce(purchase_order.number, '') || ' '
  || coalesce(supplier.name_key, '') || ' ' || receipt.supplier_reference)`

const sumOf = (column: 'quantity_to_receive' | 'captured') =>
  sql<number>`(select cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)
    from receipt_line where receipt_line.receipt_id = receipt.id)`
