import type { Migration } from '../store/migration'

/** A frame keeps what its scanner was used for when the trigger was pulled: it may be judged after a restart. */
export const scannerRoles: Migration = {
  async up(db, engine) {
    // Null: any work, as everything before.
    await db.schema.alterTable('scan').addColumn('scanner_role', engine.text).execute()
  },
}
