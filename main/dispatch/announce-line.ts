import type { Dispatch, DispatchLine } from '../../shared/ipc/dispatch'
import type { DispatchDeps } from './deps'

/** A line of the dispatch as it is shown; throws when it is not on it. */
export function shownLineOf({ number, lines }: Dispatch, lineId: number): DispatchLine {
  const line = lines.find(({ dispatchLineId }) => dispatchLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on dispatch ${number}`)
  return line
}

/** Tells every window how the line is now, and where the red arrow stands. */
export function announceLine({ announce }: DispatchDeps, dispatch: Dispatch, line: DispatchLine): void {
  const { dispatchId, activeLineId, isReadyToCommit } = dispatch
  announce('dispatch.lineChanged', { dispatchId, line, activeLineId, isReadyToCommit })
}
