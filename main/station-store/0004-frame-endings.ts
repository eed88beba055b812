import { sql } from 'kysely'
import type { Migration } from '../store/migration'

/** What ended a frame: the scanner's own mark (1) or its silence (0); null where nobody knows. */
export const frameEndings: Migration = {
  async up(db, { integer }) {
    await db.schema
      .alterTable('scan')
      .addColumn('terminated', integer, (column) => column.check(sql`terminated in (0, 1)`))
      .execute()
  },
}
