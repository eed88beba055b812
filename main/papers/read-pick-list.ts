import { sql } from 'kysely'
import type { DispatchId, Instant, SalesOrderId, SalesOrderLineId } from '../../shared/values'
import type { Flag } from '../store/schema'
import type { Reader } from '../store/store'
import type { PickLine, PickList } from './content'
import { type NumbersOfLines, numbersOfLines } from './numbers-of-lines'

/** What has to be fetched for an open dispatch; nothing any more once it was closed. */
export async function findDispatchPickList(
  reader: Reader,
  dispatchId: DispatchId,
  printedAt: Instant,
): Promise<PickList | undefined> {
  const dispatch = await reader
    .selectFrom('dispatch')
    .where('id', '=', dispatchId)
    .select(['number', 'status', 'sales_order_id as salesOrderId'])
    .executeTakeFirst()
  const head = dispatch && (await findOrderHead(reader, dispatch.salesOrderId))
  if (!head) return undefined
  const { number: dispatchNumber, status } = dispatch
  const lines = status === 'open' ? await readDispatchLines(reader, dispatchId) : []
  return { ...head, kind: 'pick-list', dispatchNumber, printedAt, lines }
}

/** What has to be fetched for an order: all that has not left yet. */
export async function findOrderPickList(
  reader: Reader,
  salesOrderId: SalesOrderId,
  printedAt: Instant,
): Promise<PickList | undefined> {
  const head = await findOrderHead(reader, salesOrderId)
  if (!head) return undefined
  const lines = await readOrderLines(reader, salesOrderId)
  return { ...head, kind: 'pick-list', dispatchNumber: null, printedAt, lines }
}

const findOrderHead = (reader: Reader, salesOrderId: SalesOrderId) =>
  reader
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .where('sales_order.id', '=', salesOrderId)
    .select([
      'customer.name as customerName',
      'sales_order.number as orderNumber',
      'sales_order.reference as orderReference',
      'sales_order.note',
    ])
    .executeTakeFirst()

async function readDispatchLines(reader: Reader, dispatchId: DispatchId): Promise<PickLine[]> {
  const lines = await reader
    .selectFrom('dispatch_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('line.quantity_to_ship', 'is not', null)
    .orderBy('line.position')
    .select([
      'line.sales_order_line_id as salesOrderLineId',
      sql<number>`line.quantity_to_ship`.as('quantity'),
      'line.captured as packed',
      ...productColumns,
    ])
    .execute()
  return withExpected(reader, lines)
}

async function readOrderLines(reader: Reader, salesOrderId: SalesOrderId): Promise<PickLine[]> {
  const lines = await reader
    .selectFrom('sales_order_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where('line.sales_order_id', '=', salesOrderId)
    .orderBy('line.position')
    .select([
      'line.id as salesOrderLineId',
      sql<number>`line.quantity - line.shipped`.as('quantity'),
      sql<number>`(select cast(coalesce(sum(packing.captured), 0) as bigint) from dispatch_line as packing
        join dispatch on dispatch.id = packing.dispatch_id and dispatch.status = 'open'
        where packing.sales_order_line_id = line.id)`.as('packed'),
      ...productColumns,
    ])
    .execute()
  return withExpected(reader, lines)
}

const productColumns = [
  'product.sku',
  'product.name',
  'product.options',
  'product.unit',
  'product.location',
  'product.has_serial_numbers as hasSerialNumbers',
] as const

type StoredLine = Omit<PickLine, 'expected' | 'isSerialised'> & {
  readonly salesOrderLineId: SalesOrderLineId
  readonly hasSerialNumbers: Flag
}

async function withExpected(reader: Reader, lines: readonly StoredLine[]): Promise<PickLine[]> {
  if (lines.length === 0) return []
  const promised = await readPromised(
    reader,
    lines.map(({ salesOrderLineId }) => salesOrderLineId),
  )
  return lines.map(({ salesOrderLineId, hasSerialNumbers, ...line }) => ({
    ...line,
    isSerialised: hasSerialNumbers === 1,
    expected: (promised.get(salesOrderLineId) ?? []).slice(0, line.quantity - line.packed),
  }))
}

/** The numbers that are promised and not packed yet, the first promised first. */
async function readPromised(
  reader: Reader,
  lines: readonly SalesOrderLineId[],
): Promise<NumbersOfLines<SalesOrderLineId | null>> {
  const units = await reader
    .selectFrom('serial_number')
    .where('sales_order_line_id', 'in', lines)
    .where('status', '=', 'allocated')
    .orderBy('bound_seq')
    .select(['sales_order_line_id as lineId', 'serial'])
    .execute()
  return numbersOfLines(units)
}
