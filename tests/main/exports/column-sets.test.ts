import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { columnHandlers } from '../../../main/exports/column-sets'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { stationPlan } from '../../../main/station-store/station-plan'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { Topic } from '../../../shared/ipc/events'
import { valueOf } from '../../support/warehouse'

let folder: string
let stationStore: StationStore
let told: Topic[][]

const open = async () =>
  valueOf(await openSqliteStore<StationSchema>(path.join(folder, 'station.db'), stationPlan))
const columns = () => columnHandlers({ stationStore, changed: (topics) => void told.push(topics) })
const kept = async () => valueOf(await columns()['columns.read']({ dataType: 'stock' }))
const keepSet = (name: string, fields: string[], replaces: string | null = null) =>
  columns()['columns.keepSet']({ dataType: 'stock', set: { name, fields }, replaces })

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'column-sets-'))
  stationStore = await open()
  told = []
})
afterEach(async () => {
  await stationStore.close()
  rmSync(folder, { recursive: true })
})

describe('the columns of exports', () => {
  it('are remembered for each type of data, after a restart too', async () => {
    expect(await kept()).toEqual({ chosen: null, sets: [] })
    valueOf(await columns()['columns.choose']({ dataType: 'stock', fields: ['sku'] }))
    valueOf(await keepSet('For the shop', ['sku', 'freeInventory']))

    await stationStore.close()
    stationStore = await open()

    expect(await kept()).toEqual({
      chosen: ['sku'],
      sets: [{ name: 'For the shop', fields: ['sku', 'freeInventory'] }],
    })
    const products = await columns()['columns.read']({ dataType: 'products' })
    expect(valueOf(products)).toEqual({ chosen: null, sets: [] })
  })

  it('are changed and renamed in their place, and deleted', async () => {
    valueOf(await keepSet('Shop', ['sku']))
    valueOf(await keepSet('Audit', ['sku', 'name']))
    valueOf(await keepSet('Web shop', ['sku', 'freeInventory'], 'Shop'))

    expect((await kept()).sets).toEqual([
      { name: 'Audit', fields: ['sku', 'name'] },
      { name: 'Web shop', fields: ['sku', 'freeInventory'] },
    ])
    valueOf(await columns()['columns.deleteSet']({ dataType: 'stock', name: 'Audit' }))
    expect((await kept()).sets.map(({ name }) => name)).toEqual(['Web shop'])
    expect(told).toContainEqual(['settings'])
  })

  it('are refused under the name of another set, however it is written', async () => {
    valueOf(await keepSet('Shop', ['sku']))
    valueOf(await keepSet('Audit', ['name']))

    const refusal = { code: 'column-set-name-taken', name: 'Shop' }
    expect(await keepSet('SHOP ', ['name'])).toEqual({ ok: false, refusal })
    expect(await keepSet('shop', ['name'], 'Audit')).toEqual({ ok: false, refusal })
    expect((await kept()).sets).toHaveLength(2)
  })
})
