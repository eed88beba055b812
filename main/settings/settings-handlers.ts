import type { ComPort, Settings, StationSettings } from '../../shared/ipc/settings'
import { accepted } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import type { StationStore } from '../station-store/schema'
import { readStationSettings, saveStationSettings, type StationNames } from './station-settings'
import { readWarehouseSettings, saveWarehouseSettings } from './warehouse-settings'

export interface SettingsDeps extends WarehouseDeps {
  readonly stationStore: StationStore
  readonly stationNames: StationNames
  readonly listComPorts: () => Promise<readonly ComPort[]>
  /** The com port that this start was given; it counts instead of the paired one. */
  readonly comPortFromOutside: string | null
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
      await saveStationSettings(deps.stationStore, settings)
      const saved = await readSettings(deps)
      deps.stationSettingsChanged(saved.station)
      deps.changed(['settings'])
      return accepted(saved)
    },
    'settings.listComPorts': async () => {
      const ports = await deps.listComPorts()
      return accepted({ ports: ports.map(comPort), problem: null })
    },
  }
}

async function readSettings({
  store,
  stationStore,
  stationNames,
  comPortFromOutside,
}: SettingsDeps): Promise<Settings> {
  return {
    warehouse: await readWarehouseSettings(store.reader),
    station: await readStationSettings(stationStore.reader, stationNames),
    comPortFromOutside,
  }
}

const comPort = ({ path, manufacturer, serialNumber }: ComPort): ComPort => ({
  path,
  manufacturer,
  serialNumber,
})
