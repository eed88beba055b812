import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach } from 'vitest'
import { stationPlan } from '../../../main/station-store/station-plan'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import { valueOf } from '../../support/warehouse'

/** A station's own store in a folder of its own, made anew for each test. */
export class StationFile {
  #folder = ''
  #stores: StationStore[] = []

  constructor() {
    beforeEach(() => {
      this.#folder = mkdtempSync(path.join(tmpdir(), 'station-desk-'))
      this.#stores = []
    })
    afterEach(async () => {
      await Promise.all(this.#stores.map((store) => store.close()))
      rmSync(this.#folder, { recursive: true, force: true })
    })
  }

  /** Opened again, it is the same store as it is after a crash. It gives up at once where another program writes. */
  async open(): Promise<StationStore> {
    const opened = await openSqliteStore<StationSchema>(this.#path, stationPlan, { writePatience: 0 })
    const store = valueOf(opened)
    this.#stores.push(store)
    return store
  }

  /** Writes into the file as another program would, and does not end: every other write fails until it is let go. */
  lock(): { letGo(): void } {
    const other = new Database(this.#path)
    other.exec('begin immediate')
    return { letGo: () => void other.close() }
  }

  get #path(): string {
    return path.join(this.#folder, 'station.db')
  }
}
