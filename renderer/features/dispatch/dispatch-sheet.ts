import { useMemo } from 'react'
import type { Dispatch, DispatchLine } from '../../../shared/ipc/dispatch'
import { mappedOnce } from '../../capture/mapped-once'
import type { CaptureLine, CaptureSheet } from '../../capture/sheet'

/** A line of a dispatch, as capturing sees it and as dispatch does. */
export type PackingLine = DispatchLine & CaptureLine

export const packingLine = mappedOnce(
  (line: DispatchLine): PackingLine => ({
    ...line,
    lineId: line.dispatchLineId,
    quantity: line.quantityToShip,
  }),
)

/** The dispatch as a sheet that is captured onto. */
export function useDispatchSheet(dispatch: Dispatch): CaptureSheet<PackingLine> {
  const { dispatchId } = dispatch
  const work = useMemo(() => ({ kind: 'dispatching', dispatchId }) as const, [dispatchId])
  return useMemo(() => {
    const { activeLineId, isReadyToCommit, units, captured } = dispatch
    return { work, lines: dispatch.lines.map(packingLine), activeLineId, isReadyToCommit, units, captured }
  }, [work, dispatch])
}
