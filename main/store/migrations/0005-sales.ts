import { sql } from 'kysely'
import { allowOnlyMoves } from '../legal-moves'
import type { Migration } from '../migration'

const orderMoves = [
  ['Draft', 'Quote'],
  ['Draft', 'Confirmed'],
  ['Draft', 'Cancelled'],
  ['Quote', 'Draft'],
  ['Quote', 'Confirmed'],
  ['Quote', 'Cancelled'],
  ['Confirmed', 'Draft'],
  ['Confirmed', 'PartFulfilled'],
  ['Confirmed', 'Fulfilled'],
  ['Confirmed', 'Cancelled'],
  ['PartFulfilled', 'Fulfilled'],
  ['PartFulfilled', 'Confirmed'],
  ['Fulfilled', 'PartFulfilled'],
  ['Fulfilled', 'Confirmed'],
] as const

/** Customers and sales orders; what an order's lines reserve. */
export const sales: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('customer')
      .addColumn('id', ...id)
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('name_key', text, (column) => column.notNull().unique())
      .addColumn('email', text, (column) => column.notNull())
      .addColumn('phone', text, (column) => column.notNull())
      .addColumn('address', text, (column) => column.notNull())
      .addColumn('note', text, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('sales_order')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      // Number and reference as keys, for searching.
      .addColumn('search_key', text, (column) => column.notNull())
      .addColumn('customer_id', integer, (column) => column.notNull().references('customer.id'))
      .addColumn('status', text, (column) =>
        column
          .notNull()
          .check(sql`status in ('Draft', 'Quote', 'Confirmed', 'PartFulfilled', 'Fulfilled', 'Cancelled')`),
      )
      .addColumn('is_closed_short', integer, (column) => column.notNull())
      .addColumn('reference', text, (column) => column.notNull())
      .addColumn('note', text, (column) => column.notNull())
      .addColumn('ship_to', text, (column) => column.notNull())
      .addColumn('ordered_at', integer, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .addCheckConstraint(
        'sales_closed_short_is_fulfilled',
        sql`is_closed_short = 0 or (is_closed_short = 1 and status = 'Fulfilled')`,
      )
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'sales_order', orderMoves)
    await db.schema.createIndex('sales_order_by_status').on('sales_order').columns(['status', 'id']).execute()
    await db.schema.createIndex('sales_order_by_customer').on('sales_order').column('customer_id').execute()

    await db.schema
      .createTable('sales_order_line')
      .addColumn('id', ...id)
      .addColumn('sales_order_id', integer, (column) => column.notNull().references('sales_order.id'))
      .addColumn('position', integer, (column) => column.notNull())
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      .addColumn('quantity', integer, (column) => column.notNull().check(sql`quantity > 0`))
      // In minor units of the currency, for one unit, without tax.
      .addColumn('unit_price', integer, (column) => column.notNull().check(sql`unit_price >= 0`))
      // In hundredths of a per cent.
      .addColumn('tax_rate', integer, (column) => column.notNull().check(sql`tax_rate between 0 and 10000`))
      // Units of it that left with committed dispatches.
      .addColumn('shipped', integer, (column) => column.notNull().check(sql`shipped >= 0`))
      // Units of it that its order reserves now: none unless it is Confirmed or PartFulfilled.
      .addColumn('reserved', integer, (column) => column.notNull().check(sql`reserved >= 0`))
      .addUniqueConstraint('sales_order_line_position', ['sales_order_id', 'position'])
      .addCheckConstraint('sales_order_line_within_quantity', sql`shipped + reserved <= quantity`)
      .modifyEnd(tableEnd)
      .execute()
    await sql`create index sales_order_line_reserving on sales_order_line (product_id) where reserved > 0`.execute(
      db,
    )
  },
}
