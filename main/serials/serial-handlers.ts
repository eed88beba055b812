import { accepted } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { identifyUnits } from './identify-units'
import { readSerialHistory } from './serial-history'
import { listSerials } from './serial-list'

export function serialHandlers(deps: WarehouseDeps): HandlersFor<'serials'> {
  const { reader, engine } = deps.store
  return {
    'serials.list': async (wanted) => accepted(await listSerials(reader, engine, wanted)),
    'serials.read': ({ serialId }) => readSerialHistory(reader, serialId),
    'serials.identifyUnits': (wanted) => identifyUnits(deps, wanted),
  }
}
