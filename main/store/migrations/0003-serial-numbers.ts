import { sql } from 'kysely'
import { allowOnlyMoves, refuseDeletes } from '../legal-moves'
import type { Migration } from '../migration'

const statuses = sql`status in ('expected', 'receiving', 'in-stock', 'allocated', 'picked', 'dispatched',
  'quarantined', 'damaged', 'missing', 'scrapped', 'returned-to-supplier', 'gone', 'untracked')`

/** Where a number can be before it is received (again), and where undoing takes it back to. */
const away = [
  'gone',
  'expected',
  'dispatched',
  'missing',
  'scrapped',
  'returned-to-supplier',
  'untracked',
] as const

const serialMoves = [
  ...away.flatMap((status) => [
    [status, 'receiving'] as const,
    ['receiving', status] as const,
    ['in-stock', status] as const,
    ['damaged', status] as const,
    [status, 'in-stock'] as const,
  ]),
  ['receiving', 'in-stock'],
  ['receiving', 'damaged'],
  ['in-stock', 'damaged'],
  ['damaged', 'in-stock'],
] as const

/** Serial numbers with their state (R1, R2), and the stock of each product (R9). */
export const serialNumbers: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('serial_number')
      .addColumn('id', ...id)
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      // As captured, in normal form; the keys are written by the application so that both engines compare alike.
      .addColumn('serial', text, (column) => column.notNull().check(sql`length(serial) between 1 and 128`))
      .addColumn('serial_key', text, (column) => column.notNull().check(sql`length(serial_key) > 0`))
      .addColumn('reversed_key', text, (column) => column.notNull())
      .addColumn('lookalike_key', text, (column) => column.notNull())
      // The key while R1 holds for the whole warehouse and the number is on hand or in an open receipt, else null.
      .addColumn('warehouse_key', text, (column) => column.unique())
      .addColumn('status', text, (column) => column.notNull().check(statuses))
      // The receipt line that brought it in last, or is bringing it in.
      .addColumn('receipt_line_id', integer, (column) => column.references('receipt_line.id'))
      // The ledger line of its last capture.
      .addColumn('captured_seq', integer, (column) => column.notNull())
      // Where undoing that receipt takes it back to; null when it was new.
      .addColumn('status_before_receipt', text)
      .addColumn('arrives_damaged', integer, (column) =>
        column.notNull().check(sql`arrives_damaged in (0, 1)`),
      )
      .addUniqueConstraint('serial_number_of_product', ['product_id', 'serial_key'])
      .addCheckConstraint('receiving_has_a_line', sql`status <> 'receiving' or receipt_line_id is not null`)
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'serial_number', serialMoves)
    await refuseDeletes(db, engine, 'serial_number')
    await db.schema.createIndex('serial_number_by_key').on('serial_number').column('serial_key').execute()
    await db.schema.createIndex('serial_number_by_last').on('serial_number').column('reversed_key').execute()
    await db.schema
      .createIndex('serial_number_by_lookalike')
      .on('serial_number')
      .columns(['product_id', 'lookalike_key'])
      .execute()
    await db.schema
      .createIndex('serial_number_by_product')
      .on('serial_number')
      .columns(['product_id', 'status', 'id'])
      .execute()
    await db.schema
      .createIndex('serial_number_by_status')
      .on('serial_number')
      .columns(['status', 'id'])
      .execute()
    await db.schema
      .createIndex('serial_number_by_receipt_line')
      .on('serial_number')
      .columns(['receipt_line_id', 'captured_seq'])
      .execute()

    await db.schema
      .createTable('stock')
      .addColumn('product_id', integer, (column) => column.primaryKey().references('product.id'))
      .addColumn('current', integer, (column) => column.notNull().check(sql`current >= 0`))
      // Units of a serialised product whose number nobody has captured yet.
      .addColumn('without_serial', integer, (column) => column.notNull().check(sql`without_serial >= 0`))
      // Units without a number that are damaged or quarantined: on hand, not free.
      .addColumn('blocked', integer, (column) => column.notNull().check(sql`blocked >= 0`))
      .addCheckConstraint('stock_parts_within_current', sql`without_serial + blocked <= current`)
      .modifyEnd(tableEnd)
      .execute()
  },
}
