import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach } from 'vitest'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import { aProduct, serialsOnHand } from '../../support/warehouse'

/** The file of a warehouse that nobody has open, in a folder of its own, for each test. */
export class WarehouseFile {
  #folder = ''

  constructor() {
    beforeEach(() => {
      this.#folder = mkdtempSync(path.join(tmpdir(), 'station-verified-'))
    })
    afterEach(() => rmSync(this.#folder, { recursive: true }))
  }

  get path(): string {
    return path.join(this.#folder, 'warehouse.db')
  }

  /** Makes it, with one product that has these serial numbers on hand. */
  async create(serials: readonly string[]): Promise<void> {
    const opened = await openSqliteStore<WarehouseSchema>(this.path, warehousePlan)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const store = opened.value
    await serialsOnHand(store, await aProduct(store, { sku: 'ROUTER' }), serials)
    await store.close()
  }

  directly<Answer>(work: (connection: Database.Database) => Answer): Answer {
    const connection = new Database(this.path)
    try {
      return work(connection)
    } finally {
      connection.close()
    }
  }

  fingerprint(): string {
    return createHash('sha256').update(readFileSync(this.path)).digest('hex')
  }
}
