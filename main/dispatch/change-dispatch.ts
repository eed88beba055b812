import type { DispatchStatus } from '../../shared/dispatch-status'
import type { Topic } from '../../shared/ipc/events'
import type { Dispatch } from '../../shared/ipc/dispatch'
import { accepted, type Result } from '../../shared/result'
import { DispatchId, type DispatchLineId, type OperationId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type DispatchDeps, workOn } from './deps'
import {
  dispatchIn,
  lineIn,
  type LineOfDispatch,
  type NotInStatus,
  readDispatch,
  type WorkingDispatch,
} from './read-dispatch'

interface OnDispatch {
  readonly operationId: OperationId
  readonly dispatchId: DispatchId
  readonly needed?: DispatchStatus
}

interface OnLine {
  readonly operationId: OperationId
  readonly dispatchLineId: DispatchLineId
}

type Work<Refused> = (operation: Operation, dispatch: WorkingDispatch) => Promise<Result<unknown, Refused>>
type LineWork<Refused> = (operation: Operation, on: LineOfDispatch) => Promise<Result<unknown, Refused>>

/** Does something to a dispatch, an open one unless said otherwise, once, and gives it as it is then. */
export async function changeDispatch<Refused>(
  deps: DispatchDeps,
  { operationId, dispatchId, needed = 'open' }: OnDispatch,
  work: Work<Refused>,
  topics: readonly Topic[] = ['dispatches'],
): Promise<Result<Dispatch, Refused | NotInStatus>> {
  const done = await writeOnce<Result<unknown, Refused | NotInStatus>>(
    deps,
    operationId,
    async (operation) => {
      const dispatch = await dispatchIn(operation.tx, dispatchId, needed)
      return dispatch.ok ? work(operation, dispatch.value) : dispatch
    },
    async () => accepted(undefined),
  )
  return done.ok ? accepted(await changedDispatch(deps, dispatchId, topics)) : done
}

/** The same for one line of an open dispatch. */
export async function changeDispatchLine<Refused>(
  deps: DispatchDeps,
  { operationId, dispatchLineId }: OnLine,
  work: LineWork<Refused>,
): Promise<Result<Dispatch, Refused | NotInStatus>> {
  const done = await writeOnce<Result<DispatchId, Refused | NotInStatus>>(
    deps,
    operationId,
    async (operation) => {
      const found = await lineIn(operation.tx, dispatchLineId, 'open')
      if (!found.ok) return found
      const worked = await work(operation, found.value)
      return worked.ok ? accepted(found.value.line.dispatchId) : worked
    },
    async (_tx, { documentId }) => accepted(DispatchId.parse(documentId)),
  )
  return done.ok ? accepted(await changedDispatch(deps, done.value)) : done
}

/** The dispatch after a change that is committed; whoever shows it is told. */
export function changedDispatch(
  deps: DispatchDeps,
  dispatchId: DispatchId,
  topics: readonly Topic[] = ['dispatches'],
): Promise<Dispatch> {
  deps.changed([...topics])
  return readDispatch(deps.store.reader, dispatchId, deps.arrows.chosenLine(workOn(dispatchId)))
}
