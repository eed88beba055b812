import type { Allocation } from '../../shared/ipc/allocation'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import type { SalesOrderId } from '../../shared/values'
import { doOnce, type Operation } from '../ledger/operation'
import { findProductByCode } from '../products/product-code-rows'
import type { WriteTransaction } from '../store/store'
import type { AllocationScan } from './allocate-scan'
import { announceLine, lineOf } from './announce-line'
import { type AllocationDeps, workOn } from './deps'
import { shownAllocation, waitingOrder, type WorkingOrder } from './read-allocation'
import { outcomeOf, type Taken, takenBefore, takeNumber } from './take-number'

/** A number that was promised, and the order as it was then. */
interface TakenOn {
  readonly taken: Taken
  readonly allocation: Allocation
}

type NumberScan = Omit<AllocationScan, 'salesOrderId'>

/**
 * Promises the serial numbers that wait behind each other in one transaction, each judged as if it were scanned alone
 * and under its own operation id; the arrow goes with them. Ends before the first scan that is anything else: the code
 * of a product, a refusal.
 */
export async function allocateScans(
  deps: AllocationDeps,
  salesOrderId: SalesOrderId,
  scans: readonly NumberScan[],
): Promise<Outcome[]> {
  const work = workOn(salesOrderId)
  const chosen = deps.arrows.chosenLine(work)
  const done = await deps.store.write((tx) => takeInTurn(deps, tx, { salesOrderId, scans, chosen }))
  const last = done.at(-1)
  if (!last) return []
  const { salesOrderLineId } = last.taken
  if (salesOrderLineId === chosen) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, salesOrderLineId, { byCode: false })
  for (const lineId of new Set(done.map(({ taken }) => taken.salesOrderLineId)))
    announceLine(deps, last.allocation, lineOf(last.allocation, lineId))
  deps.changed(['sales', 'dispatches', 'products', 'serials'])
  return done.map(({ taken, allocation }) => outcomeOf(allocation, taken))
}

interface InTurn {
  readonly salesOrderId: SalesOrderId
  readonly scans: readonly NumberScan[]
  readonly chosen: number | null
}

async function takeInTurn(
  deps: AllocationDeps,
  tx: WriteTransaction,
  { salesOrderId, scans, ...arrow }: InTurn,
): Promise<TakenOn[]> {
  const done: TakenOn[] = []
  let { chosen } = arrow
  let order = await waitingOrder(tx, salesOrderId)
  for (const scan of scans) {
    if (!order.ok) return done
    const before = order.value
    const at = chosen
    const taken = await doOnce(
      deps,
      { tx, operationId: scan.operationId, at: deps.now() },
      (operation) => takeIfNumber(operation, before, { ...scan, chosen: at }),
      takenBefore,
    )
    if (!taken?.ok || taken.value.kind !== 'captured') return done
    chosen = taken.value.salesOrderLineId
    order = await waitingOrder(tx, salesOrderId)
    if (order.ok) done.push({ taken: taken.value, allocation: shownAllocation(order.value, chosen) })
  }
  return done
}

/** Undefined for the code of a product: what that does to the arrow is known only once it is on disk. */
async function takeIfNumber(
  operation: Operation,
  order: WorkingOrder,
  scan: NumberScan & { readonly chosen: number | null },
): Promise<Result<Taken, Refusal> | undefined> {
  if (await findProductByCode(operation.tx, scan.text)) return undefined
  return takeNumber(operation, order, scan)
}
