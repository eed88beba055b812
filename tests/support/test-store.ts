import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, inject } from 'vitest'
import { openPostgresStore } from '../../main/store/open-postgres'
import { openSqliteStore, type SqliteStorePlan } from '../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../main/store/schema'
import type { Store } from '../../main/store/store'
import { warehousePlan } from '../../main/store/warehouse-plan'
import { createDatabase, dropDatabase, WAREHOUSE_TEMPLATE } from './postgres'
import type { ServerAddress } from '../../main/store/postgres/server-pool'

/** Opens stores for the tests of one suite, and closes and removes them after each test. */
export interface TestStores<Schema = WarehouseSchema> {
  readonly dialect: 'sqlite' | 'postgres'
  /** A store of its own, migrated and empty. */
  open(): Promise<Store<Schema>>
  /** The same store once more, as another station or after a restart. */
  openAgain(store: Store<Schema>): Promise<Store<Schema>>
}

/**
 * Runs a suite on real SQLite and on real PostgreSQL; where there is no PostgreSQL, that half counts as skipped.
 *
 *     describeOnEveryStore('receiving', (stores) => {
 *       it('…', async () => {
 *         const store = await stores.open()
 */
export function describeOnEveryStore<Schema = WarehouseSchema>(
  name: string,
  suite: (stores: TestStores<Schema>) => void,
  plan: SqliteStorePlan = warehousePlan,
): void {
  describe(`${name} (SQLite)`, () => {
    suite(storesOn(new SqlitePlaces<Schema>(plan)))
  })
  const server = inject('postgres')
  describe.skipIf(!server)(`${name} (PostgreSQL)`, () => {
    suite(storesOn(new PostgresPlaces<Schema>(plan)))
  })
}

/** Where the stores of a suite lie. */
interface Places<Place, Schema> {
  readonly dialect: TestStores['dialect']
  create(): Promise<Place>
  open(place: Place): Promise<Store<Schema>>
  remove(place: Place): Promise<void>
  removeAll(): void
}

function storesOn<Place, Schema>(places: Places<Place, Schema>): TestStores<Schema> {
  const opened = new Map<Store<Schema>, Place>()

  async function openAt(place: Place): Promise<Store<Schema>> {
    const store = await places.open(place)
    opened.set(store, place)
    return store
  }

  afterEach(async () => {
    await Promise.all([...opened.keys()].map((store) => store.close()))
    await Promise.all([...new Set(opened.values())].map((place) => places.remove(place)))
    opened.clear()
  })
  afterAll(() => places.removeAll())

  return {
    dialect: places.dialect,
    open: async () => openAt(await places.create()),
    openAgain(store) {
      const place = opened.get(store)
      if (place === undefined) throw new Error('Opened in another test')
      return openAt(place)
    },
  }
}

class SqlitePlaces<Schema> implements Places<string, Schema> {
  readonly dialect = 'sqlite'
  readonly #plan: SqliteStorePlan
  #folder: string | undefined
  #template: Promise<string> | undefined
  #count = 0

  constructor(plan: SqliteStorePlan) {
    this.#plan = plan
  }

  async create(): Promise<string> {
    this.#template ??= this.#createTemplate()
    this.#count += 1
    const file = this.#fileNamed(String(this.#count))
    copyFileSync(await this.#template, file)
    return file
  }

  async open(file: string): Promise<Store<Schema>> {
    return valueOf(await openSqliteStore<Schema>(file, this.#plan))
  }

  async remove(file: string): Promise<void> {
    rmSync(file)
  }

  removeAll(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true })
  }

  #fileNamed(name: string): string {
    this.#folder ??= mkdtempSync(path.join(tmpdir(), 'station-store-'))
    return path.join(this.#folder, `${name}.db`)
  }

  async #createTemplate(): Promise<string> {
    const file = this.#fileNamed('template')
    await (await this.open(file)).close()
    return file
  }
}

class PostgresPlaces<Schema> implements Places<ServerAddress, Schema> {
  readonly dialect = 'postgres'
  readonly #plan: SqliteStorePlan

  constructor(plan: SqliteStorePlan) {
    this.#plan = plan
  }

  create(): Promise<ServerAddress> {
    return createDatabase(readServer(), this.#plan === warehousePlan ? WAREHOUSE_TEMPLATE : 'template0')
  }

  async open(address: ServerAddress): Promise<Store<Schema>> {
    return valueOf(await openPostgresStore<Schema>(address, this.#plan))
  }

  remove(address: ServerAddress): Promise<void> {
    return dropDatabase(readServer(), address)
  }

  removeAll(): void {
    // Each database was dropped after its test; the server goes at the end of the run.
  }
}

function readServer() {
  const server = inject('postgres')
  if (!server) throw new Error('PostgreSQL was not found')
  return server
}

function valueOf<Schema>(answer: Awaited<ReturnType<typeof openSqliteStore<Schema>>>): Store<Schema> {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
