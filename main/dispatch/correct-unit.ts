import type { Input, RefusalTo } from '../../shared/ipc/contract'
import type { Dispatch } from '../../shared/ipc/dispatch'
import { accepted, refused, type Result } from '../../shared/result'
import { parseSerial } from '../../shared/serial-number'
import type { SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { captureLeaving } from '../serials/capture-serials'
import { isUnseen, type PackedUnit, putOnDispatch } from '../serials/pack-serials'
import { takeOffDispatch } from '../serials/take-back-dispatched'
import { findHeldByOthers } from '../serials/warehouse-keys'
import type { Reader } from '../store/store'
import { changeDispatch } from './change-dispatch'
import type { DispatchDeps } from './deps'
import { type LeavingNumber, lookUpLeaving } from './leaving-numbers'
import { type WorkingDispatch, type WorkingLine } from './read-dispatch'

type CorrectUnit = Input<'dispatch.correctUnit'>
type CorrectRefusal = RefusalTo<'dispatch.correctUnit'>

/**
 * Another unit left than was recorded: the recorded one is here, the other one is away. Two lines in the ledger say so,
 * with the reason; what was shipped and billed stays as it is.
 */
export function correctUnit(
  deps: DispatchDeps,
  { operationId, dispatchId, ...wanted }: CorrectUnit,
): Promise<Result<Dispatch, CorrectRefusal>> {
  return changeDispatch<CorrectRefusal>(
    deps,
    { operationId, dispatchId, needed: 'committed' },
    (operation, dispatch) => correct(operation, dispatch, wanted),
    ['dispatches', 'products', 'serials'],
  )
}

async function correct(
  operation: Operation,
  dispatch: WorkingDispatch,
  {
    serialId,
    text,
    reason,
    doubtsConfirmed: areDoubtsConfirmed,
  }: Omit<CorrectUnit, 'operationId' | 'dispatchId'>,
): Promise<Result<undefined, CorrectRefusal>> {
  const recorded = await findRecorded(operation.tx, serialId)
  if (!recorded) return refused({ code: 'serial-not-found', text })
  const { serial, pickedFrom, status } = recorded
  const line = dispatch.lines.find(({ dispatchLineId }) => dispatchLineId === recorded.dispatchLineId)
  if (!line || status !== 'dispatched')
    return refused({ code: 'serial-not-on-dispatch', serial, number: dispatch.head.number })
  if (!line.hasSerialNumbers) return refused({ code: 'line-not-serialised', productName: line.productName })
  const number = parseSerial(text)
  if (!number.ok) return number
  const held = await findHeldByOthers(operation.tx, line.dispatchLineId, serialId)
  if (held) return refused({ code: 'serial-on-hand', ...held })
  const unit = { serialId, pickedFrom: pickedFrom ?? ('in-stock' as const) }
  const judgeOne = await lookUpLeaving(operation, { dispatch, line }, [number.value], {
    areDoubtsConfirmed,
    withoutSerial: () => line.withoutSerial + (isUnseen(unit.pickedFrom) ? 1 : 0),
  })
  const judged = judgeOne(number.value)
  if (!judged.ok) return judged
  await exchange(operation, line, { unit, leaving: judged.value, reason })
  return accepted(undefined)
}

interface Exchange {
  readonly unit: PackedUnit
  readonly leaving: LeavingNumber
  readonly reason: string
}

async function exchange(
  operation: Operation,
  line: WorkingLine,
  { unit, leaving, reason: note }: Exchange,
): Promise<void> {
  const { serialId, from, number } = leaving
  const onLine = { ...line, source: 'typed' as const }
  await takeOffDispatch(operation, line, unit, note)
  if (from !== 'unseen' && serialId !== null)
    return putOnDispatch(operation, onLine, serialId, { from, note })
  return captureLeaving(operation, onLine, [number], {
    status: 'dispatched',
    event: 'dispatch corrected',
    currentChange: -1,
    withoutSerialChange: -1,
    takesWarehouseKey: false,
    note,
  })
}

const findRecorded = (reader: Reader, serialId: SerialId) =>
  reader
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .select(['serial', 'status', 'dispatch_line_id as dispatchLineId', 'picked_from as pickedFrom'])
    .executeTakeFirst()
