import type { Topic } from '../../shared/ipc/events'
import type { StockCount } from '../../shared/ipc/counting'
import { accepted, type Result } from '../../shared/result'
import type { OperationId, StockCountId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import type { CountHead } from './count-rows'
import { type CountingDeps, workOn } from './deps'
import { type NotOpen, openCount, readCount } from './read-count'

interface OnCount {
  readonly operationId: OperationId
  readonly stockCountId: StockCountId
}

/** Does something to an open count, once, and gives the count as it is then. */
export async function changeCount<Refused>(
  deps: CountingDeps,
  { operationId, stockCountId }: OnCount,
  work: (operation: Operation, head: CountHead) => Promise<Result<unknown, Refused>>,
  topics: readonly Topic[] = ['counts'],
): Promise<Result<StockCount, Refused | NotOpen>> {
  const done = await writeOnce<Result<unknown, Refused | NotOpen>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openCount(operation.tx, stockCountId)
      return head.ok ? work(operation, head.value) : head
    },
    async () => accepted(undefined),
  )
  return done.ok ? accepted(await changedCount(deps, stockCountId, topics)) : done
}

/** The count after a change that is committed; whoever shows it is told. */
export function changedCount(
  deps: CountingDeps,
  stockCountId: StockCountId,
  topics: readonly Topic[] = ['counts'],
): Promise<StockCount> {
  deps.changed([...topics])
  return readCount(deps.store.reader, stockCountId, deps.arrows.chosenLine(workOn(stockCountId)))
}
