import type { SalesOrderId } from '../../shared/values'
import { announceLine, lineOf } from './announce-line'
import { type AllocationDeps, workOn } from './deps'
import { readAllocation } from './read-allocation'

/** Puts the red arrow of this station on a line of the order; every window is told at once. */
export async function chooseLine(
  deps: AllocationDeps,
  { salesOrderId, lineId }: { readonly salesOrderId: SalesOrderId; readonly lineId: number },
): Promise<void> {
  const allocation = await readAllocation(deps.store.reader, salesOrderId, lineId)
  const line = lineOf(allocation, lineId)
  await deps.arrows.choose(workOn(salesOrderId), lineId, { byCode: false })
  announceLine(deps, allocation, line)
}
