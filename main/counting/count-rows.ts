import { type SqlBool, sql } from 'kysely'
import type { CountStatus } from '../../shared/count-status'
import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { Instant, ProductId, StockCountId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

export interface CountHead {
  readonly stockCountId: StockCountId
  readonly number: string
  readonly status: CountStatus
  readonly productId: ProductId | null
  readonly productName: string | null
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}

export const countHeads = (reader: Reader) =>
  reader
    .selectFrom('stock_count')
    .leftJoin('product', 'product.id', 'stock_count.product_id')
    .select([
      'stock_count.id as stockCountId',
      'stock_count.number',
      'stock_count.status',
      'stock_count.product_id as productId',
      'product.name as productName',
      'stock_count.opened_at as openedAt',
      'stock_count.closed_at as closedAt',
    ])

export const findCountHead = (reader: Reader, stockCountId: StockCountId): Promise<CountHead | undefined> =>
  countHeads(reader).where('stock_count.id', '=', stockCountId).executeTakeFirst()

/** The same of a count that exists. */
export const readCountHead = (reader: Reader, stockCountId: StockCountId): Promise<CountHead> =>
  countHeads(reader).where('stock_count.id', '=', stockCountId).executeTakeFirstOrThrow()

/**
 * Every number that was seen, with its unit. Asked of an open count, a unit is where it is now; of a closed one, where it
 * was by the books when it was seen.
 */
export const seenNumbers = (reader: Reader, { stockCountId, status }: CountHead) =>
  reader
    .selectFrom('stock_count_scan as scan')
    .innerJoin('product', 'product.id', 'scan.product_id')
    .leftJoin('serial_number as unit', (join) =>
      join.onRef('unit.product_id', '=', 'scan.product_id').onRef('unit.serial_key', '=', 'scan.serial_key'),
    )
    .where('scan.stock_count_id', '=', stockCountId)
    .select((status === 'open' ? sql<SerialStatus | null>`unit.status` : statusWhenSeen).as('statusThen'))

const statusWhenSeen = sql<SerialStatus | null>`(select seen.after from ledger as seen
  where seen.serial_id = unit.id and seen.event = 'counted'
    and seen.document = 'stock-count' and seen.document_id = scan.stock_count_id
  order by seen.seq desc limit 1)`

/** Numbers of products in scope that are listed on hand. */
export const listedNumbers = (reader: Reader, { productId }: Pick<CountHead, 'productId'>) =>
  reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .where('product.has_serial_numbers', '=', 1)
    .where('unit.status', 'in', onHandStatuses)
    .$if(productId !== null, (query) => query.where('unit.product_id', '=', productId))

/** Not seen at that count. */
export const isNotSeen = (stockCountId: StockCountId) => sql<SqlBool>`not exists (
  select 1 from stock_count_scan as scan where scan.stock_count_id = ${stockCountId}
    and scan.product_id = unit.product_id and scan.serial_key = unit.serial_key)`

/** Something happened to it since the count was opened: that it was not seen proves nothing. */
export const hasMovedSince = (openedSeq: number) => sql<SqlBool>`unit.id in (
  select later.serial_id from ledger as later where later.seq > ${openedSeq}
    and later.serial_id is not null and later.event not in ('counted', 'count undone'))`

/** The ledger line of what can happen to a count once. */
export const readLine = (
  reader: Reader,
  stockCountId: StockCountId,
  event: 'count opened' | 'count status changed' | 'count result',
) =>
  reader
    .selectFrom('ledger')
    .where('document', '=', 'stock-count')
    .where('document_id', '=', stockCountId)
    .where('serial_id', 'is', null)
    .where('event', '=', event)
    .select(['seq', 'after'])
    .executeTakeFirstOrThrow()

/** Moves a count on; throws when it no longer is open. */
export async function closeCountRow(
  tx: WriteTransaction,
  stockCountId: StockCountId,
  change: { readonly status: 'committed' | 'cancelled'; readonly closed_at: Instant },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('stock_count')
    .set(change)
    .where('id', '=', stockCountId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`Count ${stockCountId} is no longer open`)
}

/** How many numbers were seen at a count. */
export async function countSeen(reader: Reader, stockCountId: StockCountId): Promise<number> {
  const { seen } = await reader
    .selectFrom('stock_count_scan')
    .where('stock_count_id', '=', stockCountId)
    .select(({ fn }) => fn.countAll<number>().as('seen'))
    .executeTakeFirstOrThrow()
  return seen
}
