import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { StatementCache } from './statement-cache'

export const kyselyOnSqlite = <Schema>(connection: Database.Database): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: new StatementCache(connection) }) })
