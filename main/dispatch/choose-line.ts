import type { DispatchId } from '../../shared/values'
import { type DispatchDeps, workOn } from './deps'
import { readDispatch } from './read-dispatch'

/** Puts the red arrow of this station on a line of the dispatch; every window is told at once. */
export async function chooseLine(
  deps: DispatchDeps,
  { dispatchId, lineId }: { readonly dispatchId: DispatchId; readonly lineId: number },
): Promise<void> {
  const dispatch = await readDispatch(deps.store.reader, dispatchId, lineId)
  const line = dispatch.lines.find(({ dispatchLineId }) => dispatchLineId === lineId)
  if (!line) throw new Error(`Line ${lineId} is not on dispatch ${dispatch.number}`)
  await deps.arrows.choose(workOn(dispatchId), lineId, { byCode: false })
  const { activeLineId, isReadyToCommit } = dispatch
  deps.announce('dispatch.lineChanged', { dispatchId, line, activeLineId, isReadyToCommit })
}
