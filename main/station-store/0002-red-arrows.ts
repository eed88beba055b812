import { sql } from 'kysely'
import type { Migration } from '../store/migration'

/** Where the red arrows stand, for every kind of work and no longer for receipts alone. */
export const redArrows: Migration = {
  async up(db, engine) {
    const { integer, text, tableEnd } = engine

    await db.schema
      .createTable('red_arrow')
      // The key of the work: `receiving:17`.
      .addColumn('work', text, (column) => column.primaryKey())
      .addColumn('line_id', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
    await sql`insert into red_arrow (work, line_id)
      select 'receiving:' || receipt_id, receipt_line_id from chosen_line`.execute(db)
    await db.schema.dropTable('chosen_line').execute()
  },
}
