import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsHandlers, type SettingsDeps } from '../../../main/settings/settings-handlers'
import { newWarehouse } from '../../../main/settings/warehouse-settings'
import { readStationSettings } from '../../../main/settings/station-settings'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { stationPlan } from '../../../main/station-store/station-plan'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import type { StationSettings } from '../../../shared/ipc/settings'
import { newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'

const names = { stationName: 'bench-3', operator: 'mia' }

const newStation: StationSettings = {
  stationName: 'bench-3',
  operator: 'mia',
  comPort: null,
  listensToKeyboardWedge: true,
  soundIsOn: true,
  soundVolume: 60,
  theme: 'auto',
  printer: null,
  paperSize: 'A4',
  labelPrinter: { kind: 'system', printer: null },
  labelSize: '51x25',
  labelSymbol: 'code-128',
}

describe('settings', () => {
  let folder: string
  let store: Store
  let stationStore: StationStore
  let announced: StationSettings[]

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-settings-'))
    announced = []
    store = valueOf(await openSqliteStore<WarehouseSchema>(path.join(folder, 'warehouse.db'), warehousePlan))
    stationStore = valueOf(await openSqliteStore<StationSchema>(path.join(folder, 'station.db'), stationPlan))
  })
  afterEach(async () => {
    await Promise.all([store.close(), stationStore.close()])
    rmSync(folder, { recursive: true })
  })

  const depsOf = (deps: Partial<SettingsDeps> = {}) => ({
    ...warehouseDeps(store),
    stationStore,
    stationNames: names,
    listComPorts: async () => [],
    comPortFromOutside: null,
    stationSettingsChanged: (settings: StationSettings) => announced.push(settings),
    ...deps,
  })

  it('start named after the computer and its user, with sound and the keyboard wedge on', async () => {
    const answer = await settingsHandlers(depsOf({ comPortFromOutside: '/dev/ttyUSB0' }))['settings.read']({})

    expect(answer).toEqual({
      ok: true,
      value: {
        warehouse: newWarehouse,
        station: newStation,
        comPortFromOutside: '/dev/ttyUSB0',
      },
    })
  })

  it('of the station are kept on this computer, told once kept, and leave the others as they are', async () => {
    const deps = depsOf()
    const saveStation = settingsHandlers(deps)['settings.saveStation']
    const comPort = { path: '/dev/ttyACM0', baudRate: 9600 }

    await saveStation({ settings: { operator: 'Ben', comPort } })
    const answer = await saveStation({ settings: { soundVolume: 0, soundIsOn: false, theme: undefined } })

    const station = { ...newStation, operator: 'Ben', comPort, soundVolume: 0, soundIsOn: false }
    expect(answer).toMatchObject({ ok: true, value: { station } })
    expect(announced).toEqual([{ ...newStation, operator: 'Ben', comPort }, station])
    expect(deps.told).toEqual([['settings'], ['settings']])
    expect(await readStationSettings(stationStore.reader, names)).toEqual(station)
  })

  it('of the station forget the paired com port again', async () => {
    const saveStation = settingsHandlers(depsOf())['settings.saveStation']
    await saveStation({ settings: { comPort: { path: 'COM3', baudRate: 115_200 } } })

    const answer = await saveStation({ settings: { comPort: null } })

    expect(answer).toMatchObject({ value: { station: { comPort: null } } })
  })

  it('that this version cannot read are as on a new station', async () => {
    await stationStore.write((tx) =>
      tx
        .insertInto('station_setting')
        .values([
          { name: 'theme', value: '"sepia"' },
          { name: 'soundVolume', value: '"loud"' },
          { name: 'operator', value: '"Ben"' },
          { name: 'language', value: '"nl"' },
        ])
        .execute(),
    )

    expect(await readStationSettings(stationStore.reader, names)).toEqual({ ...newStation, operator: 'Ben' })
  })

  it('find a name where the computer has none that can be shown', async () => {
    const strange = { stationName: 'x'.repeat(80), operator: ' ' }

    expect(await readStationSettings(stationStore.reader, strange)).toMatchObject({
      stationName: 'x'.repeat(60),
      operator: 'Operator',
    })
  })

  it('of the warehouse are answered with those of the station', async () => {
    const saveWarehouse = settingsHandlers(depsOf())['settings.saveWarehouse']

    const answer = await saveWarehouse({
      operationId: newOperationId(),
      settings: { capturePurchases: true },
    })

    expect(answer).toEqual({
      ok: true,
      value: {
        warehouse: { ...newWarehouse, capturePurchases: true },
        station: newStation,
        comPortFromOutside: null,
      },
    })
  })

  it('list the com ports of this computer', async () => {
    const port = { path: 'COM3', manufacturer: 'Zebra', serialNumber: null }
    const deps = depsOf({ listComPorts: async () => [port] })

    const answer = await settingsHandlers(deps)['settings.listComPorts']({})

    expect(answer).toEqual({ ok: true, value: { ports: [port], problem: null } })
  })
})
