import type { Migration } from '../migration'

/** Where a product lies, for the pick list. */
export const productLocation: Migration = {
  async up(db, { text }) {
    await db.schema
      .alterTable('product')
      // Shelf or bin; empty where nobody has said.
      .addColumn('location', text, (column) => column.notNull().defaultTo(''))
      .execute()
  },
}
