import { sql } from 'kysely'
import type { Migration } from '../store/migration'

/** The settings of this computer, where its red arrows stand, and the journal of its scans. */
export const station: Migration = {
  async up(db, engine) {
    const { integer, text, id, tableEnd } = engine

    await db.schema
      .createTable('station_setting')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('value', text, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('chosen_line')
      .addColumn('receipt_id', integer, (column) => column.primaryKey())
      .addColumn('receipt_line_id', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()

    await db.schema
      .createTable('scan')
      .addColumn('id', ...id)
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('scanner_id', text, (column) => column.notNull())
      .addColumn('scanner_name', text, (column) => column.notNull())
      .addColumn('source', text, (column) => column.notNull().check(sql`source in ('scan', 'typed')`))
      // The raw bytes, before anybody asks what they mean.
      .addColumn('hex', text, (column) => column.notNull())
      .addColumn('text', text, (column) => column.notNull())
      .addColumn('aim', text)
      .addColumn('error', text)
      // What was on screen when the trigger was pulled.
      .addColumn('work', text, (column) => column.notNull())
      .addColumn('operation_id', text, (column) => column.notNull().unique())
      .addColumn('status', text, (column) => column.notNull().check(sql`status in ('waiting', 'judged')`))
      .addColumn('outcome', text)
      .modifyEnd(tableEnd)
      .execute()
    await sql`create index scan_waiting on scan (id) where status = 'waiting'`.execute(db)
  },
}
