import { sql } from 'kysely'
import { allowOnlyMoves } from '../legal-moves'
import type { Migration } from '../migration'

const returnMoves = [
  ['open', 'committed'],
  ['open', 'cancelled'],
] as const

/** What customers send back, and stock counts by serial number. */
export const returnsAndCounts: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('customer_return')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      .addColumn('status', text, (column) =>
        column.notNull().check(sql`status in ('open', 'committed', 'cancelled')`),
      )
      .addColumn('opened_at', integer, (column) => column.notNull())
      .addColumn('closed_at', integer)
      .addCheckConstraint('customer_return_closed_at', sql`(status = 'open') = (closed_at is null)`)
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'customer_return', returnMoves)
    await db.schema
      .createTable('customer_return_line')
      .addColumn('id', ...id)
      .addColumn('customer_return_id', integer, (column) => column.notNull().references('customer_return.id'))
      .addColumn('serial_id', integer, (column) => column.notNull().references('serial_number.id'))
      // The shipment it left with.
      .addColumn('dispatch_line_id', integer, (column) => column.notNull().references('dispatch_line.id'))
      .addColumn('destination', text, (column) =>
        column.notNull().check(sql`destination in ('in-stock', 'quarantined', 'damaged')`),
      )
      .addColumn('reason', text, (column) => column.notNull())
      // 1 while the return is open: a unit is in one open return at most.
      .addColumn('is_open', integer, (column) => column.notNull().check(sql`is_open in (0, 1)`))
      .addUniqueConstraint('customer_return_line_once', ['customer_return_id', 'serial_id'])
      .modifyEnd(tableEnd)
      .execute()
    await sql`create unique index customer_return_line_open on customer_return_line (serial_id) where is_open = 1`.execute(
      db,
    )
    await db.schema
      .createIndex('customer_return_line_by_dispatch_line')
      .on('customer_return_line')
      .column('dispatch_line_id')
      .execute()

    await db.schema
      .createTable('stock_count')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      // Null counts every serialised product.
      .addColumn('product_id', integer, (column) => column.references('product.id'))
      .addColumn('status', text, (column) =>
        column.notNull().check(sql`status in ('open', 'committed', 'cancelled')`),
      )
      .addColumn('opened_at', integer, (column) => column.notNull())
      .addColumn('closed_at', integer)
      .addCheckConstraint('stock_count_closed_at', sql`(status = 'open') = (closed_at is null)`)
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'stock_count', returnMoves)
    await db.schema
      .createTable('stock_count_scan')
      .addColumn('id', ...id)
      .addColumn('stock_count_id', integer, (column) => column.notNull().references('stock_count.id'))
      .addColumn('product_id', integer, (column) => column.references('product.id'))
      // Null for a number that nobody has seen before.
      .addColumn('serial_id', integer, (column) => column.references('serial_number.id'))
      .addColumn('serial', text, (column) => column.notNull())
      .addColumn('serial_key', text, (column) => column.notNull())
      .addColumn('scanned_at', integer, (column) => column.notNull())
      .addUniqueConstraint('stock_count_scan_once', ['stock_count_id', 'serial_key', 'product_id'])
      .modifyEnd(tableEnd)
      .execute()
  },
}
