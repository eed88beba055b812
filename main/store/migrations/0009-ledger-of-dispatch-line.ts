import { sql } from 'kysely'
import type { Migration } from '../migration'

/** Papers are printed again years later: what left with a line is found in the ledger without reading all of it. */
export const ledgerOfDispatchLine: Migration = {
  async up(db) {
    await sql`create index ledger_of_dispatch_line on ledger (document_line_id, seq)
      where document = 'dispatch' and serial_id is not null`.execute(db)
  },
}
