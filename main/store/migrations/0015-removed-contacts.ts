import type { Migration } from '../migration'

/** Suppliers and customers whose import was undone: their rows stay, so that no other one ever gets their id. */
export const removedContacts: Migration = {
  async up(db, { integer }) {
    await db.schema.alterTable('supplier').addColumn('removed_at', integer).execute()
    await db.schema.alterTable('customer').addColumn('removed_at', integer).execute()
  },
}
