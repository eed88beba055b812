import { sql } from 'kysely'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

/** Of these products, those that stand on an order, a receipt or a count, and those that have or had stock. */
export async function findTraces(
  reader: Reader,
  engine: Engine,
  productIds: readonly ProductId[],
): Promise<{ readonly onDocuments: ReadonlySet<ProductId>; readonly stocked: ReadonlySet<ProductId> }> {
  const idsIn = async (
    table: 'purchase_order_line' | 'sales_order_line' | 'receipt_line' | 'stock' | 'stock_count',
  ) => {
    const asked = engine.rowsOf(
      'asked',
      { id: 'integer' },
      productIds.map((id) => ({ id })),
    )
    const found = await reader
      .selectFrom(asked)
      .where('asked.id', 'in', sql<ProductId>`(select product_id from ${sql.table(table)})`)
      .select('asked.id')
      .execute()
    return found.map(({ id }) => id)
  }
  return {
    onDocuments: new Set([
      ...(await idsIn('purchase_order_line')),
      ...(await idsIn('sales_order_line')),
      ...(await idsIn('receipt_line')),
      ...(await idsIn('stock_count')),
    ]),
    stocked: new Set(await idsIn('stock')),
  }
}

/** Of these products, those with a serial number that came in after that line of the ledger. */
export async function findNumberedSince(
  reader: Reader,
  productIds: readonly ProductId[],
  seq: number,
): Promise<ReadonlySet<ProductId>> {
  if (productIds.length === 0) return new Set()
  const found = await reader
    .selectFrom('serial_number')
    .where('product_id', 'in', productIds)
    .where('captured_seq', '>', seq)
    .distinct()
    .select('product_id')
    .execute()
  return new Set(found.map(({ product_id }) => product_id))
}
