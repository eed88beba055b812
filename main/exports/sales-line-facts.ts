import { sql } from 'kysely'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { SalesOrderId, SalesOrderLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import { unitsByLine } from './order-lines'

type CountOfLine = ReadonlyMap<SalesOrderLineId | null, number>

/** How many serial numbers are promised to each of these lines, and how many of it are packed in open dispatches. */
export async function readNamed(
  reader: Reader,
  lineIds: readonly SalesOrderLineId[],
): Promise<{ readonly allocated: CountOfLine; readonly picked: CountOfLine }> {
  if (lineIds.length === 0) return { allocated: new Map(), picked: new Map() }
  const allocated = await reader
    .selectFrom('serial_number')
    .where('sales_order_line_id', 'in', lineIds)
    .where('status', '=', 'allocated')
    .groupBy('sales_order_line_id')
    .select(({ fn }) => ['sales_order_line_id as lineId', fn.countAll<number>().as('units')])
    .execute()
  const picked = await reader
    .selectFrom('dispatch_line as packed')
    .innerJoin('dispatch', 'dispatch.id', 'packed.dispatch_id')
    .where('packed.sales_order_line_id', 'in', lineIds)
    .where('dispatch.status', '=', 'open')
    .groupBy('packed.sales_order_line_id')
    .select([
      'packed.sales_order_line_id as lineId',
      sql<number>`cast(coalesce(sum(packed.captured), 0) as bigint)`.as('units'),
    ])
    .execute()
  return { allocated: unitsByLine(allocated), picked: unitsByLine(picked) }
}

/** The invoices and credit notes of these orders, in the order in which they were raised. */
export async function readInvoiceNumbers(
  reader: Reader,
  orderIds: readonly SalesOrderId[],
): Promise<ReadonlyMap<SalesOrderId, readonly string[]>> {
  if (orderIds.length === 0) return new Map()
  const raised = await reader
    .selectFrom('invoice')
    .innerJoin('dispatch', 'dispatch.id', 'invoice.dispatch_id')
    .where('dispatch.sales_order_id', 'in', [...new Set(orderIds)])
    .orderBy('invoice.id')
    .select(['dispatch.sales_order_id as orderId', 'invoice.number'])
    .execute()
  const ofOrder = rowsOfEach(raised, ({ orderId }) => orderId)
  return new Map([...ofOrder].map(([orderId, own]) => [orderId, own.map(({ number }) => number)]))
}
