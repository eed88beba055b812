import { isHeld, type SerialStatus } from '../../shared/serial-status'
import type { Instant, ProductId, PurchaseOrderId, ReceiptId, SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'

/** What is known of a serial number: where it is, and since when. */
export interface KnownSerial {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly lookalikeKey: string
  readonly status: SerialStatus
  readonly productId: ProductId
  readonly productName: string
  readonly receiptId: ReceiptId | null
  readonly receiptNumber: string | null
  readonly receivedAt: Instant | null
  /** The purchase order whose manifest names it; null where none does. */
  readonly expectedOrderId: PurchaseOrderId | null
  readonly expectedOrderNumber: string | null
  readonly expectedFrom: string | null
}

/** The numbers of one product that are on file under these keys, by key. */
export async function findKnownSerials(
  reader: Reader,
  engine: Engine,
  productId: ProductId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownSerial>> {
  const found = await knownSerials(reader)
    .where('unit.product_id', '=', productId)
    .where('unit.serial_key', 'in', keysIn(reader, engine, keys))
    .execute()
  return new Map(found.map((known) => [known.key, known]))
}

/** R1 widened: who has these keys on hand or in an open receipt, whatever the product; by key. */
export async function findHeldInWarehouse(
  reader: Reader,
  engine: Engine,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownSerial>> {
  const found = await knownSerials(reader)
    .where('unit.warehouse_key', 'in', keysIn(reader, engine, keys))
    .execute()
  return new Map(found.map((known) => [known.key, known]))
}

/** Numbers of the product, on hand or being received, that look like these on a worn label; by look-alike key. */
export async function findLookalikes(
  reader: Reader,
  engine: Engine,
  productId: ProductId,
  lookalikeKeys: readonly string[],
): Promise<ReadonlyMap<string, KnownSerial>> {
  const found = await knownSerials(reader)
    .where('unit.product_id', '=', productId)
    .where('unit.lookalike_key', 'in', keysIn(reader, engine, lookalikeKeys))
    .execute()
  // Asked for their status too, SQLite would go through all units of the product that are in one of them.
  const here = found.filter(({ status }) => isHeld(status))
  return new Map(here.map((known) => [known.lookalikeKey, known]))
}

/** Every serial number with this key, of whatever product: what a bare scan could mean. */
export function findSerialsByKey(reader: Reader, key: string): Promise<KnownSerial[]> {
  return knownSerials(reader).where('unit.serial_key', '=', key).orderBy('unit.id', 'desc').execute()
}

/** The keys of the newest numbers of a product, from which its usual shape is read. */
export async function readNewestKeys(reader: Reader, productId: ProductId, count: number): Promise<string[]> {
  const newest = await reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('status', 'in', ['receiving', 'in-stock', 'allocated', 'picked', 'dispatched'])
    .orderBy('id', 'desc')
    .limit(count)
    .select('serial_key')
    .execute()
  return newest.map(({ serial_key }) => serial_key)
}

function knownSerials(reader: Reader) {
  return reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
    .leftJoin('receipt', 'receipt.id', 'line.receipt_id')
    .leftJoin('purchase_order_line as announced', 'announced.id', 'unit.expected_line_id')
    .leftJoin('purchase_order as ordered', 'ordered.id', 'announced.purchase_order_id')
    .leftJoin('supplier', 'supplier.id', 'ordered.supplier_id')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.lookalike_key as lookalikeKey',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'receipt.id as receiptId',
      'receipt.number as receiptNumber',
      'receipt.committed_at as receivedAt',
      'ordered.id as expectedOrderId',
      'ordered.number as expectedOrderNumber',
      'supplier.name as expectedFrom',
    ])
}
