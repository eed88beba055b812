import type { Allocation } from '../../shared/ipc/allocation'
import type { SalesOrderId } from '../../shared/values'
import { type AllocationDeps, workOn } from './deps'
import { readAllocation } from './read-allocation'

/** The order after a change that is committed; whoever shows it is told. */
export function changedAllocation(deps: AllocationDeps, salesOrderId: SalesOrderId): Promise<Allocation> {
  deps.changed(['sales', 'dispatches', 'products', 'serials'])
  return readAllocation(deps.store.reader, salesOrderId, deps.arrows.chosenLine(workOn(salesOrderId)))
}
