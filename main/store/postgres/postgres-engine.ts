import { type RawBuilder, sql } from 'kysely'
import { appendOnlyMessage, findAppendOnlyTable } from '../append-only'
import type { Engine, RowColumn } from '../engine'
import { rowsAsJson } from '../row-json'
import { isPassingOnPostgres, postgresFaultCode, postgresUniqueViolation } from './postgres-errors'

const integer = sql`bigint`
// The collation of a database differs from server to server; by code point it is the same everywhere.
const text = sql`text collate "C"`

export const postgresEngine: Engine = {
  dialect: 'postgres',
  integer,
  text,
  id: [integer, (column) => column.generatedAlwaysAsIdentity().primaryKey()],
  tableEnd: sql``,

  async lockForWriting(tx) {
    const { rows } = await sql`select seq from ledger_head where id = 1 for update`.execute(tx)
    if (rows.length !== 1) throw new Error('ledger_head has no line to lock')
  },

  rowsOf: (alias, columns, rows) =>
    sql<never>`(select ${columnsOf(columns)} from json_array_elements(${rowsAsJson(columns, rows)}::json))`.as(
      alias,
    ),

  contains: (haystack, needle) => sql`strpos(${haystack}, ${needle}) > 0`,

  // Not to_regclass: it may remember that there was no table while another station made it.
  async hasTable(db, table) {
    const { rows } = await sql`select 1 from pg_catalog.pg_tables
      where tablename = ${table} and schemaname = any (current_schemas(false))`.execute(db)
    return rows.length > 0
  },

  async makeAppendOnly(db, table) {
    const refuse = sql.id(`${table}_refuses`)
    await sql`create function ${refuse}() returns trigger language plpgsql as
      ${sql.lit(`begin raise exception '${appendOnlyMessage(table)}'; end`)}`.execute(db)
    await sql`create trigger ${refuse} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function ${refuse}()`.execute(db)
  },

  appendOnlyTable: findAppendOnlyTable,
  uniqueViolation: postgresUniqueViolation,
  faultCode: postgresFaultCode,
  isPassing: isPassingOnPostgres,
}

function columnsOf(columns: Readonly<Record<string, RowColumn>>): RawBuilder<unknown> {
  return sql.join(
    Object.entries(columns).map(([name, kind], place) => {
      const value = sql`value ->> ${sql.lit(place)}`
      const typed = kind.startsWith('integer') ? sql`(${value})::${integer}` : sql`(${value}) collate "C"`
      return sql`${typed} as ${sql.id(name)}`
    }),
  )
}
