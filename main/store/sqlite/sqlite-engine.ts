import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { appendOnlyMessage, findAppendOnlyTable } from '../append-only'
import type { Engine, RowColumn } from '../engine'
import { rowsAsJson } from '../row-json'
import { findSqliteCode, sqliteFaultCode, sqliteUniqueViolation } from './sqlite-errors'

const integer = sql`integer`

export const sqliteEngine: Engine = {
  dialect: 'sqlite',
  integer,
  text: sql`text`,
  id: [integer, (column) => column.primaryKey()],
  tableEnd: sql`strict`,

  lockForWriting: async () => undefined,

  // Measured: with `json_each` every column of a row reads the text of the whole row again; so it takes twice as long.
  rowsOf: (alias, columns, rows) =>
    sql<never>`(select ${columnsOf(columns)} from jsonb_each(${rowsAsJson(columns, rows)}))`.as(alias),

  contains: (text, needle) => sql`instr(${text}, ${needle}) > 0`,

  async hasTable(db, table) {
    const { rows } = await sql`select 1 from sqlite_schema where type = 'table' and name = ${table}`.execute(
      db,
    )
    return rows.length > 0
  },

  // REPLACE deletes, and fires the trigger as long as recursive_triggers is on: asserted at every open.
  async makeAppendOnly(db, table) {
    await refuse(db, table, 'update')
    await refuse(db, table, 'delete')
  },

  appendOnlyTable: (error) =>
    findSqliteCode(error) === 'SQLITE_CONSTRAINT_TRIGGER' ? findAppendOnlyTable(error) : undefined,

  uniqueViolation: sqliteUniqueViolation,
  faultCode: sqliteFaultCode,
  isPassing: (error) => findSqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false,
}

function columnsOf(columns: Readonly<Record<string, RowColumn>>): RawBuilder<unknown> {
  return sql.join(
    Object.keys(columns).map((name, place) => sql`value ->> ${sql.lit(place)} as ${sql.id(name)}`),
  )
}

async function refuse(db: QueryExecutorProvider, table: string, change: 'update' | 'delete'): Promise<void> {
  const name = sql.id(`${table}_refuses_${change}`)
  const message = sql.lit(appendOnlyMessage(table))
  await sql`create trigger ${name} before ${sql.raw(change)} on ${sql.table(table)}
    begin select raise(abort, ${message}); end`.execute(db)
}
