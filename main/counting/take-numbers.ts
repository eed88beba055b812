import type { Answer, Input } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import { accepted, type Result } from '../../shared/result'
import { writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { judgeList } from '../serials/judged-list'
import { changedCount } from './change-count'
import { takeOne } from './count-scan'
import { type CountingDeps, workOn } from './deps'
import { type NotOpen, openCount } from './read-count'
import { judgeSeen } from './seen-numbers'

type TakeNumber = Answer<'counting.takeNumber'>
type TakeRefusal = Extract<TakeNumber, { ok: false }>['refusal']

/** Keeps a number as seen, of the product that the operator named. */
export async function takeNumber(
  deps: CountingDeps,
  { operationId, stockCountId, productId, text, doubtsConfirmed }: Input<'counting.takeNumber'>,
): Promise<TakeNumber> {
  const taken = await writeOnce<Result<string, TakeRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openCount(operation.tx, stockCountId)
      if (!head.ok) return head
      const seen = await takeOne(
        operation,
        { head: head.value, chosen: productId, source: 'scan', areDoubtsConfirmed: doubtsConfirmed },
        text,
      )
      return seen.ok ? accepted(seen.value.number.serial) : seen
    },
    async (_tx, { serial }) => accepted(serial ?? ''),
  )
  if (!taken.ok) return taken
  return accepted({ count: await changedCount(deps, stockCountId), serial: taken.value })
}

/** A list from elsewhere, such as the memory of a scanner: each number is judged as if it were scanned. */
export async function takeMany(
  deps: CountingDeps,
  wanted: Input<'counting.takeMany'>,
): Promise<Answer<'counting.takeMany'>> {
  const { operationId, stockCountId, productId: chosen, texts, source } = wanted
  const taken = await writeOnce<Result<NumbersTaken, NotOpen>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openCount(operation.tx, stockCountId)
      if (!head.ok) return head
      const areDoubtsConfirmed = wanted.doubtsConfirmed
      const seen = await judgeList(
        texts,
        judgeSeen(operation, { head: head.value, chosen, source, areDoubtsConfirmed }),
        (done) =>
          deps.announce('work.progressed', {
            work: workOn(stockCountId),
            doing: 'capturing',
            done,
            total: texts.length,
          }),
      )
      return accepted({ taken: seen.taken.length, refused: seen.refused })
    },
    async (tx, recorded) => {
      const before = await readRecordedSerials(tx, recorded, 'counted')
      return accepted({ taken: before.length, refused: [] })
    },
  )
  if (!taken.ok) return taken
  return accepted({ count: await changedCount(deps, stockCountId), numbers: taken.value })
}
