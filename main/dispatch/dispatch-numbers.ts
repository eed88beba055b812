import type { Dispatch } from '../../shared/ipc/dispatch'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import type { DispatchId } from '../../shared/values'
import { doOnce, type Operation } from '../ledger/operation'
import { findProductByCode } from '../products/product-code-rows'
import type { WriteTransaction } from '../store/store'
import { announceLine, shownLineOf } from './announce-line'
import { type DispatchDeps, workOn } from './deps'
import type { DispatchScan } from './dispatch-scan'
import { dispatchIn, shownOpenDispatch, type WorkingDispatch } from './read-dispatch'
import { outcomeOf, type Taken, takenBefore, takeNumber } from './take-number'

/** A number that was packed, and the dispatch as it was then. */
interface TakenOn {
  readonly taken: Taken
  readonly dispatch: Dispatch
}

type NumberScan = Omit<DispatchScan, 'dispatchId' | 'confirmed'>

/**
 * Packs the serial numbers that wait behind each other in one transaction, each judged as if it were scanned alone and
 * under its own operation id; the arrow goes with them. Ends before the first scan that is anything else: the code of a
 * product, a refusal, a doubt.
 */
export async function dispatchNumbers(
  deps: DispatchDeps,
  dispatchId: DispatchId,
  scans: readonly NumberScan[],
): Promise<Outcome[]> {
  const work = workOn(dispatchId)
  const chosen = deps.arrows.chosenLine(work)
  const done = await deps.store.write((tx) => takeInTurn(deps, tx, { dispatchId, scans, chosen }))
  const last = done.at(-1)
  if (!last) return []
  const { dispatchLineId } = last.taken
  if (dispatchLineId === chosen) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, dispatchLineId, { byCode: false })
  for (const lineId of new Set(done.map(({ taken }) => taken.dispatchLineId)))
    announceLine(deps, last.dispatch, shownLineOf(last.dispatch, lineId))
  deps.changed(['dispatches', 'serials'])
  return done.map(({ taken, dispatch }) => outcomeOf(dispatch, taken))
}

interface InTurn {
  readonly dispatchId: DispatchId
  readonly scans: readonly NumberScan[]
  readonly chosen: number | null
}

async function takeInTurn(
  deps: DispatchDeps,
  tx: WriteTransaction,
  { dispatchId, scans, ...arrow }: InTurn,
): Promise<TakenOn[]> {
  const done: TakenOn[] = []
  let { chosen } = arrow
  let dispatch = await dispatchIn(tx, dispatchId, 'open')
  for (const scan of scans) {
    if (!dispatch.ok) return done
    const before = dispatch.value
    const at = chosen
    const taken = await doOnce(
      deps,
      { tx, operationId: scan.operationId, at: deps.now() },
      (operation) => takeIfNumber(operation, before, { ...scan, chosen: at }),
      takenBefore,
    )
    if (!taken?.ok || taken.value.kind !== 'captured') return done
    chosen = taken.value.dispatchLineId
    dispatch = await dispatchIn(tx, dispatchId, 'open')
    if (dispatch.ok) done.push({ taken: taken.value, dispatch: shownOpenDispatch(dispatch.value, chosen) })
  }
  return done
}

/** Undefined for the code of a product: what that does to the arrow is known only once it is on disk. */
async function takeIfNumber(
  operation: Operation,
  dispatch: WorkingDispatch,
  scan: NumberScan & { readonly chosen: number | null },
): Promise<Result<Taken, Refusal> | undefined> {
  if (await findProductByCode(operation.tx, scan.text)) return undefined
  return takeNumber(operation, dispatch, { ...scan, confirmed: [] })
}
