import { type SqlBool, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import type { CustomerReturnRow } from '../../shared/ipc/returns'
import { nameKey } from '../../shared/name-key'
import type { CustomerReturnId } from '../../shared/values'
import { numberFits } from '../serials/number-fits'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { type ReturnHead, returnHeads, unitsWithShipment } from './return-rows'
import { countOf } from '../store/count-of'

/** A page of returns; the search finds their number and the names of the customers they come from. */
export async function listReturns(
  reader: Reader,
  engine: Engine,
  { search, statuses, sort, offset, limit }: Input<'returns.list'>,
): Promise<Output<'returns.list'>> {
  const key = nameKey(search)
  const matching = returnHeads(reader)
    .$if(statuses.length > 0, (query) => query.where('customer_return.status', 'in', statuses))
    .$if(key !== '', (query) =>
      query.where((each) =>
        each.or([
          engine.contains(sql.ref('customer_return.number'), key),
          each.exists(
            unitsWithShipment(reader)
              .where(sql<SqlBool>`line.customer_return_id = customer_return.id`)
              .where(engine.contains(sql.ref('customer.name_key'), key))
              .select('line.id'),
          ),
        ]),
      ),
    )
  const total = await countOf(reader.selectFrom(matching.as('matching')))
  const heads = await matching
    .orderBy(
      sort.column === 'number' ? 'customer_return.id' : 'customer_return.opened_at',
      sort.descending ? 'desc' : 'asc',
    )
    .orderBy('customer_return.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const whence = await readWhence(
    reader,
    engine,
    heads.map(({ customerReturnId }) => customerReturnId),
  )
  return {
    total,
    rows: heads.map((head) =>
      rowOf(
        head,
        whence.filter(({ customerReturnId }) => customerReturnId === head.customerReturnId),
      ),
    ),
  }
}

const rowOf = (head: ReturnHead, whence: Awaited<ReturnType<typeof readWhence>>): CustomerReturnRow => ({
  ...head,
  units: whence.reduce((sum, { units }) => sum + units, 0),
  customerNames: whence.map(({ customerName }) => customerName),
})

/** How many units each return has of each customer, in the order of their names. */
const readWhence = (reader: Reader, engine: Engine, customerReturnIds: readonly CustomerReturnId[]) => {
  const listed = engine.rowsOf(
    'listed',
    { id: 'integer' },
    customerReturnIds.map((id) => ({ id })),
  )
  return unitsWithShipment(reader)
    .where('line.customer_return_id', 'in', reader.selectFrom(listed).select('listed.id'))
    .groupBy(['line.customer_return_id', 'customer.id', 'customer.name', 'customer.name_key'])
    .orderBy('customer.name_key')
    .select(({ fn }) => [
      'line.customer_return_id as customerReturnId',
      'customer.name as customerName',
      fn.countAll<number>().as('units'),
    ])
    .execute()
}

/** A page of the units of a return, by customer and order, the last scanned first. */
export async function listReturnedUnits(
  reader: Reader,
  engine: Engine,
  { customerReturnId, dispatchId, search, offset, limit }: Input<'returns.listUnits'>,
): Promise<Output<'returns.listUnits'>> {
  const matching = unitsWithShipment(reader)
    .where('line.customer_return_id', '=', customerReturnId)
    .$if(dispatchId !== null, (query) => query.where('dispatch.id', '=', dispatchId))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .orderBy('customer.name_key')
    .orderBy('sales_order.id')
    .orderBy('dispatch.id')
    .orderBy('line.id', 'desc')
    .offset(offset)
    .limit(limit)
    .select([
      'line.id as returnLineId',
      'unit.id as serialId',
      'unit.serial',
      'unit.status',
      'product.id as productId',
      'product.name as productName',
      'customer.name as customerName',
      'sales_order.number as orderNumber',
      'dispatch.number as dispatchNumber',
      'line.destination',
      'line.reason',
    ])
    .execute()
  return { rows, total }
}

/** The units of a return that were scanned last, the newest first. */
export const listNewestUnits = (
  reader: Reader,
  { customerReturnId, limit }: Input<'returns.listNewest'>,
): Promise<Output<'returns.listNewest'>> =>
  unitsWithShipment(reader)
    .where('line.customer_return_id', '=', customerReturnId)
    .orderBy('line.id', 'desc')
    .limit(limit)
    .select(['unit.id as serialId', 'unit.serial', 'product.name as productName'])
    .execute()
