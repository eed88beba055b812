import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { accepted, refused, type Result } from '../../shared/result'
import { createStore } from './create-store'
import { type Migrating, migrate, newestVersion, readVersion } from './migrate'
import type { Migrations } from './migration'
import { postgresEngine } from './postgres/postgres-engine'
import { openPool, type ServerAddress, type ServerLimits } from './postgres/server-pool'
import { serverProblem } from './postgres/server-problem'
import type { Store } from './store'
import type { StoreProblem } from './store-problem'

export interface PostgresStoreOptions extends ServerLimits {
  /** How long a write is repeated while the server is away or other stations are faster, in milliseconds. */
  readonly writePatience?: number
}

/**
 * Opens a store that several stations share on a PostgreSQL server, and brings it to the newest version.
 * The database must exist; where other stations hold a newer version, it is left alone.
 */
export async function openPostgresStore<Schema>(
  address: ServerAddress,
  plan: { readonly migrations: Migrations },
  options: PostgresStoreOptions = {},
): Promise<Result<Store<Schema>, StoreProblem>> {
  const writing = openPool(address, 'writing', options)
  const reading = openPool(address, 'reading', options)
  const close = async () => {
    await Promise.all([writing.end(), reading.end()])
  }
  const server = `${address.host}:${address.port}/${address.database}`
  try {
    const problem = await findServerProblem(kyselyOn<unknown>(writing), server, plan.migrations)
    if (!problem) return accepted(storeOf<Schema>(writing, reading, close, options))
    await close()
    return refused(problem)
  } catch (error) {
    await close()
    return refused(serverProblem(error, server))
  }
}

async function findServerProblem(
  db: Kysely<unknown>,
  server: string,
  migrations: Migrations,
): Promise<StoreProblem | undefined> {
  const known = newestVersion(migrations)
  const version = await readVersion(db, postgresEngine)
  if (version > known) return { code: 'server-newer', server, version, known }
  await migrate(db, postgresEngine, migrations, MIGRATING)
  return undefined
}

// Any number will do, as long as all stations take the same.
const MIGRATION_LOCK = 5_377_201

const MIGRATING: Migrating = {
  async lock(tx) {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx)
  },
  mark: async () => undefined,
  // The server's own backups are the business of whoever runs it.
  before: () => undefined,
}

function storeOf<Schema>(
  writing: PostgresPool,
  reading: PostgresPool,
  close: () => Promise<void>,
  { writePatience }: PostgresStoreOptions,
): Store<Schema> {
  return createStore<Schema>({
    reader: kyselyOn(reading),
    writer: kyselyOn(writing),
    engine: postgresEngine,
    warnings: [],
    ...(writePatience !== undefined && { patience: writePatience }),
    close,
  })
}

const kyselyOn = <Schema>(pool: PostgresPool) =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
