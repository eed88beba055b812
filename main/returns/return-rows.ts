import type { ReturnDestination, ReturnStatus } from '../../shared/return-status'
import type { SerialStatus } from '../../shared/serial-status'
import type {
  CustomerReturnId,
  CustomerReturnLineId,
  DispatchLineId,
  Instant,
  ProductId,
  SerialId,
} from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

export interface ReturnHead {
  readonly customerReturnId: CustomerReturnId
  readonly number: string
  readonly status: ReturnStatus
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}

export const returnHeads = (reader: Reader) =>
  reader
    .selectFrom('customer_return')
    .select([
      'customer_return.id as customerReturnId',
      'customer_return.number',
      'customer_return.status',
      'customer_return.opened_at as openedAt',
      'customer_return.closed_at as closedAt',
    ])

export const findReturnHead = (
  reader: Reader,
  customerReturnId: CustomerReturnId,
): Promise<ReturnHead | undefined> =>
  returnHeads(reader).where('customer_return.id', '=', customerReturnId).executeTakeFirst()

/** A unit of a return as an act on the return asks. */
export interface ReturnLine {
  readonly returnLineId: CustomerReturnLineId
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
  readonly productId: ProductId
  readonly productName: string
  readonly isSerialised: 0 | 1
  readonly destination: ReturnDestination
  readonly reason: string
  /** The shipment it left with, and the one it is away with now. */
  readonly dispatchLineId: DispatchLineId
  readonly dispatchLineNow: DispatchLineId | null
}

/** The units of a return in the order in which they were scanned. */
export const readReturnLines = (reader: Reader, customerReturnId: CustomerReturnId): Promise<ReturnLine[]> =>
  returnLines(reader).where('line.customer_return_id', '=', customerReturnId).orderBy('line.id').execute()

/** One unit of that return. */
export const findReturnLine = (
  reader: Reader,
  customerReturnId: CustomerReturnId,
  returnLineId: CustomerReturnLineId,
): Promise<ReturnLine | undefined> =>
  returnLines(reader)
    .where('line.customer_return_id', '=', customerReturnId)
    .where('line.id', '=', returnLineId)
    .executeTakeFirst()

/** The unit scanned last. */
export const findLastLine = (
  reader: Reader,
  customerReturnId: CustomerReturnId,
): Promise<ReturnLine | undefined> =>
  returnLines(reader)
    .where('line.customer_return_id', '=', customerReturnId)
    .orderBy('line.id', 'desc')
    .limit(1)
    .executeTakeFirst()

const returnLines = (reader: Reader) =>
  reader
    .selectFrom('customer_return_line as line')
    .innerJoin('serial_number as unit', 'unit.id', 'line.serial_id')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .select([
      'line.id as returnLineId',
      'line.serial_id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'product.has_serial_numbers as isSerialised',
      'line.destination',
      'line.reason',
      'line.dispatch_line_id as dispatchLineId',
      'unit.dispatch_line_id as dispatchLineNow',
    ])

/** How many units are on a return. */
export async function countUnits(reader: Reader, customerReturnId: CustomerReturnId): Promise<number> {
  const { units } = await reader
    .selectFrom('customer_return_line')
    .where('customer_return_id', '=', customerReturnId)
    .select(({ fn }) => fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow()
  return units
}

/** How many units of a return go where. */
export async function countDestinations(
  reader: Reader,
  customerReturnId: CustomerReturnId,
): Promise<Record<ReturnDestination, number>> {
  const counted = await reader
    .selectFrom('customer_return_line')
    .where('customer_return_id', '=', customerReturnId)
    .groupBy('destination')
    .select(({ fn }) => ['destination', fn.countAll<number>().as('units')])
    .execute()
  const of = (wanted: ReturnDestination) =>
    counted.find(({ destination }) => destination === wanted)?.units ?? 0
  return { 'in-stock': of('in-stock'), quarantined: of('quarantined'), damaged: of('damaged') }
}

/** Every unit of returns with the shipment it left with; `line`, `unit`, `dispatch`, `sales_order`, `customer`. */
export const unitsWithShipment = (reader: Reader) =>
  reader
    .selectFrom('customer_return_line as line')
    .innerJoin('serial_number as unit', 'unit.id', 'line.serial_id')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .innerJoin('dispatch_line', 'dispatch_line.id', 'line.dispatch_line_id')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_line.dispatch_id')
    .innerJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')

/** Moves a return on; throws when it no longer is open. */
export async function closeReturn(
  tx: WriteTransaction,
  customerReturnId: CustomerReturnId,
  change: { readonly status: 'committed' | 'cancelled'; readonly closed_at: Instant },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('customer_return')
    .set(change)
    .where('id', '=', customerReturnId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`Return ${customerReturnId} is no longer open`)
  await tx
    .updateTable('customer_return_line')
    .set({ is_open: 0 })
    .where('customer_return_id', '=', customerReturnId)
    .execute()
}
