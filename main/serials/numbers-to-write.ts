import { sql } from 'kysely'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'

/** The columns of `numbersToWrite`, in its order. */
export const writtenColumns = [
  'product_id',
  'serial',
  'serial_key',
  'reversed_key',
  'lookalike_key',
  'captured_seq',
  'arrives_damaged',
] as const

/**
 * Numbers as rows to insert, each with the ledger line that is about to tell of it; with the `where` that SQLite needs
 * before ON CONFLICT.
 */
export function numbersToWrite(
  { tx, engine, ledger }: Operation,
  productId: ProductId,
  numbers: readonly ParsedSerial[],
) {
  const columns = {
    seq: 'integer',
    serial: 'text',
    key: 'text',
    reversedKey: 'text',
    lookalikeKey: 'text',
  } as const
  const numbered = numbers.map((number, place) => ({ ...number, seq: ledger.nextSeq + place }))
  return tx
    .selectFrom(engine.rowsOf('number', columns, numbered))
    .select([
      sql<ProductId>`cast(${productId} as ${engine.integer})`.as('product_id'),
      'number.serial',
      'number.key',
      'number.reversedKey',
      'number.lookalikeKey',
      'number.seq',
      sql.lit(0).as('arrives_damaged'),
    ])
    .where(sql.lit(true))
}
