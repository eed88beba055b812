import { sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { nameKey } from '../../shared/name-key'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { countHeads } from './count-rows'
import { countOf } from '../store/count-of'

/** A page of stock counts; the search finds their number and the product that is counted. */
export async function listCounts(
  reader: Reader,
  engine: Engine,
  { search, statuses, sort, offset, limit }: Input<'counting.list'>,
): Promise<Output<'counting.list'>> {
  const key = nameKey(search)
  const matching = countHeads(reader)
    .$if(statuses.length > 0, (query) => query.where('stock_count.status', 'in', statuses))
    .$if(key !== '', (query) => query.where(engine.contains(searched, key)))
  const total = await countOf(reader.selectFrom(matching.as('matching')))
  const rows = await matching
    .select(seen.as('seen'))
    .orderBy(
      sort.column === 'number' ? 'stock_count.id' : 'stock_count.opened_at',
      sort.descending ? 'desc' : 'asc',
    )
    .orderBy('stock_count.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}

const searched = sql<string>`(stock_count.number || ' ' || coalesce(product.name_key, ''))`

const seen = sql<number>`(select count(*) from stock_count_scan as scan
  where scan.stock_count_id = stock_count.id)`
