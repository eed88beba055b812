import type { Product } from '../../shared/ipc/products'
import type { OperationId, ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { releaseAllocations } from '../serials/release-allocations'
import { untrackSerials } from '../serials/untrack'
import type { Reader } from '../store/store'
import { type TrackingOffRefusal, whyNotTrackingOff } from './rules'

interface Switch {
  readonly product: { readonly hasSerialNumbers: boolean }
  readonly trackingOffConfirmed: boolean
}

/** R10: why *Has serial numbers* cannot be switched as asked. */
export async function whyNotSwitch(
  reader: Reader,
  before: Product,
  { product, trackingOffConfirmed: isConfirmed }: Switch,
): Promise<TrackingOffRefusal | undefined> {
  if (!before.hasSerialNumbers || product.hasSerialNumbers) return undefined
  return whyNotTrackingOff({
    productName: before.name,
    onHand: before.withSerialNumber,
    openReceiptNumber: await findCapturingReceipt(reader, before.productId),
    openDispatchNumber: await findPackingDispatch(reader, before.productId),
    allocations: await readOrdersPromised(reader, before.productId),
    isConfirmed,
  })
}

/**
 * Switches the tracking of a product's stock, where it is to be switched. On: its units on hand become units without
 * serial no.; gives how many. Off: nothing of it is asked for a number any more, no number is promised to an
 * order any more, and its numbers become untracked.
 */
export async function switchTracking(
  operation: Operation,
  before: Product,
  isSwitchedOn: boolean,
): Promise<number> {
  if (before.hasSerialNumbers === isSwitchedOn) return 0
  if (isSwitchedOn) return switchOn(operation, before.productId)
  await switchOff(operation, before)
  return 0
}

async function switchOn({ tx, ledger }: Operation, productId: ProductId): Promise<number> {
  const stock = await tx
    .selectFrom('stock')
    .where('product_id', '=', productId)
    .select(['current', 'blocked'])
    .executeTakeFirst()
  const becameWithoutSerial = stock ? stock.current - stock.blocked : 0
  if (becameWithoutSerial > 0)
    await ledger.append([ofTracking('tracking switched on', productId, becameWithoutSerial)])
  return becameWithoutSerial
}

async function switchOff(operation: Operation, product: Product): Promise<void> {
  const { productId, withoutSerialNumber, leftUnnamed } = product
  const withoutSerialChange = leftUnnamed - withoutSerialNumber
  if (withoutSerialChange !== 0)
    await operation.ledger.append([ofTracking('tracking switched off', productId, withoutSerialChange)])
  await releaseAllocations(operation, { productId })
  await untrackSerials(operation, productId)
}

const ofTracking = (
  event: 'tracking switched on' | 'tracking switched off',
  productId: ProductId,
  withoutSerialChange: number,
) => ({ event, productId, withoutSerialChange, document: 'product', documentId: productId }) as const

/** What `switchTracking` gave in an operation that was recorded before. */
export async function readBecameWithoutSerial(
  reader: Reader,
  productId: ProductId,
  operationId: OperationId,
): Promise<number> {
  const line = await reader
    .selectFrom('ledger')
    .where('document', '=', 'product')
    .where('document_id', '=', productId)
    .where('serial_id', 'is', null)
    .where('operation_id', '=', operationId)
    .where('event', '=', 'tracking switched on')
    .select('without_serial_change')
    .executeTakeFirst()
  return line?.without_serial_change ?? 0
}

/** An open receipt that has captured serial numbers of the product. */
async function findCapturingReceipt(reader: Reader, productId: ProductId): Promise<string | undefined> {
  const receipt = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
    .innerJoin('receipt', 'receipt.id', 'line.receipt_id')
    .where('unit.product_id', '=', productId)
    .where('unit.status', '=', 'receiving')
    .orderBy('receipt.id')
    .limit(1)
    .select('receipt.number')
    .executeTakeFirst()
  return receipt?.number
}

/** An open dispatch that has picked serial numbers of the product. */
async function findPackingDispatch(reader: Reader, productId: ProductId): Promise<string | undefined> {
  const dispatch = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('dispatch_line as line', 'line.id', 'unit.dispatch_line_id')
    .innerJoin('dispatch', 'dispatch.id', 'line.dispatch_id')
    .where('unit.product_id', '=', productId)
    .where('unit.status', '=', 'picked')
    .orderBy('dispatch.id')
    .limit(1)
    .select('dispatch.number')
    .executeTakeFirst()
  return dispatch?.number
}

/** The numbers of the sales orders that serial numbers of the product are allocated to. */
async function readOrdersPromised(reader: Reader, productId: ProductId): Promise<string[]> {
  const orders = await reader
    .selectFrom('sales_order')
    .where('id', 'in', (line) =>
      line
        .selectFrom('serial_number as unit')
        .innerJoin('sales_order_line as promised', 'promised.id', 'unit.sales_order_line_id')
        .where('unit.product_id', '=', productId)
        .where('unit.status', '=', 'allocated')
        .select('promised.sales_order_id'),
    )
    .orderBy('id')
    .select('number')
    .execute()
  return orders.map(({ number }) => number)
}
