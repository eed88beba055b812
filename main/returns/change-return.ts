import type { Topic } from '../../shared/ipc/events'
import type { CustomerReturn } from '../../shared/ipc/returns'
import { accepted, type Result } from '../../shared/result'
import type { CustomerReturnId, OperationId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type ReturnDeps, workOn } from './deps'
import { type NotOpen, openReturn, readReturn } from './read-return'
import type { ReturnHead } from './return-rows'

interface OnReturn {
  readonly operationId: OperationId
  readonly customerReturnId: CustomerReturnId
}

/** Does something to an open return, once, and gives the return as it is then. */
export async function changeReturn<Refused>(
  deps: ReturnDeps,
  { operationId, customerReturnId }: OnReturn,
  work: (operation: Operation, head: ReturnHead) => Promise<Result<unknown, Refused>>,
  topics: readonly Topic[] = ['returns'],
): Promise<Result<CustomerReturn, Refused | NotOpen>> {
  const done = await writeOnce<Result<unknown, Refused | NotOpen>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openReturn(operation.tx, customerReturnId)
      return head.ok ? work(operation, head.value) : head
    },
    async () => accepted(undefined),
  )
  return done.ok ? accepted(await changedReturn(deps, customerReturnId, topics)) : done
}

/** The return after a change that is committed; whoever shows it is told. */
export function changedReturn(
  deps: ReturnDeps,
  customerReturnId: CustomerReturnId,
  topics: readonly Topic[] = ['returns'],
): Promise<CustomerReturn> {
  deps.changed([...topics])
  return readReturn(deps.store.reader, customerReturnId, deps.arrows.chosenLine(workOn(customerReturnId)))
}
