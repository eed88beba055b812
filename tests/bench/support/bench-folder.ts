import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'

/** A folder for the files of one bench; goes with the process. */
export class BenchFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'station-bench-'))
  #made = 0

  constructor() {
    process.once('exit', () => rmSync(this.path, { recursive: true, force: true }))
  }

  newFile(): string {
    this.#made += 1
    return path.join(this.path, `${this.#made}.db`)
  }

  copyOf(file: string): string {
    const copy = this.newFile()
    copyFileSync(file, copy)
    return copy
  }
}

/** As it is built. */
const thread = { script: path.join(import.meta.dirname, '../../../out/main/store/sqlite/store-worker.js') }

/** The warehouse in this file; a new one where there is none. */
export async function openWarehouse(file: string): Promise<Store> {
  const opened = await openSqliteStore<WarehouseSchema>(file, warehousePlan, { thread })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}
