import { sql } from 'kysely'
import type { Migration } from '../migration'

/** Spreadsheets that were imported: which file it was, and how many rows did what. Who did it stands in the ledger. */
export const imports: Migration = {
  async up(db, { integer, text, id, tableEnd }) {
    await db.schema
      .createTable('spreadsheet_import')
      .addColumn('id', ...id)
      .addColumn('data_type', text, (column) => column.notNull())
      .addColumn('file_name', text, (column) => column.notNull())
      .addColumn('sha256', text, (column) => column.notNull().check(sql`length(sha256) = 64`))
      .addColumn('imported_at', integer, (column) => column.notNull())
      .addColumn('new_rows', integer, (column) => column.notNull())
      .addColumn('changed_rows', integer, (column) => column.notNull())
      .addColumn('unchanged_rows', integer, (column) => column.notNull())
      .addColumn('refused_rows', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
  },
}
