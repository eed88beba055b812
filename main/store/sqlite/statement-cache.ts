import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

// Measured: preparing costs three times as much as running a lookup by key.
const KEPT = 256
const LONGEST_KEPT_TEXT = 10_000

/**
 * A connection as Kysely wants it: keeps prepared statements by their text, the least recently used ones go first,
 * and begins every transaction as a writer, so that none is refused half-way because another process wrote meanwhile.
 */
export class StatementCache implements SqliteDatabase {
  readonly #connection: Database.Database
  readonly #kept = new Map<string, SqliteStatement>()
  readonly #limit: number

  constructor(connection: Database.Database, limit = KEPT) {
    this.#connection = connection
    this.#limit = limit
  }

  get size(): number {
    return this.#kept.size
  }

  prepare(text: string): SqliteStatement {
    if (text === 'begin') return this.prepare('begin immediate')
    // A full disk makes SQLite roll back by itself; "no transaction is active" would hide that error.
    if (text === 'rollback' && !this.#connection.inTransaction) return NOTHING
    const statement = this.#kept.get(text) ?? this.#prepared(text)
    this.#kept.delete(text)
    if (text.length <= LONGEST_KEPT_TEXT) this.#kept.set(text, statement)
    this.#forgetOldest()
    return statement
  }

  close(): void {
    this.#kept.clear()
    this.#connection.close()
  }

  #forgetOldest(): void {
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size > this.#limit) this.#kept.delete(oldest)
  }

  #prepared(text: string): SqliteStatement {
    const statement = this.#connection.prepare(text)
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(...parameters),
      run: (parameters) => statement.run(...parameters),
      // A statement that is being stepped through is busy: a stream gets one of its own.
      iterate: (parameters) => this.#connection.prepare(text).iterate(...parameters),
    }
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}
