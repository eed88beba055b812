import { rowsOfEach } from '../../shared/rows-of-each'
import { onHandStatuses } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { Reader } from '../store/store'

/** R10: what switching *Has serial numbers* off asks and does. */
export interface SwitchingOff {
  /** Serial numbers of the product that are on hand. */
  readonly onHand: number
  /** An open receipt that has captured numbers of it. */
  readonly openReceiptNumber: string | undefined
  /** An open dispatch that has picked numbers of it. */
  readonly openDispatchNumber: string | undefined
  /** The orders that numbers of it are promised to. */
  readonly allocations: readonly string[]
}

/** The same for several products at once. */
export async function readSwitchingOff(
  reader: Reader,
  productIds: readonly ProductId[],
): Promise<ReadonlyMap<ProductId, SwitchingOff>> {
  if (productIds.length === 0) return new Map()
  const onHand = await countOnHand(reader, productIds)
  const receipts = await findCapturingReceipts(reader, productIds)
  const dispatches = await findPackingDispatches(reader, productIds)
  const orders = await findOrdersPromised(reader, productIds)
  return new Map(
    productIds.map((productId) => [
      productId,
      {
        onHand: onHand.get(productId) ?? 0,
        openReceiptNumber: receipts.get(productId)?.[0]?.number,
        openDispatchNumber: dispatches.get(productId)?.[0]?.number,
        allocations: orders.get(productId)?.map(({ number }) => number) ?? [],
      },
    ]),
  )
}

async function countOnHand(reader: Reader, productIds: readonly ProductId[]) {
  const counts = await reader
    .selectFrom('serial_number')
    .where('product_id', 'in', productIds)
    .where('status', 'in', onHandStatuses)
    .groupBy('product_id')
    .select(({ fn }) => ['product_id', fn.countAll<number>().as('units')])
    .execute()
  return new Map(counts.map(({ product_id, units }) => [product_id, units]))
}

/** Open receipts that have captured serial numbers of the products. */
async function findCapturingReceipts(reader: Reader, productIds: readonly ProductId[]) {
  const receipts = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
    .innerJoin('receipt', 'receipt.id', 'line.receipt_id')
    .where('unit.product_id', 'in', productIds)
    .where('unit.status', '=', 'receiving')
    .distinct()
    .orderBy('receipt.id')
    .select(['unit.product_id', 'receipt.id', 'receipt.number'])
    .execute()
  return rowsOfEach(receipts, ({ product_id }) => product_id)
}

/** Open dispatches that have picked serial numbers of the products. */
async function findPackingDispatches(reader: Reader, productIds: readonly ProductId[]) {
  const dispatches = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('dispatch_line as line', 'line.id', 'unit.dispatch_line_id')
    .innerJoin('dispatch', 'dispatch.id', 'line.dispatch_id')
    .where('unit.product_id', 'in', productIds)
    .where('unit.status', '=', 'picked')
    .distinct()
    .orderBy('dispatch.id')
    .select(['unit.product_id', 'dispatch.id', 'dispatch.number'])
    .execute()
  return rowsOfEach(dispatches, ({ product_id }) => product_id)
}

/** The sales orders that serial numbers of the products are allocated to. */
async function findOrdersPromised(reader: Reader, productIds: readonly ProductId[]) {
  const orders = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('sales_order_line as promised', 'promised.id', 'unit.sales_order_line_id')
    .innerJoin('sales_order', 'sales_order.id', 'promised.sales_order_id')
    .where('unit.product_id', 'in', productIds)
    .where('unit.status', '=', 'allocated')
    .distinct()
    .orderBy('sales_order.id')
    .select(['unit.product_id', 'sales_order.id', 'sales_order.number'])
    .execute()
  return rowsOfEach(orders, ({ product_id }) => product_id)
}
