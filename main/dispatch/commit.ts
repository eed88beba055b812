import type { Dispatch } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, type Result } from '../../shared/result'
import type { DispatchId, OperationId } from '../../shared/values'
import { raiseInvoice } from '../invoices/raise-invoice'
import type { Operation } from '../ledger/operation'
import { settleSalesOrder } from '../sales/settle-order'
import { dispatchSerials } from '../serials/pack-serials'
import { releaseLastPromised } from '../serials/release-allocations'
import { inSteps } from '../store/in-steps'
import { changeDispatch } from './change-dispatch'
import { type DispatchDeps, workOn } from './deps'
import { moveDispatch } from './dispatch-rows'
import { onLine } from './kept-lines'
import { readPacked } from './picked-rows'
import type { NotInStatus, WorkingDispatch, WorkingLine } from './read-dispatch'
import { judgeCommit } from './rules'

type CommitRefusal = NotInStatus | RefusalOf<'nothing-to-ship' | 'captured-differs' | 'not-enough-stock'>

/**
 * *Ship out & invoice*: the units of every line with a quantity leave stock and are billed, together or not at all
 * (R11), and only when each line that captures has a number for every unit (R3).
 */
export function commitDispatch(
  deps: DispatchDeps,
  on: { readonly operationId: OperationId; readonly dispatchId: DispatchId },
): Promise<Result<Dispatch, CommitRefusal>> {
  return changeDispatch<CommitRefusal>(
    deps,
    on,
    async (operation, dispatch) => {
      const judged = judgeCommit(dispatch.head.number, dispatch.lines)
      if (!judged.ok) return judged
      await commit(deps, operation, dispatch)
      return accepted(undefined)
    },
    ['dispatches', 'sales', 'products', 'serials'],
  )
}

async function commit(
  deps: DispatchDeps,
  operation: Operation,
  { head, lines }: WorkingDispatch,
): Promise<void> {
  const { dispatchId, salesOrderId } = head
  await moveDispatch(operation.tx, dispatchId, 'open', { status: 'committed', committed_at: operation.at })
  await operation.ledger.append([
    {
      event: 'dispatch status changed',
      before: 'open',
      after: 'committed',
      document: 'dispatch',
      documentId: dispatchId,
    },
  ])
  const total = lines.reduce((sum, line) => sum + line.captured, 0)
  let committed = 0
  for (const line of lines) {
    const before = committed
    await shipPacked(operation, line, (done) =>
      deps.announce('work.progressed', {
        work: workOn(dispatchId),
        doing: 'committing',
        done: before + done,
        total,
      }),
    )
    committed += line.captured
    await shipUnnamed(operation, line)
  }
  await settleSalesOrder(operation, salesOrderId)
  await raiseInvoice(operation, dispatchId)
}

async function shipPacked(
  operation: Operation,
  line: WorkingLine,
  tell: (done: number) => void,
): Promise<void> {
  if (line.captured === 0) return
  const units = await readPacked(operation.tx, line.dispatchLineId)
  if (units.length !== line.captured)
    throw new Error(`Line ${line.dispatchLineId} counts ${line.captured} but has ${units.length}`)
  await inSteps(
    units.map(({ serialId }) => serialId),
    (step) => dispatchSerials(operation, line, step),
    tell,
  )
}

/**
 * Units that leave without being named: of a product without serial numbers, or while nobody is asked (R4). Numbers
 * that were promised to units that have left are free: which ones left, nobody knows.
 */
async function shipUnnamed(operation: Operation, line: WorkingLine): Promise<void> {
  const units = (line.quantityToShip ?? 0) - line.captured
  if (units === 0) return
  await operation.ledger.append([{ event: 'units dispatched', ...unitChange(line, -units), ...onLine(line) }])
  const surplus = line.expected - (line.outstanding - (line.quantityToShip ?? 0))
  await releaseLastPromised(operation, line.salesOrderLineId, surplus)
}

/** How stock changes by units without a number of this line. */
export const unitChange = ({ hasSerialNumbers }: WorkingLine, units: number) => ({
  currentChange: units,
  withoutSerialChange: hasSerialNumbers ? units : 0,
})
