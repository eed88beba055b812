import { sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import type { AllocationLine } from '../../shared/ipc/allocation'
import type { SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import { numberFits } from '../serials/number-fits'
import type { Engine } from '../store/engine'
import type { Flag } from '../store/schema'
import type { Reader } from '../store/store'
import { countOf } from '../store/count-of'

export const findHead = (reader: Reader, salesOrderId: SalesOrderId) =>
  reader
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .where('sales_order.id', '=', salesOrderId)
    .select([
      'sales_order.id as salesOrderId',
      'sales_order.number',
      'sales_order.status',
      'sales_order.customer_id as customerId',
      'customer.name as customerName',
      'sales_order.reference',
    ])
    .executeTakeFirst()

const boundTo = (status: 'allocated' | 'picked') =>
  sql<number>`(select count(*) from serial_number as unit
    where unit.sales_order_line_id = line.id and unit.status = ${sql.lit(status)})`

/** By R9, what is on hand with a number and not bound or set aside: counting those is quicker than counting these. */
const inStock = sql<number>`(coalesce(stock.current - stock.without_serial - stock.blocked, 0)
  - (select count(*) from serial_number as unit where unit.product_id = line.product_id
    and unit.status in ('allocated', 'picked', 'quarantined', 'damaged')))`

export type StoredLine = Omit<AllocationLine, 'isComplete'>

/** The lines of an order, in their order, with what is promised to each. */
export async function readLines(reader: Reader, salesOrderId: SalesOrderId): Promise<StoredLine[]> {
  const lines = await reader
    .selectFrom('sales_order_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .leftJoin('stock', 'stock.product_id', 'line.product_id')
    .where('line.sales_order_id', '=', salesOrderId)
    .orderBy('line.position')
    .select([
      'line.id as salesOrderLineId',
      'line.product_id as productId',
      'product.sku',
      'product.name as productName',
      'product.unit',
      'product.has_serial_numbers as hasSerialNumbers',
      'line.quantity',
      sql<number>`line.quantity - line.shipped`.as('outstanding'),
      boundTo('allocated').as('allocated'),
      boundTo('picked').as('picked'),
      inStock.as('available'),
    ])
    .execute()
  return lines.map(storedLine)
}

const storedLine = <Row extends { readonly hasSerialNumbers: Flag; readonly available: number }>({
  hasSerialNumbers,
  available,
  ...line
}: Row) => ({
  ...line,
  hasSerialNumbers: hasSerialNumbers === 1,
  available: hasSerialNumbers === 1 ? available : 0,
})

export async function findOrderOfLine(
  reader: Reader,
  salesOrderLineId: SalesOrderLineId,
): Promise<SalesOrderId | undefined> {
  const line = await reader
    .selectFrom('sales_order_line')
    .where('id', '=', salesOrderLineId)
    .select('sales_order_id as salesOrderId')
    .executeTakeFirst()
  return line?.salesOrderId
}

/** A number and the order it is promised to, if it is. */
export const findUnit = (reader: Reader, serialId: SerialId) =>
  reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('sales_order_line as line', 'line.id', 'unit.sales_order_line_id')
    .leftJoin('sales_order', 'sales_order.id', 'line.sales_order_id')
    .where('unit.id', '=', serialId)
    .select([
      'unit.serial',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'line.id as salesOrderLineId',
      'sales_order.id as salesOrderId',
      'sales_order.number as orderNumber',
    ])
    .executeTakeFirst()

const unitsOf = (reader: Reader, salesOrderId: SalesOrderId) =>
  reader
    .selectFrom('sales_order_line as line')
    .innerJoin('serial_number as unit', 'unit.sales_order_line_id', 'line.id')
    .where('line.sales_order_id', '=', salesOrderId)

/** The number promised last to an order and not packed yet. */
export const findLastAllocated = (reader: Reader, salesOrderId: SalesOrderId) =>
  unitsOf(reader, salesOrderId)
    .where('unit.status', '=', 'allocated')
    .orderBy('unit.bound_seq', 'desc')
    .select(['unit.id as serialId', 'unit.serial', 'line.id as salesOrderLineId'])
    .executeTakeFirst()

/** A page of the numbers promised to an order, packed or not, the last one first. */
export async function listAllocated(
  reader: Reader,
  engine: Engine,
  { salesOrderId, salesOrderLineId, search, offset, limit }: Input<'allocation.listAllocated'>,
): Promise<Output<'allocation.listAllocated'>> {
  const matching = unitsOf(reader, salesOrderId)
    .where('unit.status', 'in', ['allocated', 'picked'])
    .$if(salesOrderLineId !== null, (query) => query.where('line.id', '=', salesOrderLineId))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'unit.product_id')
    .innerJoin('ledger as bound', 'bound.seq', 'unit.bound_seq')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'line.id as salesOrderLineId',
      'product.name as productName',
      sql<'allocated' | 'picked'>`unit.status`.as('status'),
      'bound.at as allocatedAt',
      sql<string>`coalesce(bound.source, '')`.as('source'),
    ])
    .orderBy('unit.bound_seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows }
}
