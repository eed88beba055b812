import { type RawBuilder, sql } from 'kysely'
import type { ReceiptRow } from '../../shared/ipc/receiving'
import type { ReceiptStatus } from '../../shared/refusals/receiving'
import type { ProductId, PurchaseOrderLineId, ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

export type ReceiptHead = Omit<ReceiptRow, 'units' | 'captured'> & { readonly reversedAt: number | null }

/** A line as the store has it; what a screen shows besides is derived from it. */
export interface StoredLine {
  readonly receiptLineId: ReceiptLineId
  readonly receiptId: ReceiptId
  readonly productId: ProductId
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly hasSerialNumbers: 0 | 1
  readonly purchaseOrderLineId: PurchaseOrderLineId | null
  readonly ordered: number | null
  readonly receivedBefore: number
  readonly quantityToReceive: number | null
  readonly isCounted: 0 | 1
  readonly captured: number
  readonly onManifest: number
  readonly matched: number
  readonly missing: number
  readonly damaged: number
  readonly refusedUnits: number
  readonly refusedReason: string
}

export function findReceiptHead(reader: Reader, receiptId: ReceiptId): Promise<ReceiptHead | undefined> {
  return receiptHeads(reader).where('receipt.id', '=', receiptId).executeTakeFirst()
}

export function receiptHeads(reader: Reader) {
  return reader
    .selectFrom('receipt')
    .leftJoin('purchase_order', 'purchase_order.id', 'receipt.purchase_order_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .select([
      'receipt.id as receiptId',
      'receipt.number',
      'receipt.status',
      'receipt.purchase_order_id as purchaseOrderId',
      'purchase_order.number as orderNumber',
      'receipt.supplier_id as supplierId',
      'supplier.name as supplierName',
      'receipt.supplier_reference as supplierReference',
      'receipt.opened_at as openedAt',
      'receipt.committed_at as committedAt',
      'receipt.reversed_at as reversedAt',
    ])
}

/** The lines of a receipt, in their order. */
export function readStoredLines(reader: Reader, receiptId: ReceiptId): Promise<StoredLine[]> {
  return storedLines(reader).where('line.receipt_id', '=', receiptId).orderBy('line.position').execute()
}

export function findStoredLine(
  reader: Reader,
  receiptLineId: ReceiptLineId,
): Promise<StoredLine | undefined> {
  return storedLines(reader).where('line.id', '=', receiptLineId).executeTakeFirst()
}

export function storedLines(reader: Reader) {
  return reader
    .selectFrom('receipt_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .leftJoin('purchase_order_line as ordered', 'ordered.id', 'line.purchase_order_line_id')
    .select([
      'line.id as receiptLineId',
      'line.receipt_id as receiptId',
      'line.product_id as productId',
      'product.sku',
      'product.name as productName',
      'product.unit',
      'product.has_serial_numbers as hasSerialNumbers',
      'line.purchase_order_line_id as purchaseOrderLineId',
      'ordered.quantity as ordered',
      receivedBefore.as('receivedBefore'),
      'line.quantity_to_receive as quantityToReceive',
      'line.is_counted as isCounted',
      'line.captured',
      numbersAnnounced().as('onManifest'),
      numbersAnnounced(
        sql`and announced.receipt_line_id + 0 = line.id and announced.status <> 'expected'`,
      ).as('matched'),
      missing.as('missing'),
      'line.damaged',
      'line.refused_units as refusedUnits',
      'line.refused_reason as refusedReason',
    ])
}

/** What other receipts of the order line, committed, have brought in. */
const receivedBefore = sql<number>`(
  select cast(coalesce(sum(earlier.quantity_to_receive), 0) as bigint)
  from receipt_line as earlier
  join receipt as counted on counted.id = earlier.receipt_id and counted.status = 'committed'
  where earlier.purchase_order_line_id = line.purchase_order_line_id and earlier.id <> line.id)`

/**
 * Numbers that the manifest of the order names for the product of the line, counted in its index alone: joined, or asked
 * for the bare receipt line, SQLite goes through everything that was captured on the line.
 */
const numbersAnnounced = (which: RawBuilder<unknown> = sql``) =>
  sql<number>`(
    select count(*) from serial_number as announced
    where announced.expected_line_id in (
      select sibling.id from purchase_order_line as sibling
      where sibling.purchase_order_id = ordered.purchase_order_id
        and sibling.product_id = line.product_id) ${which})`

/** Told once for each product: where its last units are expected. */
const missing = sql<number>`case when exists (
    select 1 from receipt_line as later
    where later.receipt_id = line.receipt_id and later.product_id = line.product_id
      and later.purchase_order_line_id is not null and later.position > line.position)
  then 0 else ${numbersAnnounced(sql`and announced.status = 'expected'`)} end`

/** What is written on a line by hand or by counting. */
export interface Entered {
  /** null = blank = not received. */
  readonly quantityToReceive: number | null
  readonly isCounted: boolean
  readonly damaged: number
  readonly refusedUnits: number
  readonly refusedReason: string
}

interface LineToInsert extends Entered {
  readonly receiptId: ReceiptId
  readonly position: number
  readonly productId: ProductId
  readonly purchaseOrderLineId: PurchaseOrderLineId | null
}

export async function insertLine(tx: WriteTransaction, line: LineToInsert): Promise<ReceiptLineId> {
  const { id } = await tx
    .insertInto('receipt_line')
    .values({
      ...enteredColumns(line),
      receipt_id: line.receiptId,
      position: line.position,
      product_id: line.productId,
      purchase_order_line_id: line.purchaseOrderLineId,
      captured: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateLine(
  tx: WriteTransaction,
  receiptLineId: ReceiptLineId,
  line: Entered & { readonly captured: number },
): Promise<void> {
  await tx
    .updateTable('receipt_line')
    .set({ ...enteredColumns(line), captured: line.captured })
    .where('id', '=', receiptLineId)
    .executeTakeFirstOrThrow()
}

const enteredColumns = (line: Entered) =>
  ({
    quantity_to_receive: line.quantityToReceive,
    is_counted: line.isCounted ? 1 : 0,
    damaged: line.damaged,
    refused_units: line.refusedUnits,
    refused_reason: line.refusedReason,
  }) as const

export async function deleteLine(tx: WriteTransaction, receiptLineId: ReceiptLineId): Promise<void> {
  await tx.deleteFrom('receipt_line').where('id', '=', receiptLineId).executeTakeFirstOrThrow()
}

export async function updateSupplierReference(
  tx: WriteTransaction,
  receiptId: ReceiptId,
  supplierReference: string,
): Promise<void> {
  await tx
    .updateTable('receipt')
    .set({ supplier_reference: supplierReference })
    .where('id', '=', receiptId)
    .executeTakeFirstOrThrow()
}

/** Moves a receipt on; throws when it no longer is where it was read. */
export async function moveReceipt(
  tx: WriteTransaction,
  receiptId: ReceiptId,
  from: ReceiptStatus,
  change: { readonly status: ReceiptStatus; readonly committed_at?: number; readonly reversed_at?: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('receipt')
    .set(change)
    .where('id', '=', receiptId)
    .where('status', '=', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`Receipt ${receiptId} is no longer ${from}`)
}
