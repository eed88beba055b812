import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { listAvailable } from '../serials/available-serials'
import { allocateMany } from './allocate-many'
import { listAllocated } from './allocation-rows'
import { type AllocationDeps, workOn } from './deps'
import { findWorkingOrder, shownAllocation } from './read-allocation'
import { releaseLine, releaseSerial, takeOver, undoLast } from './release'

export function allocationHandlers(deps: AllocationDeps): HandlersFor<'allocation'> {
  const { reader, engine } = deps.store
  return {
    'allocation.readWork': async ({ salesOrderId }) => {
      const order = await findWorkingOrder(reader, salesOrderId)
      if (!order) return refused({ code: 'sales-order-not-found' })
      return accepted(shownAllocation(order, deps.arrows.chosenLine(workOn(salesOrderId))))
    },
    'allocation.listAllocated': async (wanted) => accepted(await listAllocated(reader, engine, wanted)),
    'allocation.listAvailable': async (wanted) => accepted(await listAvailable(reader, engine, wanted)),
    'allocation.allocateMany': (wanted) => allocateMany(deps, wanted),
    'allocation.takeOver': (wanted) => takeOver(deps, wanted),
    'allocation.release': (wanted) => releaseSerial(deps, wanted),
    'allocation.releaseLine': (wanted) => releaseLine(deps, wanted),
    'allocation.undoLast': (wanted) => undoLast(deps, wanted),
  }
}
