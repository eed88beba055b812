import type { Input, Output } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { DispatchId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { changedDispatch } from './change-dispatch'
import { type DispatchDeps, workOn } from './deps'
import { packNumbers } from './pack-numbers'
import { lineIn, type NotInStatus } from './read-dispatch'

type CaptureRefusal = NotInStatus | RefusalOf<'line-not-serialised' | 'capture-switched-off'>

interface CapturedMany extends NumbersTaken {
  readonly dispatchId: DispatchId
}

/** A pasted list or a range onto one line. All that is good is packed together, in one transaction. */
export async function captureMany(
  deps: DispatchDeps,
  wanted: Input<'dispatch.captureMany'>,
): Promise<Result<Output<'dispatch.captureMany'>, CaptureRefusal>> {
  const done = await writeOnce<Result<CapturedMany, CaptureRefusal>>(
    deps,
    wanted.operationId,
    (operation) => captureOnLine(deps, operation, wanted),
    async (tx, recorded) => {
      const { dispatchId } = await tx
        .selectFrom('dispatch_line')
        .where('id', '=', wanted.dispatchLineId)
        .select('dispatch_id as dispatchId')
        .executeTakeFirstOrThrow()
      const taken = [
        ...(await readRecordedSerials(tx, recorded, 'picked')),
        ...(await readRecordedSerials(tx, recorded, 'captured and picked')),
      ]
      return accepted({ dispatchId: DispatchId.parse(dispatchId), taken: taken.length, refused: [] })
    },
  )
  if (!done.ok) return done
  const { dispatchId, ...numbers } = done.value
  const dispatch = await changedDispatch(deps, dispatchId, ['dispatches', 'serials'])
  return accepted({ dispatch, numbers })
}

/** Packs many numbers onto a line of an open dispatch, as one step of an act. */
export async function captureOnLine(
  deps: DispatchDeps,
  operation: Operation,
  wanted: Omit<Input<'dispatch.captureMany'>, 'operationId'>,
): Promise<Result<CapturedMany, CaptureRefusal>> {
  const { texts, source } = wanted
  const found = await lineIn(operation.tx, wanted.dispatchLineId, 'open')
  if (!found.ok) return found
  const { dispatchId, productName, hasSerialNumbers, capturesSerials } = found.value.line
  if (!hasSerialNumbers) return refused({ code: 'line-not-serialised', productName })
  if (!capturesSerials) return refused({ code: 'capture-switched-off', side: 'sales' })
  const { taken, refused: notTaken } = await packNumbers(operation, {
    ...found.value,
    texts,
    source,
    areDoubtsConfirmed: wanted.doubtsConfirmed,
    tell: (done) =>
      deps.announce('work.progressed', {
        work: workOn(dispatchId),
        doing: 'capturing',
        done,
        total: texts.length,
      }),
  })
  return accepted({ dispatchId, taken: taken.length, refused: notTaken })
}
