import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Carried, StoreThread } from './store-thread'

/** Kysely on the connection of a thread: the same SQL as on one of our own, carried out there. */
export const kyselyInThread = <Schema>(thread: StoreThread): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: dialectOf(new ThreadConnection(thread)) })

const dialectOf = (connection: DatabaseConnection): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createDriver: () => driverOf(connection),
})

function driverOf(connection: DatabaseConnection): Driver {
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)))
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}

class ThreadConnection implements DatabaseConnection {
  readonly #thread: StoreThread

  constructor(thread: StoreThread) {
    this.#thread = thread
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return resultOf(await this.#thread.carryOut(sql, parameters))
  }

  // oxlint-disable-next-line require-yield -- nobody streams what a write reads
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A thread gives all rows at once')
  }
}

function resultOf<Row>(carried: Carried): QueryResult<Row> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows are what the query says, as with any driver
  if (carried.kind === 'rows') return { rows: carried.rows as Row[] }
  const { changes, lastInsertRowid } = carried
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}
