import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine'
import type { Migration, Migrations } from './migration'

/** What an engine does around a migration, beyond the migration itself. */
export interface Migrating {
  /** Keeps other stations from migrating at the same moment, until the transaction ends. */
  lock(tx: Kysely<unknown>): Promise<void>
  /** Writes the version where it is found without reading tables. */
  mark(tx: Kysely<unknown>, version: number): Promise<void>
  /** Comes before the first step of a store that is not new. */
  before(version: number): void
}

interface Step extends Migration {
  readonly version: number
  readonly name: string
}

type VersionTable = Record<'schema_migration', { version: number; name: string }>

/** The version that a list of migrations leads to. Throws when their names do not count 0001, 0002, … */
export const newestVersion = (migrations: Migrations): number => inOrder(migrations).length

/** Brings a store to the newest version, each step in one transaction: what is cut off begins again at the same step. */
export async function migrate(
  db: Kysely<unknown>,
  engine: Engine,
  migrations: Migrations,
  around: Migrating,
): Promise<void> {
  const from = await readVersion(db, engine)
  const [next, ...rest] = inOrder(migrations).slice(from)
  if (!next) return
  if (from > 0) around.before(next.version)
  for (const step of [next, ...rest]) {
    // oxlint-disable-next-line no-await-in-loop -- each step stands on the one before
    await db.transaction().execute((tx) => take(step, tx, engine, around))
  }
}

/** The number of migrations that the store has had; 0 for an empty database. */
export async function readVersion(db: Kysely<unknown>, engine: Engine): Promise<number> {
  if (!(await engine.hasTable(db, 'schema_migration'))) return 0
  const { version } = await db
    .$extendTables<VersionTable>()
    .selectFrom('schema_migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow()
  return version ?? 0
}

async function take(step: Step, tx: Kysely<unknown>, engine: Engine, around: Migrating): Promise<void> {
  await around.lock(tx)
  // Another station was faster.
  if ((await readVersion(tx, engine)) >= step.version) return
  if (step.version === 1) await createVersionTable(tx, engine)
  await step.up(tx, engine)
  const { version, name } = step
  await tx.$extendTables<VersionTable>().insertInto('schema_migration').values({ version, name }).execute()
  await around.mark(tx, version)
}

async function createVersionTable(tx: Kysely<unknown>, engine: Engine): Promise<void> {
  await tx.schema
    .createTable('schema_migration')
    .addColumn('version', engine.integer, (column) => column.primaryKey().check(sql`version > 0`))
    .addColumn('name', engine.text, (column) => column.notNull())
    .modifyEnd(engine.tableEnd)
    .execute()
}

function inOrder(migrations: Migrations): Step[] {
  const names = Object.keys(migrations).toSorted()
  return names.map((name, place) => {
    const version = place + 1
    const migration = migrations[name]
    if (!migration || !name.startsWith(`${String(version).padStart(4, '0')}-`))
      throw new Error(`Migration ${name} stands at place ${version}`)
    return { version, name, up: migration.up.bind(migration) }
  })
}
