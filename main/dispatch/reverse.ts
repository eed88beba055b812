import type { Dispatch } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { DispatchId, OperationId } from '../../shared/values'
import { creditInvoice } from '../invoices/raise-invoice'
import { type Operation, writeOnce } from '../ledger/operation'
import { settleSalesOrder } from '../sales/settle-order'
import { takeBackDispatched } from '../serials/take-back-dispatched'
import { findHeldByOthers } from '../serials/warehouse-keys'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { changedDispatch } from './change-dispatch'
import { unitChange } from './commit'
import { type DispatchDeps, workOn } from './deps'
import { moveDispatch } from './dispatch-rows'
import { onLine } from './kept-lines'
import { readDispatched } from './picked-rows'
import {
  findWorkingDispatch,
  type NotInStatus,
  type WorkingDispatch,
  type WorkingLine,
} from './read-dispatch'
import { undoWholeLine } from './undo'

interface Reverse {
  readonly operationId: OperationId
  readonly dispatchId: DispatchId
  readonly reason: string
}

type ReverseRefusal = NotInStatus | RefusalOf<'units-have-come-back' | 'serial-on-hand'>

/**
 * Undoes a dispatch: an open one lets go of what it packed, a committed one brings its units back where they were, and
 * its invoice is credited. A committed one only while all its units are still away.
 */
export async function reverseDispatch(
  deps: DispatchDeps,
  { operationId, dispatchId, reason }: Reverse,
): Promise<Result<Dispatch, ReverseRefusal>> {
  const done = await writeOnce<Result<undefined, ReverseRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const dispatch = await findWorkingDispatch(operation.tx, dispatchId)
      if (!dispatch) return refused({ code: 'dispatch-not-found' })
      const { number, status } = dispatch.head
      if (status === 'open') return letGo(deps, operation, dispatch, reason)
      if (status === 'committed') return bringBack(deps, operation, dispatch, reason)
      return refused({ code: 'dispatch-not-in-status', number, status, needed: 'committed' })
    },
    async () => accepted(undefined),
  )
  if (!done.ok) return done
  return accepted(await changedDispatch(deps, dispatchId, ['dispatches', 'sales', 'products', 'serials']))
}

async function letGo(
  deps: DispatchDeps,
  operation: Operation,
  { head, lines }: WorkingDispatch,
  reason: string,
): Promise<Result<undefined, never>> {
  await recordReversal(operation, head.dispatchId, 'open', reason)
  for (const line of lines) if (line.captured > 0) await undoWholeLine(deps, operation, line)
  return accepted(undefined)
}

async function bringBack(
  deps: DispatchDeps,
  operation: Operation,
  { head, lines }: WorkingDispatch,
  reason: string,
): Promise<Result<undefined, ReverseRefusal>> {
  const { tx } = operation
  for (const line of lines) {
    const returned = await findComeBack(tx, head.number, line)
    if (returned) return refused(returned)
    const held = await findHeldByOthers(tx, line.dispatchLineId)
    if (held) return refused({ code: 'serial-on-hand', ...held })
  }
  await recordReversal(operation, head.dispatchId, 'committed', reason)
  for (const line of lines) await bringLineBack(deps, operation, line)
  await settleSalesOrder(operation, head.salesOrderId)
  await creditInvoice(operation, head.dispatchId)
  return accepted(undefined)
}

async function recordReversal(
  { tx, ledger, at }: Operation,
  dispatchId: DispatchId,
  before: 'open' | 'committed',
  reason: string,
): Promise<void> {
  await moveDispatch(tx, dispatchId, before, { status: 'reversed', reversed_at: at })
  await ledger.append([
    {
      event: 'dispatch status changed',
      before,
      after: 'reversed',
      document: 'dispatch',
      documentId: dispatchId,
      note: reason,
    },
  ])
}

async function bringLineBack(deps: DispatchDeps, operation: Operation, line: WorkingLine): Promise<void> {
  const units = await readDispatched(operation.tx, line.dispatchLineId)
  await inSteps(
    units,
    (step) => takeBackDispatched(operation, line, step),
    (done) =>
      deps.announce('work.progressed', {
        work: workOn(line.dispatchId),
        doing: 'reversing',
        done,
        total: units.length,
      }),
  )
  const unnamed = (line.quantityToShip ?? 0) - line.captured
  if (unnamed > 0)
    await operation.ledger.append([
      { event: 'dispatched units reversed', ...unitChange(line, unnamed), ...onLine(line) },
    ])
}

/** Units of the line that are no longer away with it: they came back, or came in again another way. */
async function findComeBack(
  reader: Reader,
  number: string,
  { dispatchLineId, captured, productName }: WorkingLine,
): Promise<RefusalOf<'units-have-come-back'> | undefined> {
  const away = await readDispatched(reader, dispatchLineId)
  const units = captured - away.length
  if (units === 0) return undefined
  const serials = await reader
    .selectFrom('customer_return_line as returned')
    .innerJoin('serial_number as unit', 'unit.id', 'returned.serial_id')
    .where('returned.dispatch_line_id', '=', dispatchLineId)
    .orderBy('unit.id')
    .limit(50)
    .select(['unit.serial', 'unit.status'])
    .execute()
  return { code: 'units-have-come-back', number, productName, units, serials }
}
