import { sql } from 'kysely'
import type { Migration } from '../migration'

/** What is stripped from plain scans before they are judged, by product or supplier; without a row, nothing. */
export const stripRules: Migration = {
  async up(db, { integer, text, tableEnd }) {
    for (const owner of ['product', 'supplier'])
      await db.schema
        .createTable(`${owner}_strip_rule`)
        .addColumn(`${owner}_id`, integer, (column) => column.primaryKey().references(`${owner}.id`))
        .addColumn('kind', text, (column) => column.notNull().check(sql`kind in ('prefix', 'pattern')`))
        .addColumn('text', text, (column) => column.notNull().check(sql`length(text) between 1 and 100`))
        .modifyEnd(tableEnd)
        .execute()
  },
}
