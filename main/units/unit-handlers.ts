import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { actOnUnits } from './act-on-units'
import { actWithoutSerial } from './act-without-serial'
import { correctNumber } from './correct-number'

export function unitHandlers(deps: WarehouseDeps): HandlersFor<'units'> {
  return {
    'units.act': (wanted) => actOnUnits(deps, wanted),
    'units.actWithoutSerial': (wanted) => actWithoutSerial(deps, wanted),
    'units.correctNumber': (wanted) => correctNumber(deps, wanted),
  }
}
