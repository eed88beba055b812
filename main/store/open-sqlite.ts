import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import { accepted, refused, type Result } from '../../shared/result'
import { createStore } from './create-store'
import { type Migrating, migrate, newestVersion } from './migrate'
import type { Migrations } from './migration'
import { backUpBefore } from './sqlite/backup-before'
import { fileProblem } from './sqlite/file-problem'
import { kyselyInThread } from './sqlite/kysely-in-thread'
import { kyselyOnSqlite } from './sqlite/kysely-on-sqlite'
import { isOnNetworkDrive } from './sqlite/network-drive'
import { openReadingConnection, openSqliteConnection, type SqliteOptions } from './sqlite/open-connection'
import { UNATTENDED_CHECKPOINT_PAGES, USUAL_CHECKPOINT_PAGES } from './sqlite/pragmas'
import { sqliteEngine } from './sqlite/sqlite-engine'
import { StoreThread, type StoreThreadScript } from './sqlite/store-thread'
import { WalKeeper } from './sqlite/wal-keeper'
import type { Store } from './store'
import type { StoreProblem } from './store-problem'

/** What a file is for, and how its schema came to be. */
export interface SqliteStorePlan {
  /** Stands in the header of every file of this purpose: a positive 32-bit number. */
  readonly applicationId: number
  readonly migrations: Migrations
}

export interface SqliteStoreOptions extends SqliteOptions {
  /** How long a write is repeated while another program is writing, in milliseconds. */
  readonly writePatience?: number
  /** A thread beside the loop: it does the works of very many rows, and looks after the write-ahead log. */
  readonly thread?: StoreThreadScript | undefined
}

/**
 * Opens a store that lies in one file on this computer, creates it where there is none, and brings it to the newest
 * version; a store that is not new is copied beside itself first. Nothing is changed when the answer is a problem,
 * except that the steps of a migration that were done before the disk was full stay done.
 */
export async function openSqliteStore<Schema>(
  file: string,
  plan: SqliteStorePlan,
  options: SqliteStoreOptions = {},
): Promise<Result<Store<Schema>, StoreProblem>> {
  const known = { applicationId: plan.applicationId, version: newestVersion(plan.migrations) }
  const opened = await openSqliteConnection(file, known, options)
  if (!opened.ok) return opened
  const connection = opened.value
  try {
    const { nativeBinding } = options
    await migrateFile(connection, plan, nativeBinding)
    return accepted(storeOf<Schema>(connection, openReadingConnection(file, nativeBinding), options))
  } catch (error) {
    connection.close()
    return refused(fileProblem(error, file))
  }
}

async function migrateFile(
  connection: Database.Database,
  plan: SqliteStorePlan,
  nativeBinding?: string,
): Promise<void> {
  const around: Migrating = {
    lock: async () => undefined,
    before: (version) => backUpBefore(connection, version, nativeBinding),
    async mark(tx, version) {
      await sql`pragma user_version = ${sql.lit(version)}`.execute(tx)
      await sql`pragma application_id = ${sql.lit(plan.applicationId)}`.execute(tx)
    },
  }
  await migrate(kyselyOnSqlite<unknown>(connection), sqliteEngine, plan.migrations, around)
}

function storeOf<Schema>(
  writing: Database.Database,
  reading: Database.Database,
  { writePatience, thread: script, nativeBinding }: SqliteStoreOptions,
): Store<Schema> {
  const beside = script && workBeside<Schema>(writing, nativeBinding, script)
  return createStore<Schema>({
    reader: kyselyOnSqlite(reading),
    writer: kyselyOnSqlite(writing),
    engine: sqliteEngine,
    warnings: isOnNetworkDrive(writing.name) ? [{ code: 'network-drive', file: writing.name }] : [],
    ...(writePatience !== undefined && { patience: writePatience }),
    ...beside,
    async close() {
      await beside?.close()
      reading.close()
      // Last, because only a writing connection takes the WAL into the file and removes it.
      writing.close()
    },
  })
}

/** For as long as the thread is there, commits leave the log to it. */
function workBeside<Schema>(
  writing: Database.Database,
  nativeBinding: string | undefined,
  script: StoreThreadScript,
) {
  const checkpointAt = (pages: number) => writing.open && writing.pragma(`wal_autocheckpoint = ${pages}`)
  checkpointAt(UNATTENDED_CHECKPOINT_PAGES)
  const thread = new StoreThread({ storeFile: writing.name, nativeBinding }, script, () =>
    checkpointAt(USUAL_CHECKPOINT_PAGES),
  )
  const keeper = new WalKeeper(thread)
  const writer = kyselyInThread<Schema>(thread)
  return {
    findWriterBeside: () => (thread.isHere ? writer : undefined),
    written: () => keeper.written(),
    close() {
      keeper.close()
      return thread.close()
    },
  }
}
