import type { Settings, StationSettings } from '../../shared/ipc/settings'
import type { Device } from '../../shared/paired-scanner'
import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import type { StationStore } from '../station-store/schema'
import { refusalOfScanners } from './rules'
import { readStationSettings, saveStationSettings, type StationNames } from './station-settings'
import { readWarehouseSettings, saveWarehouseSettings } from './warehouse-settings'

export interface SettingsDeps extends WarehouseDeps {
  readonly stationStore: StationStore
  readonly stationNames: StationNames
  /** What could be paired. */
  readonly listDevices: () => Promise<Device[]>
  /** Called with all settings of this station once a change of them is kept. */
  readonly stationSettingsChanged: (settings: StationSettings) => void
}

export function settingsHandlers(deps: SettingsDeps): HandlersFor<'settings'> {
  return {
    'settings.read': async () => accepted(await readSettings(deps)),
    'settings.saveWarehouse': async (input) => {
      const saved = await saveWarehouseSettings(deps, input)
      return saved.ok ? accepted(await readSettings(deps)) : saved
    },
    'settings.saveStation': async ({ settings }) => {
      const refusal = refusalOfScanners(settings.scanners ?? [])
      if (refusal) return refused(refusal)
      await saveStationSettings(deps.stationStore, settings)
      const saved = await readSettings(deps)
      deps.stationSettingsChanged(saved.station)
      deps.changed(['settings'])
      return accepted(saved)
    },
    'settings.listDevices': async () => accepted(await deps.listDevices()),
  }
}

async function readSettings({ store, stationStore, stationNames }: SettingsDeps): Promise<Settings> {
  return {
    warehouse: await readWarehouseSettings(store.reader),
    station: await readStationSettings(stationStore.reader, stationNames),
  }
}
