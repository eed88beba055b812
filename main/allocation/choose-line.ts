import type { SalesOrderId } from '../../shared/values'
import { type AllocationDeps, workOn } from './deps'
import { readAllocation } from './read-allocation'

/** Puts the red arrow of this station on a line of the order; every window is told at once. */
export async function chooseLine(
  deps: AllocationDeps,
  { salesOrderId, lineId }: { readonly salesOrderId: SalesOrderId; readonly lineId: number },
): Promise<void> {
  const allocation = await readAllocation(deps.store.reader, salesOrderId, lineId)
  const line = allocation.lines.find(({ salesOrderLineId }) => salesOrderLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on order ${allocation.number}`)
  await deps.arrows.choose(workOn(salesOrderId), lineId, { byCode: false })
  const { activeLineId, isComplete } = allocation
  deps.announce('allocation.lineChanged', { salesOrderId, line, activeLineId, isComplete })
}
