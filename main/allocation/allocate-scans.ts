import type { Outcome } from '../../shared/ipc/scanning'
import type { SalesOrderId } from '../../shared/values'
import { takeInTurn } from '../serials/take-in-turn'
import type { AllocationScan } from './allocate-scan'
import { announceLine, lineOf } from './announce-line'
import { type AllocationDeps, workOn } from './deps'
import { shownAllocation, waitingOrder } from './read-allocation'
import { outcomeOf, takenBefore, takeNumber } from './take-number'

/** Promises the serial numbers that wait behind each other in one transaction; the arrow goes with them. */
export async function allocateScans(
  deps: AllocationDeps,
  salesOrderId: SalesOrderId,
  scans: readonly Omit<AllocationScan, 'salesOrderId'>[],
): Promise<Outcome[]> {
  const work = workOn(salesOrderId)
  const chosen = deps.arrows.chosenLine(work)
  const done = await deps.store.write((tx) =>
    takeInTurn(deps, tx, {
      scans,
      chosen,
      read: (reader) => waitingOrder(reader, salesOrderId),
      take: takeNumber,
      takenBefore,
      arrowAfter: ({ salesOrderLineId }) => salesOrderLineId,
      show: shownAllocation,
    }),
  )
  const last = done.at(-1)
  if (!last) return []
  const { salesOrderLineId } = last.taken
  if (salesOrderLineId === chosen) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, salesOrderLineId, { byCode: false })
  for (const lineId of new Set(done.map(({ taken }) => taken.salesOrderLineId)))
    announceLine(deps, last.shown, lineOf(last.shown, lineId))
  deps.changed(['sales', 'dispatches', 'products', 'serials'])
  return done.map(({ taken, shown }) => outcomeOf(shown, taken))
}
