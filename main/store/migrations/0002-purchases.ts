import { sql } from 'kysely'
import { allowOnlyMoves } from '../legal-moves'
import type { Migration } from '../migration'

const orderMoves = [
  ['Draft', 'Confirmed'],
  ['Draft', 'Cancelled'],
  ['Confirmed', 'PartFulfilled'],
  ['Confirmed', 'Fulfilled'],
  ['Confirmed', 'Cancelled'],
  ['PartFulfilled', 'Fulfilled'],
  ['PartFulfilled', 'Confirmed'],
  ['Fulfilled', 'PartFulfilled'],
  ['Fulfilled', 'Confirmed'],
] as const

const receiptMoves = [
  ['open', 'committed'],
  ['open', 'reversed'],
  ['committed', 'reversed'],
] as const

/** Suppliers, purchase orders and the receipts that come of them. */
export const purchases: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('supplier')
      .addColumn('id', ...id)
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('name_key', text, (column) => column.notNull().unique())
      .addColumn('email', text, (column) => column.notNull())
      .addColumn('phone', text, (column) => column.notNull())
      .addColumn('note', text, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('purchase_order')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      // Number and reference as keys, for searching.
      .addColumn('search_key', text, (column) => column.notNull())
      .addColumn('supplier_id', integer, (column) => column.notNull().references('supplier.id'))
      .addColumn('status', text, (column) =>
        column
          .notNull()
          .check(sql`status in ('Draft', 'Confirmed', 'PartFulfilled', 'Fulfilled', 'Cancelled')`),
      )
      .addColumn('is_closed_short', integer, (column) => column.notNull())
      .addColumn('reference', text, (column) => column.notNull())
      .addColumn('note', text, (column) => column.notNull())
      .addColumn('ordered_at', integer, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .addCheckConstraint(
        'closed_short_is_fulfilled',
        sql`is_closed_short = 0 or (is_closed_short = 1 and status = 'Fulfilled')`,
      )
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'purchase_order', orderMoves)

    await db.schema
      .createTable('purchase_order_line')
      .addColumn('id', ...id)
      .addColumn('purchase_order_id', integer, (column) => column.notNull().references('purchase_order.id'))
      .addColumn('position', integer, (column) => column.notNull())
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      .addColumn('quantity', integer, (column) => column.notNull().check(sql`quantity > 0`))
      .addUniqueConstraint('purchase_order_line_position', ['purchase_order_id', 'position'])
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('receipt')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      .addColumn('purchase_order_id', integer, (column) => column.references('purchase_order.id'))
      .addColumn('supplier_id', integer, (column) => column.references('supplier.id'))
      .addColumn('supplier_reference', text, (column) => column.notNull())
      .addColumn('status', text, (column) =>
        column.notNull().check(sql`status in ('open', 'committed', 'reversed')`),
      )
      .addColumn('opened_at', integer, (column) => column.notNull())
      .addColumn('committed_at', integer)
      .addColumn('reversed_at', integer)
      .addCheckConstraint('receipt_committed_at', sql`status <> 'committed' or committed_at is not null`)
      .addCheckConstraint('receipt_reversed_at', sql`(status = 'reversed') = (reversed_at is not null)`)
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'receipt', receiptMoves)
    // One delivery at a time is captured against an order; the next one opens when this one is committed.
    await sql`create unique index receipt_open_of_order on receipt (purchase_order_id) where status = 'open'`.execute(
      db,
    )

    await db.schema
      .createTable('receipt_line')
      .addColumn('id', ...id)
      .addColumn('receipt_id', integer, (column) => column.notNull().references('receipt.id'))
      .addColumn('position', integer, (column) => column.notNull())
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      .addColumn('purchase_order_line_id', integer, (column) => column.references('purchase_order_line.id'))
      // Blank (null) = not received.
      .addColumn('quantity_to_receive', integer, (column) =>
        column.check(sql`quantity_to_receive between 1 and 1000000`),
      )
      // 1 while the quantity was counted by scanning the product's code, 0 when it was entered.
      .addColumn('is_counted', integer, (column) => column.notNull().check(sql`is_counted in (0, 1)`))
      .addColumn('captured', integer, (column) => column.notNull())
      // Units without a serial number that come in damaged: on hand, not free.
      .addColumn('damaged', integer, (column) => column.notNull())
      // Units sent back at the door; they never come in.
      .addColumn('refused_units', integer, (column) => column.notNull().check(sql`refused_units >= 0`))
      .addColumn('refused_reason', text, (column) => column.notNull())
      .addUniqueConstraint('receipt_line_position', ['receipt_id', 'position'])
      .addUniqueConstraint('receipt_line_of_order_line', ['receipt_id', 'purchase_order_line_id'])
      .addCheckConstraint(
        'receipt_line_within_quantity',
        sql`captured >= 0 and damaged >= 0 and captured + damaged <= coalesce(quantity_to_receive, 0)`,
      )
      .modifyEnd(tableEnd)
      .execute()
    await db.schema
      .createIndex('receipt_line_by_order_line')
      .on('receipt_line')
      .column('purchase_order_line_id')
      .execute()
    await db.schema.createIndex('receipt_line_by_product').on('receipt_line').column('product_id').execute()
  },
}
