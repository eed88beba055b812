import type { Outcome } from '../../shared/ipc/scanning'
import type { DispatchId } from '../../shared/values'
import { takeInTurn } from '../serials/take-in-turn'
import { announceLine, shownLineOf } from './announce-line'
import { type DispatchDeps, workOn } from './deps'
import type { DispatchScan } from './dispatch-scan'
import { dispatchIn, shownOpenDispatch } from './read-dispatch'
import { outcomeOf, takenBefore, takeNumber } from './take-number'

/** Packs the serial numbers that wait behind each other in one transaction; the arrow goes with them. */
export async function dispatchNumbers(
  deps: DispatchDeps,
  dispatchId: DispatchId,
  scans: readonly Omit<DispatchScan, 'dispatchId' | 'confirmed'>[],
): Promise<Outcome[]> {
  const work = workOn(dispatchId)
  const chosen = deps.arrows.chosenLine(work)
  const done = await deps.store.write((tx) =>
    takeInTurn(deps, tx, {
      scans,
      chosen,
      read: (reader) => dispatchIn(reader, dispatchId, 'open'),
      take: (operation, dispatch, scan) => takeNumber(operation, dispatch, { ...scan, confirmed: [] }),
      takenBefore,
      arrowAfter: ({ dispatchLineId }) => dispatchLineId,
      show: shownOpenDispatch,
    }),
  )
  const last = done.at(-1)
  if (!last) return []
  const { dispatchLineId } = last.taken
  if (dispatchLineId === chosen) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, dispatchLineId, { byCode: false })
  for (const lineId of new Set(done.map(({ taken }) => taken.dispatchLineId)))
    announceLine(deps, last.shown, shownLineOf(last.shown, lineId))
  deps.changed(['dispatches', 'serials'])
  return done.map(({ taken, shown }) => outcomeOf(shown, taken))
}
