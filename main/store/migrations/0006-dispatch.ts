import { type Kysely, sql } from 'kysely'
import type { Engine } from '../engine'
import { allowOnlyMoves } from '../legal-moves'
import type { Migration } from '../migration'

const dispatchMoves = [
  ['open', 'committed'],
  ['open', 'reversed'],
  ['committed', 'reversed'],
] as const

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

/** Every move of a serial number until manifests came; later migrations add to them. */
export const serialMoves = [
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
  // Promised, packed, shipped, and back.
  ['in-stock', 'allocated'],
  ['allocated', 'in-stock'],
  ['allocated', 'untracked'],
  ['in-stock', 'picked'],
  ['allocated', 'picked'],
  ['picked', 'in-stock'],
  ['picked', 'allocated'],
  ['picked', 'dispatched'],
  ['dispatched', 'allocated'],
  ['allocated', 'dispatched'],
  // Seen for the first time while packing, and not after all.
  ['gone', 'picked'],
  ['untracked', 'picked'],
  ['expected', 'picked'],
  ['picked', 'gone'],
  ['picked', 'untracked'],
  ['picked', 'expected'],
  ['gone', 'dispatched'],
  ['untracked', 'dispatched'],
  ['expected', 'dispatched'],
  // Recorded as gone out, and never was here; or comes back where nobody asks for its number any more.
  ['dispatched', 'gone'],
  ['dispatched', 'untracked'],
  // Set aside, lost and found, gone for good.
  ['in-stock', 'quarantined'],
  ['dispatched', 'quarantined'],
  ['dispatched', 'damaged'],
  ['missing', 'quarantined'],
  ['missing', 'damaged'],
  ['quarantined', 'in-stock'],
  ['quarantined', 'damaged'],
  ['damaged', 'quarantined'],
  ['quarantined', 'missing'],
  ['quarantined', 'scrapped'],
  ['quarantined', 'returned-to-supplier'],
  ['quarantined', 'untracked'],
] as const satisfies readonly (readonly [string, string])[]

/** Dispatches, what they do to serial numbers (R2), and their invoices. */
export const dispatch: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('dispatch')
      .addColumn('id', ...id)
      .addColumn('number', text, (column) => column.notNull().unique())
      .addColumn('sales_order_id', integer, (column) => column.notNull().references('sales_order.id'))
      // The carrier's number of the shipment.
      .addColumn('reference', text, (column) => column.notNull())
      .addColumn('status', text, (column) =>
        column.notNull().check(sql`status in ('open', 'committed', 'reversed')`),
      )
      .addColumn('opened_at', integer, (column) => column.notNull())
      .addColumn('committed_at', integer)
      .addColumn('reversed_at', integer)
      .addCheckConstraint('dispatch_committed_at', sql`status <> 'committed' or committed_at is not null`)
      .addCheckConstraint('dispatch_reversed_at', sql`(status = 'reversed') = (reversed_at is not null)`)
      .modifyEnd(tableEnd)
      .execute()
    await allowOnlyMoves(db, engine, 'dispatch', dispatchMoves)
    // One shipment at a time is packed for an order; the next one opens when this one has left.
    await sql`create unique index dispatch_open_of_order on dispatch (sales_order_id) where status = 'open'`.execute(
      db,
    )
    await db.schema.createIndex('dispatch_of_order').on('dispatch').column('sales_order_id').execute()

    await db.schema
      .createTable('dispatch_line')
      .addColumn('id', ...id)
      .addColumn('dispatch_id', integer, (column) => column.notNull().references('dispatch.id'))
      .addColumn('position', integer, (column) => column.notNull())
      .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
      .addColumn('sales_order_line_id', integer, (column) =>
        column.notNull().references('sales_order_line.id'),
      )
      // Blank (null) = not shipped.
      .addColumn('quantity_to_ship', integer, (column) =>
        column.check(sql`quantity_to_ship between 1 and 1000000`),
      )
      // 1 when scanning counts the quantity; 0 when it was filled in or entered.
      .addColumn('is_counted', integer, (column) => column.notNull().check(sql`is_counted in (0, 1)`))
      // Serial numbers that are picked for it, or left with it.
      .addColumn('captured', integer, (column) => column.notNull())
      .addUniqueConstraint('dispatch_line_position', ['dispatch_id', 'position'])
      .addUniqueConstraint('dispatch_line_of_order_line', ['dispatch_id', 'sales_order_line_id'])
      .addCheckConstraint(
        'dispatch_line_within_quantity',
        sql`captured >= 0 and captured <= coalesce(quantity_to_ship, 0)`,
      )
      .modifyEnd(tableEnd)
      .execute()
    await db.schema
      .createIndex('dispatch_line_by_order_line')
      .on('dispatch_line')
      .column('sales_order_line_id')
      .execute()
    await db.schema.createIndex('dispatch_line_by_product').on('dispatch_line').column('product_id').execute()

    await bindSerialNumbers(db, engine)
    await signUnitsWithoutSerial(db, engine)
    await createInvoices(db, engine)
  },
}

