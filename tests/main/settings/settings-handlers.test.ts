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
import type { AtHid } from '../../../shared/hid-scanner'
import type { AtComPort, Device, PairedScanner } from '../../../shared/paired-scanner'
import { newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'

const names = { stationName: 'bench-3', operator: 'mia' }

const keyboardScanner: PairedScanner = {
  scannerId: 'keyboard-wedge',
  name: 'Keyboard scanner',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}

const aScanner = (given: Partial<PairedScanner> = {}): PairedScanner => ({
  scannerId: 's1',
  name: 'Packing gun',
  role: { kind: 'packing' },
  connection: atComPort('COM3'),
  ...given,
})

const atComPort = (port: string, device: AtComPort['device'] = null): AtComPort => ({
  kind: 'com-port',
  path: port,
  baudRate: 9600,
  suffix: 'auto',
  device,
})

const atHid = (serialNumber: string | null): AtHid => ({
  kind: 'hid-pos',
  vendorId: 0x05e0,
  productId: 0x2200,
  usagePage: 0x8c,
  usage: 0x02,
  serialNumber,
  profile: 'auto',
})

const zebra = { vendorId: '05e0', productId: '1701', serialNumber: 'S1' }

const newStation: StationSettings = {
  stationName: 'bench-3',
  operator: 'mia',
  scanners: [keyboardScanner],
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
    listDevices: async () => [],
    stationSettingsChanged: (settings: StationSettings) => announced.push(settings),
    ...deps,
  })

  it('start named after the computer and its user, with sound and the keyboard wedge on', async () => {
    const answer = await settingsHandlers(depsOf())['settings.read']({})

    expect(answer).toEqual({
      ok: true,
      value: {
        warehouse: newWarehouse,
        station: newStation,
      },
    })
  })

  it('of the station are kept on this computer, told once kept, and leave the others as they are', async () => {
    const deps = depsOf()
    const saveStation = settingsHandlers(deps)['settings.saveStation']
    const scanners = [aScanner()]

    await saveStation({ settings: { operator: 'Ben', scanners } })
    const answer = await saveStation({ settings: { soundVolume: 0, soundIsOn: false, theme: undefined } })

    const station = { ...newStation, operator: 'Ben', scanners, soundVolume: 0, soundIsOn: false }
    expect(answer).toMatchObject({ ok: true, value: { station } })
    expect(announced).toEqual([{ ...newStation, operator: 'Ben', scanners }, station])
    expect(deps.told).toEqual([['settings'], ['settings']])
    expect(await readStationSettings(stationStore.reader, names)).toEqual(station)
  })

  it('of the station forget a scanner again, the keyboard among them', async () => {
    const saveStation = settingsHandlers(depsOf())['settings.saveStation']
    await saveStation({ settings: { scanners: [keyboardScanner, aScanner()] } })

    const answer = await saveStation({ settings: { scanners: [] } })

    expect(answer).toMatchObject({ value: { station: { scanners: [] } } })
  })

  it.each<[string, PairedScanner[], object]>([
    [
      'two of one name',
      [aScanner(), aScanner({ scannerId: 's2', name: 'packing GUN', connection: atComPort('COM4') })],
      { code: 'scanner-name-taken', name: 'packing GUN' },
    ],
    [
      'two at one port',
      [aScanner(), aScanner({ scannerId: 's2', name: 'Other' })],
      { code: 'scanner-device-taken', device: 'COM3', name: 'Packing gun' },
    ],
    [
      'one device at two ports',
      [
        aScanner({ connection: atComPort('COM3', zebra) }),
        aScanner({ scannerId: 's2', name: 'Other', connection: atComPort('COM5', zebra) }),
      ],
      { code: 'scanner-device-taken', device: 'COM5', name: 'Packing gun' },
    ],
    [
      'one HID device twice',
      [
        aScanner({ connection: atHid('S1') }),
        aScanner({ scannerId: 's2', name: 'Other', connection: atHid('S1') }),
      ],
      { code: 'hid-scanner-twice', name: 'Packing gun' },
    ],
    [
      'two HID devices that nothing tells apart',
      [
        aScanner({ connection: atHid(null) }),
        aScanner({ scannerId: 's2', name: 'Other', connection: atHid(null) }),
      ],
      { code: 'hid-scanner-twice', name: 'Packing gun' },
    ],
    [
      'two keyboards',
      [keyboardScanner, { ...keyboardScanner, scannerId: 'k2', name: 'Other' }],
      { code: 'keyboard-scanner-twice', name: 'Keyboard scanner' },
    ],
    [
      'more than 8',
      Array.from({ length: 9 }, (_, place) =>
        aScanner({ scannerId: `s${place}`, name: `Gun ${place}`, connection: atComPort(`COM${place}`) }),
      ),
      { code: 'too-many-scanners', most: 8 },
    ],
  ])('of the station refuse %s, and nothing is saved', async (_, scanners, refusal) => {
    const answer = await settingsHandlers(depsOf())['settings.saveStation']({
      settings: { operator: 'Ben', scanners },
    })

    expect(answer).toEqual({ ok: false, refusal })
    expect(announced).toEqual([])
    expect(await readStationSettings(stationStore.reader, names)).toEqual(newStation)
  })

  it('of the station allow two devices that look the same at two ports', async () => {
    const twin = { ...zebra, serialNumber: null }

    const answer = await settingsHandlers(depsOf())['settings.saveStation']({
      settings: {
        scanners: [
          aScanner({ connection: atComPort('COM3', twin) }),
          aScanner({ scannerId: 's2', name: 'Other', connection: atComPort('COM5', twin) }),
        ],
      },
    })

    expect(answer).toMatchObject({ ok: true })
  })

  it('leave out a scanner that this version cannot read, and keep the others', async () => {
    const later = { ...aScanner({ scannerId: 's9' }), connection: { kind: 'telepathy' } }
    await stationStore.write((tx) =>
      tx
        .insertInto('station_setting')
        .values({ name: 'scanners', value: JSON.stringify([later, aScanner()]) })
        .execute(),
    )

    expect((await readStationSettings(stationStore.reader, names)).scanners).toEqual([aScanner()])
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
      },
    })
  })

  it('list the devices of this computer', async () => {
    const device: Device = {
      kind: 'com-port',
      path: 'COM3',
      manufacturer: 'Zebra',
      serialNumber: null,
      vendorId: '05e0',
      productId: '1701',
    }
    const deps = depsOf({ listDevices: async () => [device] })

    const answer = await settingsHandlers(deps)['settings.listDevices']({})

    expect(answer).toEqual({ ok: true, value: [device] })
  })
})
