import { sql } from 'kysely'
import type { Input } from '../../shared/ipc/contract'
import type { ExpectedSerial, PickedSerial } from '../../shared/ipc/dispatch'
import type { DispatchId, DispatchLineId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { PackedUnit } from '../serials/pack-serials'
import { numberFits } from '../serials/number-fits'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { countOf } from '../store/count-of'

/** A number that is promised to a line of an order and not packed yet. */
export interface ExpectedUnit {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
}

/** The first ones, in the order in which they were promised. */
export const readExpected = (
  reader: Reader,
  salesOrderLineId: SalesOrderLineId,
  most: number,
): Promise<ExpectedUnit[]> =>
  reader
    .selectFrom('serial_number')
    .where('sales_order_line_id', '=', salesOrderLineId)
    .where('status', '=', 'allocated')
    .orderBy('bound_seq')
    .limit(most)
    .select(['id as serialId', 'serial', 'serial_key as key'])
    .execute()

/** The numbers that are packed for a line, with where each goes back to; the first packed first. */
export const readPacked = (reader: Reader, dispatchLineId: DispatchLineId): Promise<PackedUnit[]> =>
  readUnits(reader, dispatchLineId, 'picked')

/** Those that left with it and are still away. */
export const readDispatched = (reader: Reader, dispatchLineId: DispatchLineId): Promise<PackedUnit[]> =>
  readUnits(reader, dispatchLineId, 'dispatched')

async function readUnits(
  reader: Reader,
  dispatchLineId: DispatchLineId,
  status: 'picked' | 'dispatched',
): Promise<PackedUnit[]> {
  const units = await reader
    .selectFrom('serial_number')
    .where('dispatch_line_id', '=', dispatchLineId)
    .where('status', '=', status)
    .orderBy('bound_seq')
    .select(['id as serialId', 'picked_from as pickedFrom'])
    .execute()
  return units.map(({ serialId, pickedFrom }) => ({ serialId, pickedFrom: pickedFrom ?? 'in-stock' }))
}

/** The number packed last in an open dispatch. */
export const findLastPacked = (reader: Reader, dispatchId: DispatchId) =>
  reader
    .selectFrom('dispatch_line as line')
    .innerJoin('serial_number as unit', 'unit.dispatch_line_id', 'line.id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('unit.status', '=', 'picked')
    .orderBy('unit.bound_seq', 'desc')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.picked_from as pickedFrom',
      'line.id as dispatchLineId',
    ])
    .executeTakeFirst()

type ListNumbers = Input<'dispatch.listCaptured'>

interface Page<Row> {
  readonly rows: Row[]
  readonly total: number
}

/** A page of the numbers that are packed in a dispatch, or left with it; those that came back since say so. */
export async function listCaptured(
  reader: Reader,
  engine: Engine,
  { dispatchId, dispatchLineId, search, offset, limit }: ListNumbers,
): Promise<Page<PickedSerial>> {
  const matching = reader
    .selectFrom('dispatch_line as line')
    .innerJoin('serial_number as unit', 'unit.dispatch_line_id', 'line.id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('unit.status', 'in', ['picked', 'dispatched'])
    .$if(dispatchLineId !== null, (query) => query.where('line.id', '=', dispatchLineId))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'unit.product_id')
    .innerJoin('ledger as packed', 'packed.seq', 'unit.bound_seq')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'line.id as dispatchLineId',
      'product.name as productName',
      'unit.status',
      'packed.at as pickedAt',
      sql<string>`coalesce(packed.source, '')`.as('source'),
    ])
    .orderBy('unit.bound_seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}

/** A page of the numbers that are promised to the lines of a dispatch and wait to be packed. */
export async function listExpected(
  reader: Reader,
  engine: Engine,
  { dispatchId, dispatchLineId, search, offset, limit }: ListNumbers,
): Promise<Page<ExpectedSerial>> {
  const matching = reader
    .selectFrom('dispatch_line as line')
    .innerJoin('serial_number as unit', 'unit.sales_order_line_id', 'line.sales_order_line_id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('unit.status', '=', 'allocated')
    .$if(dispatchLineId !== null, (query) => query.where('line.id', '=', dispatchLineId))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'unit.product_id')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'line.id as dispatchLineId',
      'product.name as productName',
    ])
    .orderBy('line.position')
    .orderBy('unit.bound_seq')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}
