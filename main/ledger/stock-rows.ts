import { sql } from 'kysely'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { WriteTransaction } from '../store/store'

/** By how much a ledger line changes the stock of its product. */
export interface StockChange {
  readonly productId?: ProductId
  readonly currentChange?: number
  readonly withoutSerialChange?: number
  readonly blockedChange?: number
}

interface StockSum {
  product_id: ProductId
  current: number
  without_serial: number
  blocked: number
}

/**
 * Moves the stock rows by the sum of the changes. The checks of the table (nothing below zero, parts within the whole)
 * throw where a rule let something through.
 */
export async function changeStock(
  tx: WriteTransaction,
  engine: Engine,
  changes: readonly StockChange[],
): Promise<void> {
  const sums = stockSums(changes)
  if (sums.length === 0) return
  await startStock(tx, engine, sums)
  for (const sum of sums)
    await tx
      .updateTable('stock')
      .set({
        current: sql<number>`current + ${sum.current}`,
        without_serial: sql<number>`without_serial + ${sum.without_serial}`,
        blocked: sql<number>`blocked + ${sum.blocked}`,
      })
      .where('product_id', '=', sum.product_id)
      .execute()
}

/** What the changes come to for each product; products whose stock stays as it is are left out. */
function stockSums(changes: readonly StockChange[]): StockSum[] {
  const sums = new Map<ProductId, StockSum>()
  for (const { productId, currentChange = 0, withoutSerialChange = 0, blockedChange = 0 } of changes) {
    if (productId === undefined) continue
    if (currentChange === 0 && withoutSerialChange === 0 && blockedChange === 0) continue
    const sum = sums.get(productId) ?? { product_id: productId, current: 0, without_serial: 0, blocked: 0 }
    sum.current += currentChange
    sum.without_serial += withoutSerialChange
    sum.blocked += blockedChange
    sums.set(productId, sum)
  }
  return [...sums.values()].toSorted((one, other) => one.product_id - other.product_id)
}

async function startStock(tx: WriteTransaction, engine: Engine, sums: readonly StockSum[]): Promise<void> {
  await tx
    .insertInto('stock')
    .columns(['product_id', 'current', 'without_serial', 'blocked'])
    .expression(
      tx
        .selectFrom(engine.rowsOf('touched', { product_id: 'integer' }, sums))
        .select([
          'touched.product_id',
          sql.lit(0).as('current'),
          sql.lit(0).as('without_serial'),
          sql.lit(0).as('blocked'),
        ])
        .where(sql.lit(true)),
    )
    .onConflict((conflict) => conflict.column('product_id').doNothing())
    .execute()
}