/** What a number is promised to and packed in (R2): one order, one shipment. */
async function bindSerialNumbers(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer, text } = engine
  await db.schema
    .alterTable('serial_number')
    // Its allocation; kept while it is picked and dispatched, so that undoing takes it back.
    .addColumn('sales_order_line_id', integer, (column) =>
      column
        .references('sales_order_line.id')
        .check(sql`status <> 'allocated' or sales_order_line_id is not null`),
    )
    .execute()
  await db.schema
    .alterTable('serial_number')
    .addColumn('dispatch_line_id', integer, (column) =>
      column
        .references('dispatch_line.id')
        .check(sql`status not in ('picked', 'dispatched') or dispatch_line_id is not null`),
    )
    .execute()
  await db.schema
    .alterTable('serial_number')
    // Where taking it out of the shipment takes it back to.
    .addColumn('picked_from', text, (column) =>
      column.check(sql`picked_from in ('in-stock', 'allocated', 'gone', 'untracked', 'expected', 'new')`),
    )
    .execute()
  // The ledger line that promised, packed or named it last: the order in which that was done.
  await db.schema.alterTable('serial_number').addColumn('bound_seq', integer).execute()
  await allowOnlyMoves(db, engine, 'serial_number', serialMoves)
  await db.schema
    .createIndex('serial_number_by_order_line')
    .on('serial_number')
    .columns(['sales_order_line_id', 'status', 'bound_seq'])
    .execute()
  await db.schema
    .createIndex('serial_number_by_dispatch_line')
    .on('serial_number')
    .columns(['dispatch_line_id', 'bound_seq'])
    .execute()
}

/**
 * Units without serial no. become a signed count: while nobody is asked which units leave (R4), more can leave than were
 * without a number, and then so many numbers that are listed in stock have left in truth. R9 stays an equation.
 */
async function signUnitsWithoutSerial(db: Kysely<unknown>, { integer, tableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('signed_stock')
    .addColumn('product_id', integer, (column) => column.primaryKey().references('product.id'))
    .addColumn('current', integer, (column) => column.notNull().check(sql`current >= 0`))
    // Units on hand whose number nobody knows, less the numbers listed in stock that left without being named.
    .addColumn('without_serial', integer, (column) => column.notNull())
    // Units without a number that are damaged or quarantined: on hand, not free.
    .addColumn('blocked', integer, (column) => column.notNull().check(sql`blocked >= 0`))
    .addCheckConstraint('signed_stock_parts_within_current', sql`without_serial + blocked <= current`)
    .modifyEnd(tableEnd)
    .execute()
  await sql`insert into signed_stock (product_id, current, without_serial, blocked)
    select product_id, current, without_serial, blocked from stock`.execute(db)
  await db.schema.dropTable('stock').execute()
  await db.schema.alterTable('signed_stock').renameTo('stock').execute()
}

/** What a dispatch is billed with. Bills are never changed: a wrong one is credited. */
async function createInvoices(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer, text, id, tableEnd } = engine
  await db.schema
    .createTable('invoice')
    .addColumn('id', ...id)
    .addColumn('number', text, (column) => column.notNull().unique())
    .addColumn('kind', text, (column) => column.notNull().check(sql`kind in ('invoice', 'credit-note')`))
    .addColumn('dispatch_id', integer, (column) => column.notNull().references('dispatch.id'))
    .addColumn('credits_invoice_id', integer, (column) => column.unique().references('invoice.id'))
    .addColumn('customer_id', integer, (column) => column.notNull().references('customer.id'))
    // As they were when it was raised.
    .addColumn('customer_name', text, (column) => column.notNull())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('issued_at', integer, (column) => column.notNull())
    .addColumn('currency', text, (column) => column.notNull().check(sql`length(currency) = 3`))
    // In minor units; those of a credit note are negative.
    .addColumn('net', integer, (column) => column.notNull())
    .addColumn('tax', integer, (column) => column.notNull())
    .addColumn('gross', integer, (column) => column.notNull())
    .addCheckConstraint('credit_note_credits', sql`(kind = 'credit-note') = (credits_invoice_id is not null)`)
    .addCheckConstraint('invoice_adds_up', sql`net + tax = gross`)
    .modifyEnd(tableEnd)
    .execute()
  await db.schema.createIndex('invoice_of_dispatch').on('invoice').column('dispatch_id').execute()
  await sql`create unique index invoice_once on invoice (dispatch_id) where kind = 'invoice'`.execute(db)
  await db.schema
    .createTable('invoice_line')
    .addColumn('invoice_id', integer, (column) => column.notNull().references('invoice.id'))
    .addColumn('position', integer, (column) => column.notNull())
    .addColumn('product_id', integer, (column) => column.notNull().references('product.id'))
    .addColumn('sku', text, (column) => column.notNull())
    .addColumn('description', text, (column) => column.notNull())
    .addColumn('quantity', integer, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('unit_price', integer, (column) => column.notNull())
    .addColumn('tax_rate', integer, (column) => column.notNull())
    .addColumn('net', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('invoice_line_key', ['invoice_id', 'position'])
    .modifyEnd(tableEnd)
    .execute()
  await engine.makeAppendOnly(db, 'invoice')
  await engine.makeAppendOnly(db, 'invoice_line')
}
