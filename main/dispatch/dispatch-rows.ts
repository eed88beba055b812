import { sql } from 'kysely'
import type { DispatchStatus } from '../../shared/dispatch-status'
import type { Dispatch } from '../../shared/ipc/dispatch'
import type { DispatchId, DispatchLineId, ProductId, SalesOrderLineId } from '../../shared/values'
import { availableToOrder } from '../sales/stock-good'
import type { Flag } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'

type DerivedFromLines = 'units' | 'captured' | 'lines' | 'activeLineId' | 'isReadyToCommit'

/** A dispatch without its lines and its papers. */
export type DispatchHead = Omit<Dispatch, DerivedFromLines | 'invoice' | 'creditNote'>

export function findDispatchHead(reader: Reader, dispatchId: DispatchId): Promise<DispatchHead | undefined> {
  return dispatchHeads(reader)
    .where('dispatch.id', '=', dispatchId)
    .select([
      'dispatch.reversed_at as reversedAt',
      'sales_order.reference as orderReference',
      'sales_order.note as orderNote',
      sql<string>`case sales_order.ship_to when '' then customer.address else sales_order.ship_to end`.as(
        'shipTo',
      ),
    ])
    .executeTakeFirst()
}

export function dispatchHeads(reader: Reader) {
  return reader
    .selectFrom('dispatch')
    .innerJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .select([
      'dispatch.id as dispatchId',
      'dispatch.number',
      'dispatch.status',
      'dispatch.sales_order_id as salesOrderId',
      'sales_order.number as orderNumber',
      'sales_order.customer_id as customerId',
      'customer.name as customerName',
      'dispatch.reference',
      'dispatch.opened_at as openedAt',
      'dispatch.committed_at as committedAt',
    ])
}

/** A line as the store has it; what a screen shows besides is derived from it. */
export interface StoredLine {
  readonly dispatchLineId: DispatchLineId
  readonly dispatchId: DispatchId
  readonly salesOrderLineId: SalesOrderLineId
  readonly productId: ProductId
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly location: string
  readonly hasSerialNumbers: Flag
  readonly ordered: number
  readonly shipped: number
  readonly quantityToShip: number | null
  readonly isCounted: Flag
  readonly captured: number
  readonly expected: number
  readonly available: number
  readonly current: number
  readonly withoutSerial: number
}

/** The lines of a dispatch, in their order. */
export function readStoredLines(reader: Reader, dispatchId: DispatchId): Promise<StoredLine[]> {
  return reader
    .selectFrom('dispatch_line as line')
    .innerJoin('dispatch', 'dispatch.id', 'line.dispatch_id')
    .innerJoin('sales_order_line as ordered', 'ordered.id', 'line.sales_order_line_id')
    .innerJoin('product', 'product.id', 'line.product_id')
    .leftJoin('stock', 'stock.product_id', 'line.product_id')
    .where('line.dispatch_id', '=', dispatchId)
    .orderBy('line.position')
    .select([
      'line.id as dispatchLineId',
      'line.dispatch_id as dispatchId',
      'line.sales_order_line_id as salesOrderLineId',
      'line.product_id as productId',
      'product.sku',
      'product.name as productName',
      'product.unit',
      'product.location',
      'product.has_serial_numbers as hasSerialNumbers',
      'ordered.quantity as ordered',
      'ordered.shipped',
      'line.quantity_to_ship as quantityToShip',
      'line.is_counted as isCounted',
      'line.captured',
      sql<number>`(select count(*) from serial_number as promised
        where promised.sales_order_line_id = line.sales_order_line_id and promised.status = 'allocated')`.as(
        'expected',
      ),
      availableToOrder(sql`line.product_id`, sql`dispatch.sales_order_id`).as('available'),
      sql<number>`coalesce(stock.current, 0)`.as('current'),
      sql<number>`coalesce(stock.without_serial, 0)`.as('withoutSerial'),
    ])
    .execute()
}

export async function findDispatchOfLine(
  reader: Reader,
  dispatchLineId: DispatchLineId,
): Promise<DispatchId | undefined> {
  const line = await reader
    .selectFrom('dispatch_line')
    .where('id', '=', dispatchLineId)
    .select('dispatch_id as dispatchId')
    .executeTakeFirst()
  return line?.dispatchId
}

/** What is written on a line by hand or by counting. */
export interface Entered {
  /** null = blank = not shipped. */
  readonly quantityToShip: number | null
  readonly isCounted: boolean
}

interface LineToInsert extends Entered {
  readonly dispatchId: DispatchId
  readonly position: number
  readonly productId: ProductId
  readonly salesOrderLineId: SalesOrderLineId
}

export async function insertLine(tx: WriteTransaction, line: LineToInsert): Promise<DispatchLineId> {
  const { id } = await tx
    .insertInto('dispatch_line')
    .values({
      ...enteredColumns(line),
      dispatch_id: line.dispatchId,
      position: line.position,
      product_id: line.productId,
      sales_order_line_id: line.salesOrderLineId,
      captured: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateLine(
  tx: WriteTransaction,
  dispatchLineId: DispatchLineId,
  line: Entered & { readonly captured: number },
): Promise<void> {
  await tx
    .updateTable('dispatch_line')
    .set({ ...enteredColumns(line), captured: line.captured })
    .where('id', '=', dispatchLineId)
    .executeTakeFirstOrThrow()
}

const enteredColumns = ({ quantityToShip, isCounted }: Entered) =>
  ({ quantity_to_ship: quantityToShip, is_counted: isCounted ? 1 : 0 }) as const

/** Moves a dispatch on; throws when it no longer is where it was read. */
export async function moveDispatch(
  tx: WriteTransaction,
  dispatchId: DispatchId,
  from: DispatchStatus,
  change: { readonly status: DispatchStatus; readonly committed_at?: number; readonly reversed_at?: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('dispatch')
    .set(change)
    .where('id', '=', dispatchId)
    .where('status', '=', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`Dispatch ${dispatchId} is no longer ${from}`)
}

export async function updateReference(
  tx: WriteTransaction,
  dispatchId: DispatchId,
  reference: string,
): Promise<void> {
  await tx.updateTable('dispatch').set({ reference }).where('id', '=', dispatchId).executeTakeFirstOrThrow()
}
