import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPostgresStore } from '../../../main/store/open-postgres'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import type { Result } from '../../../shared/result'
import { createDatabase, dropDatabase, WAREHOUSE_TEMPLATE } from '../../support/postgres'
import {
  aContestedStock,
  contestedOutcome,
  letTwoStationsWork,
  type SharedPlace,
} from '../../support/two-stations'

// The full run, with 5,000 numbers and 10,000 acts, is tests/bench/two-stations.bench.ts.
const serials = 60
const acts = 300

async function contest(place: SharedPlace, open: () => Promise<Result<Store, unknown>>) {
  const opened = await open()
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  try {
    await aContestedStock(store, { serials, orders: 6, unitsPerOrder: 12 })
    const worked = await letTwoStationsWork(place, { acts, serials })
    const { moved, ...outcome } = await contestedOutcome(store)
    const leastOften = Math.min(...worked.flatMap(({ accepted, refused }) => [accepted, refused]))
    return {
      ...outcome,
      faults: worked.flatMap(({ faults }) => faults),
      isContested: leastOften > 0 && moved.dispatched > 0,
    }
  } finally {
    await store.close()
  }
}

const fair = { dispatched: 0, allocated: 0, differences: [], faults: [], isContested: true }

describe('two stations that reach for the same serial numbers', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-two-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('promise and ship each of them once, in one file', { timeout: 60_000 }, async () => {
    const file = path.join(folder, 'warehouse.db')
    const open = () => openSqliteStore<WarehouseSchema>(file, warehousePlan)
    expect(await contest(file, open)).toEqual(fair)
  })

  it.skipIf(!inject('postgres'))(
    'promise and ship each of them once, on one server',
    { timeout: 60_000 },
    async () => {
      const server = inject('postgres')
      if (!server) throw new Error('PostgreSQL was not found')
      const address = await createDatabase(server, WAREHOUSE_TEMPLATE)
      const open = () => openPostgresStore<WarehouseSchema>(address, warehousePlan)
      expect(await contest(address, open)).toEqual(fair)
      await dropDatabase(server, address)
    },
  )
})
