import type { Answer, Input } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { destinationOf } from '../../shared/return-status'
import { writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { judgeList } from '../serials/judged-list'
import { findCandidate } from './candidates'
import { changedReturn } from './change-return'
import { judgeComingBack, takeIn } from './coming-back'
import { type ReturnDeps, workOn } from './deps'
import { type NotOpen, openReturn } from './read-return'
import { judgeReturn } from './rules'

type TakeRefusal = NotOpen | RefusalOf<'serial-not-found' | 'return-has-unit' | 'unit-not-away'>

/** Takes in the unit that the operator chose, where a scan fits several. */
export async function takeUnit(
  deps: ReturnDeps,
  { operationId, customerReturnId, serialId }: Input<'returns.takeUnit'>,
): Promise<Answer<'returns.takeUnit'>> {
  const destination = destinationOf(deps.arrows.chosenLine(workOn(customerReturnId)))
  const taken = await writeOnce<Result<string, TakeRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openReturn(operation.tx, customerReturnId)
      if (!head.ok) return head
      const candidate = await findCandidate(operation.tx, serialId)
      if (!candidate) return refused({ code: 'serial-not-found', text: '' })
      const unit = judgeReturn(candidate, customerReturnId)
      if (!unit.ok) return unit
      await takeIn(operation, { customerReturnId, destination, source: 'scan' }, [unit.value])
      return accepted(candidate.serial)
    },
    async (_tx, { serial }) => accepted(serial ?? ''),
  )
  if (!taken.ok) return taken
  return accepted({ customerReturn: await changedReturn(deps, customerReturnId), serial: taken.value })
}

/** A list from elsewhere: each number is judged as if it were scanned, and sent where the red arrow stands. */
export async function takeMany(
  deps: ReturnDeps,
  { operationId, customerReturnId, texts, source }: Input<'returns.takeMany'>,
): Promise<Answer<'returns.takeMany'>> {
  const work = workOn(customerReturnId)
  const destination = destinationOf(deps.arrows.chosenLine(work))
  const taken = await writeOnce<Result<NumbersTaken, NotOpen>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openReturn(operation.tx, customerReturnId)
      if (!head.ok) return head
      const judge = judgeComingBack(operation, { customerReturnId, destination, source })
      const numbers = await judgeList(texts, judge, (done) =>
        deps.announce('work.progressed', { work, doing: 'capturing', done, total: texts.length }),
      )
      return accepted({ taken: numbers.taken.length, refused: numbers.refused })
    },
    async (tx, recorded) => {
      const before = await readRecordedSerials(tx, recorded, 'return captured')
      return accepted({ taken: before.length, refused: [] })
    },
  )
  if (!taken.ok) return taken
  return accepted({ customerReturn: await changedReturn(deps, customerReturnId), numbers: taken.value })
}
