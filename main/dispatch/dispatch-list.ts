import { sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import { serialKey } from '../../shared/serial-number'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { dispatchHeads } from './dispatch-rows'
import { countOf } from '../store/count-of'

/** A page of dispatches; the search finds any part of their number, order, customer or carrier's number. */
export async function listDispatches(
  reader: Reader,
  engine: Engine,
  { search, statuses, sort, offset, limit }: Input<'dispatch.listDispatches'>,
): Promise<Output<'dispatch.listDispatches'>> {
  const key = serialKey(search.trim())
  const matching = dispatchHeads(reader)
    .$if(statuses.length > 0, (query) => query.where('dispatch.status', 'in', statuses))
    .$if(key !== '', (query) => query.where(engine.contains(searched, key)))
  const total = await countOf(reader.selectFrom(matching.as('matching')))
  const rows = await matching
    .select([sumOf('quantity_to_ship').as('units'), sumOf('captured').as('captured')])
    .orderBy(
      sort.column === 'number' ? 'dispatch.id' : 'dispatch.opened_at',
      sort.descending ? 'desc' : 'asc',
    )
    .orderBy('dispatch.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}

const searched = sql<string>`upper(dispatch.number || ' ' || sales_order.number || ' '
  || customer.name_key || ' ' || dispatch.reference)`

const sumOf = (column: 'quantity_to_ship' | 'captured') =>
  sql<number>`(select cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)
    from dispatch_line where dispatch_line.dispatch_id = dispatch.id)`
