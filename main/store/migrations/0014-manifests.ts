import { sql } from 'kysely'
import { allowOnlyMoves } from '../legal-moves'
import type { Migration } from '../migration'
import { serialMoves } from './0006-dispatch'

/** Where a number can be before a supplier says that it comes (again), and where taking that back takes it to. */
const beforeExpected = ['gone', 'missing', 'scrapped', 'returned-to-supplier', 'untracked'] as const

/** Manifests: numbers that are expected with a line of a purchase order; what an import was about; imports undone. */
export const manifests: Migration = {
  async up(db, engine) {
    const { integer, text } = engine
    await db.schema
      .alterTable('serial_number')
      // The order line on whose manifest it stands, or stood when it came; null where no manifest named it.
      .addColumn('expected_line_id', integer, (column) =>
        column
          .references('purchase_order_line.id')
          .check(sql`status <> 'expected' or expected_line_id is not null`),
      )
      .execute()
    await allowOnlyMoves(db, engine, 'serial_number', [
      ...serialMoves,
      ...beforeExpected.flatMap((status) => [[status, 'expected'] as const, ['expected', status] as const]),
    ])
    // How much of a manifest has come is counted with every scan, from the index alone.
    await sql`create index serial_number_by_manifest on serial_number (expected_line_id, status, receipt_line_id)
      where expected_line_id is not null`.execute(db)
    await db.schema
      .alterTable('spreadsheet_import')
      // The number of the document that it was for, where it was for one.
      .addColumn('about', text, (column) => column.notNull().defaultTo(''))
      .execute()
    await db.schema
      .alterTable('spreadsheet_import')
      // Who undid it stands in the ledger.
      .addColumn('undone_at', integer)
      .execute()
  },
}
