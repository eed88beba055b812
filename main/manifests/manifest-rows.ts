import { sql } from 'kysely'
import type { Input } from '../../shared/ipc/contract'
import type { AnnouncedSerial } from '../../shared/ipc/manifests'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { ProductId, PurchaseOrderId, SerialId } from '../../shared/values'
import { numberFits } from '../serials/number-fits'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'
import type { ManifestLine } from '../serials/expect-serials'
import { countOf } from '../store/count-of'

/** A line of an order, and how many numbers its manifest names. */
export interface OrderLineToFill extends ManifestLine {
  readonly quantity: number
  readonly numbers: number
}

/** An order for which a manifest is read. */
export interface OrderOfManifest {
  readonly purchaseOrderId: PurchaseOrderId
  readonly number: string
  readonly status: PurchaseOrderStatus
  readonly lines: readonly OrderLineToFill[]
}

/** The orders with these numbers, by number. */
export async function findOrdersByNumber(
  reader: Reader,
  engine: Engine,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, OrderOfManifest>> {
  const found = await orders(reader)
    .where('number', 'in', keysIn(reader, engine, numbers))
    .execute()
  const withLines = await Promise.all(found.map((order) => withItsLines(reader, order)))
  return new Map(withLines.map((order) => [order.number, order]))
}

export async function findOrderOfManifest(
  reader: Reader,
  purchaseOrderId: PurchaseOrderId,
): Promise<OrderOfManifest | undefined> {
  const order = await orders(reader).where('id', '=', purchaseOrderId).executeTakeFirst()
  return order && withItsLines(reader, order)
}

const orders = (reader: Reader) =>
  reader.selectFrom('purchase_order').select(['id as purchaseOrderId', 'number', 'status'])

async function withItsLines(reader: Reader, order: Omit<OrderOfManifest, 'lines'>): Promise<OrderOfManifest> {
  const lines = await reader
    .selectFrom('purchase_order_line as line')
    .where('purchase_order_id', '=', order.purchaseOrderId)
    .orderBy('position')
    .select([
      'line.id as purchaseOrderLineId',
      'line.purchase_order_id as purchaseOrderId',
      'line.product_id as productId',
      'line.quantity',
      numbersOfLine.as('numbers'),
    ])
    .execute()
  return { ...order, lines }
}

/** The numbers that the manifest of an order line names, whether they have come or not; of a query over `line`. */
const numbersOfLine = sql<number>`(
  select count(*) from serial_number as announced where announced.expected_line_id = line.id)`

/** Of an order, or of a product with whatever order. */
export type AwaitedOf = { readonly purchaseOrderId: PurchaseOrderId } | { readonly productId: ProductId }

type AwaitedNumber = ManifestLine & { readonly serialId: SerialId }

/** The numbers that are still expected, line by line. */
export function readAwaited(reader: Reader, of: AwaitedOf): Promise<AwaitedNumber[]> {
  return reader
    .selectFrom('serial_number as unit')
    .innerJoin('purchase_order_line as line', 'line.id', 'unit.expected_line_id')
    .where('unit.status', '=', 'expected')
    .$if('productId' in of, (query) =>
      query.where('unit.product_id', '=', 'productId' in of ? of.productId : null),
    )
    .$if('purchaseOrderId' in of, (query) =>
      query.where('line.purchase_order_id', '=', 'purchaseOrderId' in of ? of.purchaseOrderId : null),
    )
    .orderBy('line.purchase_order_id')
    .orderBy('line.position')
    .orderBy('unit.id')
    .select([
      'unit.id as serialId',
      'unit.product_id as productId',
      'line.purchase_order_id as purchaseOrderId',
      'line.id as purchaseOrderLineId',
    ])
    .execute()
}

/** A page of the numbers that are announced with an order; those of one product, where a line of it is given. */
export async function listAnnounced(
  reader: Reader,
  engine: Engine,
  { purchaseOrderId, purchaseOrderLineId, isMissing, search, offset, limit }: Input<'manifests.list'>,
): Promise<{ rows: AnnouncedSerial[]; total: number }> {
  const matching = reader
    .selectFrom('purchase_order_line as line')
    .innerJoin('serial_number as unit', 'unit.expected_line_id', 'line.id')
    .where('line.purchase_order_id', '=', purchaseOrderId)
    .$if(purchaseOrderLineId !== null, (query) =>
      query.where('line.product_id', '=', (given) =>
        given
          .selectFrom('purchase_order_line as given')
          .where('given.id', '=', purchaseOrderLineId)
          .select('given.product_id'),
      ),
    )
    .$if(isMissing, (query) => query.where('unit.status', '=', 'expected'))
    .where(numberFits(engine, search))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'unit.product_id')
    .orderBy('line.position')
    .orderBy('unit.serial_key')
    .offset(offset)
    .limit(limit)
    .select(['unit.id as serialId', 'unit.serial', 'product.name as productName', 'unit.status'])
    .execute()
  return { rows, total }
}
