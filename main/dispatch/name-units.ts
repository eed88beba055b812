import type { Input, Output } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { Refusal, RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { DispatchId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { captureLeaving } from '../serials/capture-serials'
import { judgeList, type JudgedNumbers, type NumberJudge } from '../serials/judged-list'
import { nameDispatched } from '../serials/pack-serials'
import { changedDispatch } from './change-dispatch'
import { type DispatchDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { type LeavingNumber, lookUpLeaving } from './leaving-numbers'
import { lineIn, type LineOfDispatch, type NotInStatus } from './read-dispatch'
import { judgeRoom } from './rules'

type NameUnits = Input<'dispatch.nameUnits'>
type NameRefusal = NotInStatus | RefusalOf<'line-not-serialised'>

/** R4: tells later which units left with a committed dispatch; each number is judged as if scanned. */
export async function nameUnits(
  deps: DispatchDeps,
  wanted: NameUnits,
): Promise<Result<Output<'dispatch.nameUnits'>, NameRefusal>> {
  const done = await writeOnce<Result<{ dispatchId: DispatchId } & NumbersTaken, NameRefusal>>(
    deps,
    wanted.operationId,
    async (operation) => {
      const found = await lineIn(operation.tx, wanted.dispatchLineId, 'committed')
      if (!found.ok) return found
      const { dispatchId, hasSerialNumbers, productName } = found.value.line
      if (!hasSerialNumbers) return refused({ code: 'line-not-serialised', productName })
      const { taken, refused: notTaken } = await nameOnLine(operation, found.value, wanted, (named) =>
        deps.announce('work.progressed', {
          work: workOn(dispatchId),
          doing: 'capturing',
          done: named,
          total: wanted.texts.length,
        }),
      )
      return accepted({ dispatchId, taken: taken.length, refused: notTaken })
    },
    async (tx, recorded) => {
      const taken = await readRecordedSerials(tx, recorded, 'named on dispatch')
      return accepted({ dispatchId: DispatchId.parse(recorded.documentId), taken: taken.length, refused: [] })
    },
  )
  if (!done.ok) return done
  const { dispatchId, ...numbers } = done.value
  const dispatch = await changedDispatch(deps, dispatchId, ['dispatches', 'products', 'serials'])
  return accepted({ dispatch, numbers })
}

async function nameOnLine(
  operation: Operation,
  on: LineOfDispatch,
  { texts, source, doubtsConfirmed }: NameUnits,
  tell: (done: number) => void,
): Promise<JudgedNumbers<LeavingNumber>> {
  const leaving = { ...on.line, source }
  let { captured } = on.line
  const admit = (named: LeavingNumber): Result<LeavingNumber, Refusal> => {
    const room = judgeRoom({ ...on.line, captured, text: named.number.serial })
    if (!room.ok) return room
    captured += 1
    return accepted(named)
  }
  const judge: NumberJudge<LeavingNumber> = {
    async lookUp(numbers) {
      const judgeOne = await lookUpLeaving(operation, on, numbers, {
        areDoubtsConfirmed: doubtsConfirmed,
        // Whatever left unnamed was a unit whose number nobody knew.
        withoutSerial: () => Number.POSITIVE_INFINITY,
      })
      return (number) => {
        const judged = judgeOne(number)
        return judged.ok ? admit(judged.value) : judged
      }
    },
    async write(named) {
      for (const from of ['in-stock', 'allocated'] as const) {
        const ids = named.flatMap((one) => (one.from === from && one.serialId !== null ? [one.serialId] : []))
        await nameDispatched(operation, leaving, ids, from)
      }
      const unseen = named.flatMap(({ from, number }) => (from === 'unseen' ? [number] : []))
      await captureLeaving(operation, leaving, unseen, {
        status: 'dispatched',
        event: 'named on dispatch',
        takesWarehouseKey: false,
      })
    },
  }
  const named = await judgeList(texts, judge, tell)
  await changeLine(operation, on.line, { captured }, { source })
  return named
}
