import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from '../../../main/store/migration'
import type { SqliteStorePlan } from '../../../main/store/open-sqlite'

/** A store as small as the store's own promises need it. */
export interface NotesSchema {
  ledger_head: { id: number; seq: number }
  note: { id: Generated<number>; book: number; title: string; pages: number | null }
  diary: { day: number; entry: string }
}

export const notes: Migration = {
  async up(db, { id, integer, text, tableEnd }) {
    await db.schema
      .createTable('ledger_head')
      .addColumn('id', integer, (column) => column.primaryKey())
      .addColumn('seq', integer, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute()
    await sql`insert into ledger_head (id, seq) values (1, 0)`.execute(db)
    await db.schema
      .createTable('note')
      .addColumn('id', ...id)
      .addColumn('book', integer, (column) => column.notNull())
      .addColumn('title', text, (column) => column.notNull())
      .addColumn('pages', integer)
      .addUniqueConstraint('note_title', ['book', 'title'])
      .modifyEnd(tableEnd)
      .execute()
  },
}

export const diary: Migration = {
  async up(db, engine) {
    await db.schema
      .createTable('diary')
      .addColumn('day', engine.integer, (column) => column.primaryKey())
      .addColumn('entry', engine.text, (column) => column.notNull())
      .modifyEnd(engine.tableEnd)
      .execute()
    await engine.makeAppendOnly(db, 'diary')
  },
}

export const notesPlan: SqliteStorePlan = {
  applicationId: 0x4e_4f_54_45,
  migrations: { '0001-notes': notes, '0002-diary': diary },
}
