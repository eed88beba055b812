import type { Dispatch } from '../../shared/ipc/dispatch'
import type { Output } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { DispatchId, type DispatchLineId, type OperationId, type SerialId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { type PackedUnit, unpickSerials } from '../serials/pack-serials'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { changedDispatch } from './change-dispatch'
import { type DispatchDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { findLastPacked, readPacked } from './picked-rows'
import { dispatchIn, lineIn, lineOf, type NotInStatus, type WorkingLine } from './read-dispatch'

interface Undone {
  readonly dispatchId: DispatchId
  readonly serial: string
}

/** Takes back the number packed last in an open dispatch. */
export function undoLast(
  deps: DispatchDeps,
  { operationId, dispatchId }: { readonly operationId: OperationId; readonly dispatchId: DispatchId },
): Promise<Result<Output<'dispatch.undoLast'>, NotInStatus | RefusalOf<'nothing-to-undo'>>> {
  return undoOne<RefusalOf<'nothing-to-undo'>>(deps, operationId, async (operation) => {
    const dispatch = await dispatchIn(operation.tx, dispatchId, 'open')
    if (!dispatch.ok) return dispatch
    const last = await findLastPacked(operation.tx, dispatchId)
    if (!last) return refused({ code: 'nothing-to-undo' })
    await takeOut(operation, lineOf(dispatch.value, last.dispatchLineId), [packedUnit(last)])
    return accepted({ dispatchId, serial: last.serial })
  })
}

/** Takes one number out of an open dispatch. */
export function undoSerial(
  deps: DispatchDeps,
  { operationId, serialId }: { readonly operationId: OperationId; readonly serialId: SerialId },
): Promise<Result<Output<'dispatch.undoSerial'>, NotInStatus | RefusalOf<'serial-not-found'>>> {
  return undoOne<RefusalOf<'serial-not-found'>>(deps, operationId, async (operation) => {
    const packed = await findPacked(operation.tx, serialId)
    if (!packed?.dispatchLineId) return refused({ code: 'serial-not-found', text: '' })
    const found = await lineIn(operation.tx, packed.dispatchLineId, 'open')
    if (!found.ok) return found
    const { line } = found.value
    await takeOut(operation, line, [packedUnit(packed)])
    return accepted({ dispatchId: line.dispatchId, serial: packed.serial })
  })
}

/** Takes every number of a line out of an open dispatch. */
export async function undoLine(
  deps: DispatchDeps,
  {
    operationId,
    dispatchLineId,
  }: { readonly operationId: OperationId; readonly dispatchLineId: DispatchLineId },
): Promise<Result<Output<'dispatch.undoLine'>, NotInStatus | RefusalOf<'nothing-to-undo'>>> {
  type Refused = NotInStatus | RefusalOf<'nothing-to-undo'>
  const done = await writeOnce<Result<{ dispatchId: DispatchId; undone: number }, Refused>>(
    deps,
    operationId,
    async (operation) => {
      const found = await lineIn(operation.tx, dispatchLineId, 'open')
      if (!found.ok) return found
      const { line } = found.value
      if (line.captured === 0) return refused({ code: 'nothing-to-undo' })
      await undoWholeLine(deps, operation, line)
      return accepted({ dispatchId: line.dispatchId, undone: line.captured })
    },
    async (tx, recorded) => {
      const undone = await readRecordedSerials(tx, recorded, 'pick undone')
      return accepted({ dispatchId: DispatchId.parse(recorded.documentId), undone: undone.length })
    },
  )
  if (!done.ok) return done
  const { dispatchId, undone } = done.value
  return accepted({ dispatch: await afterUndoing(deps, dispatchId), undone })
}

/** Takes all numbers of a line out, as one step of a larger act. */
export async function undoWholeLine(
  deps: DispatchDeps,
  operation: Operation,
  line: WorkingLine,
): Promise<void> {
  const units = await readPacked(operation.tx, line.dispatchLineId)
  await inSteps(
    units,
    (step) => unpickSerials(operation, line, step),
    (done) =>
      deps.announce('work.progressed', {
        work: workOn(line.dispatchId),
        doing: 'undoing',
        done,
        total: units.length,
      }),
  )
  await changeLine(operation, line, { captured: line.captured - units.length })
}

async function takeOut(operation: Operation, line: WorkingLine, units: readonly PackedUnit[]): Promise<void> {
  await unpickSerials(operation, line, units)
  await changeLine(operation, line, { captured: line.captured - units.length })
}

async function undoOne<Refused>(
  deps: DispatchDeps,
  operationId: OperationId,
  work: (operation: Operation) => Promise<Result<Undone, NotInStatus | Refused>>,
): Promise<Result<{ dispatch: Dispatch; serial: string }, NotInStatus | Refused>> {
  const done = await writeOnce<Result<Undone, NotInStatus | Refused>>(
    deps,
    operationId,
    work,
    async (_tx, { documentId, serial }) =>
      accepted({ dispatchId: DispatchId.parse(documentId), serial: serial ?? '' }),
  )
  if (!done.ok) return done
  const { dispatchId, serial } = done.value
  return accepted({ dispatch: await afterUndoing(deps, dispatchId), serial })
}

const findPacked = (reader: Reader, serialId: SerialId) =>
  reader
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .where('status', '=', 'picked')
    .select(['id as serialId', 'serial', 'picked_from as pickedFrom', 'dispatch_line_id as dispatchLineId'])
    .executeTakeFirst()

type StoredUnit = Omit<PackedUnit, 'pickedFrom'> & { readonly pickedFrom: PackedUnit['pickedFrom'] | null }

const packedUnit = ({ serialId, pickedFrom }: StoredUnit): PackedUnit => ({
  serialId,
  pickedFrom: pickedFrom ?? 'in-stock',
})

const afterUndoing = (deps: DispatchDeps, dispatchId: DispatchId) =>
  changedDispatch(deps, dispatchId, ['dispatches', 'serials'])
