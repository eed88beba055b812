import type { Product } from '../../shared/ipc/products'
import type { OperationId, ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { stopAwaiting } from '../manifests/stop-awaiting'
import { releaseAllocations } from '../serials/release-allocations'
import { untrackSerials } from '../serials/untrack'
import type { Reader } from '../store/store'
import { type TrackingOffRefusal, whyNotTrackingOff } from './rules'
import { readSwitchingOff } from './switching-off'

interface Switch {
  readonly product: { readonly hasSerialNumbers: boolean }
  readonly trackingOffConfirmed: boolean
}

/** What switching asks of a product. */
type TrackedProduct = Pick<Product, 'productId' | 'hasSerialNumbers'>

/** R10: why *Has serial numbers* cannot be switched as asked. */
export async function whyNotSwitch(
  reader: Reader,
  before: Product,
  { product, trackingOffConfirmed: isConfirmed }: Switch,
): Promise<TrackingOffRefusal | undefined> {
  if (!before.hasSerialNumbers || product.hasSerialNumbers) return undefined
  const { productId, name: productName } = before
  const off = (await readSwitchingOff(reader, [productId])).get(productId)
  return off && whyNotTrackingOff({ ...off, productName, isConfirmed })
}

/**
 * Switches the tracking of a product's stock, where it is to be switched. On: its units on hand become units without
 * serial no.; gives how many. Off: nothing of it is asked for a number any more, no number is promised to an
 * order any more, none is expected, and its numbers become untracked.
 */
export async function switchTracking(
  operation: Operation,
  before: TrackedProduct,
  isSwitchedOn: boolean,
): Promise<number> {
  if (before.hasSerialNumbers === isSwitchedOn) return 0
  if (isSwitchedOn) return switchOn(operation, before.productId)
  await switchOff(operation, before.productId)
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

async function switchOff(operation: Operation, productId: ProductId): Promise<void> {
  const stock = await operation.tx
    .selectFrom('stock')
    .where('product_id', '=', productId)
    .select('without_serial')
    .executeTakeFirst()
  if (stock && stock.without_serial !== 0)
    await operation.ledger.append([ofTracking('tracking switched off', productId, -stock.without_serial)])
  await stopAwaiting(operation, { productId })
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
