import Database from 'better-sqlite3'
import { applySettings, settingsFor } from '../../../main/store/sqlite/pragmas'

type Row = Readonly<Record<string, unknown>>

/** Rows of one table as a list of lists, in the order of its columns: computed before anything is timed. */
export interface TableRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly values: readonly (readonly unknown[])[]
}

/** The connection that the store uses, without the store: the same pragmas, indexes, checks and triggers. */
export function openBare(file: string): Database.Database {
  const connection = new Database(file)
  applySettings(connection, settingsFor('writing', process.platform))
  return connection
}

/** Everything that a table has from this key on. */
export function rowsFrom(
  connection: Database.Database,
  table: string,
  key: string,
  first: number,
): TableRows {
  const rows = connection
    .prepare<[number], Row>(`select * from "${table}" where "${key}" >= ? order by "${key}"`)
    .all(first)
  const columns = Object.keys(rows[0] ?? {})
  return { table, columns, values: rows.map((row) => columns.map((column) => row[column])) }
}

/** Inserts the rows, each table with one statement and one JSON parameter, all in one transaction. */
export function insertAll(connection: Database.Database, tables: readonly TableRows[]): void {
  connection.transaction(() => {
    for (const { table, columns, values } of tables)
      connection.prepare(insertFromJson(table, columns)).run(JSON.stringify(values))
  })()
}

function insertFromJson(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = columns.map((_, place) => `value ->> ${place}`).join(', ')
  return `insert into "${table}" (${names}) select ${places} from jsonb_each(?)`
}
