import type { DispatchId } from '../../shared/values'
import { announceLine, shownLineOf } from './announce-line'
import { type DispatchDeps, workOn } from './deps'
import { readDispatch } from './read-dispatch'

/** Puts the red arrow of this station on a line of the dispatch; every window is told at once. */
export async function chooseLine(
  deps: DispatchDeps,
  { dispatchId, lineId }: { readonly dispatchId: DispatchId; readonly lineId: number },
): Promise<void> {
  const dispatch = await readDispatch(deps.store.reader, dispatchId, lineId)
  const line = shownLineOf(dispatch, lineId)
  await deps.arrows.choose(workOn(dispatchId), lineId, { byCode: false })
  announceLine(deps, dispatch, line)
}
