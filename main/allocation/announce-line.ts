import type { Allocation, AllocationLine } from '../../shared/ipc/allocation'
import type { AllocationDeps } from './deps'

/** A line of the order as it is shown; throws when it is not on it. */
export function lineOf({ number, lines }: Allocation, lineId: number): AllocationLine {
  const line = lines.find(({ salesOrderLineId }) => salesOrderLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on order ${number}`)
  return line
}

/** Tells every window how the line is now, and where the red arrow stands. */
export function announceLine(
  { announce }: AllocationDeps,
  allocation: Allocation,
  line: AllocationLine,
): void {
  const { salesOrderId, activeLineId, isComplete } = allocation
  announce('allocation.lineChanged', { salesOrderId, line, activeLineId, isComplete })
}
