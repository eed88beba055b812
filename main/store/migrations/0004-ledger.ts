import { sql } from 'kysely'
import type { Migration } from '../migration'

/** The append-only record of everything that ever happened to a serial number or to stock (R8). */
export const ledger: Migration = {
  async up(db, engine) {
    const { integer, text, tableEnd } = engine

    await db.schema
      .createTable('ledger')
      // Contiguous from 1; the order of what happened.
      .addColumn('seq', integer, (column) => column.primaryKey())
      // A UUID made before the call; with `operation_line` it makes a repeated call harmless.
      .addColumn('operation_id', text, (column) => column.notNull().check(sql`length(operation_id) = 36`))
      .addColumn('operation_line', integer, (column) => column.notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('event', text, (column) => column.notNull())
      .addColumn('product_id', integer, (column) => column.references('product.id'))
      .addColumn('serial_id', integer, (column) => column.references('serial_number.id'))
      .addColumn('serial', text)
      .addColumn('before', text)
      .addColumn('after', text)
      .addColumn('current_change', integer, (column) => column.notNull())
      .addColumn('without_serial_change', integer, (column) => column.notNull())
      .addColumn('blocked_change', integer, (column) => column.notNull())
      .addColumn('document', text)
      .addColumn('document_id', integer)
      .addColumn('document_line_id', integer)
      .addColumn('operator', text, (column) => column.notNull())
      .addColumn('station', text, (column) => column.notNull())
      .addColumn('source', text)
      .addColumn('note', text)
      // SHA-256 over the hash of the line before and everything above, as hex.
      .addColumn('hash', text, (column) => column.notNull().check(sql`length(hash) = 64`))
      .modifyEnd(tableEnd)
      .execute()
    await sql`create unique index ledger_operation on ledger (operation_id) where operation_line = 0`.execute(
      db,
    )
    await sql`create index ledger_of_serial on ledger (serial_id, seq) where serial_id is not null`.execute(
      db,
    )
    await sql`create index ledger_of_document on ledger (document, document_id, seq) where serial_id is null`.execute(
      db,
    )
    await engine.makeAppendOnly(db, 'ledger')

    // The last line, locked while the next ones are chained to it.
    await db.schema
      .createTable('ledger_head')
      .addColumn('id', integer, (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('seq', integer, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
    await sql`insert into ledger_head (id, seq, hash) values (1, 0, ${'0'.repeat(64)})`.execute(db)
  },
}
