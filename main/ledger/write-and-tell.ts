import type { Topic } from '../../shared/ipc/events'
import type { Result } from '../../shared/result'
import type { OperationId } from '../../shared/values'
import type { WriteTransaction } from '../store/store'
import { type Operation, type WarehouseDeps, writeOnce } from './operation'

/**
 * `writeOnce` for an act on one document; tells what has changed once it is committed. A refused act changed nothing
 * and tells nothing. `alreadyRecorded` gets the document that the operation was recorded for.
 */
export async function writeAndTell<Value, Refused>(
  deps: WarehouseDeps,
  { operationId, topics }: { readonly operationId: OperationId; readonly topics: readonly Topic[] },
  work: (operation: Operation) => Promise<Result<Value, Refused>>,
  alreadyRecorded: (tx: WriteTransaction, documentId: number) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> {
  const done = await writeOnce<Result<Value, Refused>>(deps, operationId, work, (tx, recorded) => {
    if (recorded.documentId === null)
      throw new Error(`${operationId} was '${recorded.event}', of no document`)
    return alreadyRecorded(tx, recorded.documentId)
  })
  if (done.ok) deps.changed([...topics])
  return done
}
