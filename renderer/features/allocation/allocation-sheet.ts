import { useMemo } from 'react'
import type { Allocation, AllocationLine } from '../../../shared/ipc/allocation'
import { mappedOnce } from '../../capture/mapped-once'
import type { CaptureLine, CaptureSheet } from '../../capture/sheet'

/** A line of a sales order, as capturing sees it and as pre-entering does. */
export type PromisedLine = AllocationLine & CaptureLine

const promisedLine = mappedOnce(
  (line: AllocationLine): PromisedLine => ({
    ...line,
    lineId: line.salesOrderLineId,
    capturesSerials: line.hasSerialNumbers,
    quantity: line.outstanding,
    captured: line.allocated + line.picked,
  }),
)

/** The order as a sheet that is captured onto: numbers are promised to its lines. */
export function useAllocationSheet(allocation: Allocation): CaptureSheet<PromisedLine> {
  const { salesOrderId } = allocation
  const work = useMemo(() => ({ kind: 'allocating', salesOrderId }) as const, [salesOrderId])
  return useMemo(() => {
    const lines = allocation.lines.map(promisedLine)
    const withSerials = lines.filter(({ hasSerialNumbers }) => hasSerialNumbers)
    return {
      work,
      lines,
      activeLineId: allocation.activeLineId,
      isReadyToCommit: allocation.isComplete,
      units: withSerials.reduce((units, { outstanding }) => units + outstanding, 0),
      captured: withSerials.reduce((captured, line) => captured + line.captured, 0),
    }
  }, [work, allocation])
}
