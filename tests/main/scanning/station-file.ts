import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, onTestFinished } from 'vitest'
import { stationPlan } from '../../../main/station-store/station-plan'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import { valueOf } from '../../support/warehouse'

/** A station's own store, another one for each test. */
export class StationFile {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'station-desk-'))
  #count = 0

  constructor() {
    beforeEach(() => {
      this.#count += 1
    })
    afterAll(() => rmSync(this.#folder, { recursive: true, force: true }))
  }

  /** Opened again, it is the same store as it is after a crash. It gives up at once where another program writes. */
  async open(): Promise<StationStore> {
    const opened = await openSqliteStore<StationSchema>(this.#path, stationPlan, { writePatience: 0 })
    const store = valueOf(opened)
    onTestFinished(() => store.close())
    return store
  }

  /** Writes into the file as another program would, and does not end: every other write fails until it is let go. */
  lock(): { letGo(): void } {
    const other = new Database(this.#path)
    other.exec('begin immediate')
    return { letGo: () => void other.close() }
  }

  get #path(): string {
    return path.join(this.#folder, `${this.#count}.db`)
  }
}
