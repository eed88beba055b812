import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { CustomerReturnId, OperationId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changedReturn } from './change-return'
import type { ReturnDeps } from './deps'
import { type NotOpen, openReturn } from './read-return'
import { findLastLine, findReturnLine, type ReturnLine } from './return-rows'

/** Takes the unit off that was scanned last. */
export const undoLast = (deps: ReturnDeps, wanted: Input<'returns.undoLast'>) =>
  undoOne(deps, wanted, (reader) => findLastLine(reader, wanted.customerReturnId))

/** Takes one unit off an open return. */
export const undoUnit = (deps: ReturnDeps, wanted: Input<'returns.undoUnit'>) =>
  undoOne(deps, wanted, (reader) => findReturnLine(reader, wanted.customerReturnId, wanted.returnLineId))

interface OnReturn {
  readonly operationId: OperationId
  readonly customerReturnId: CustomerReturnId
}

async function undoOne(
  deps: ReturnDeps,
  { operationId, customerReturnId }: OnReturn,
  findLine: (reader: Reader) => Promise<ReturnLine | undefined>,
): Promise<Answer<'returns.undoLast'>> {
  const undone = await writeOnce<Result<string, NotOpen | RefusalOf<'nothing-to-undo'>>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openReturn(operation.tx, customerReturnId)
      if (!head.ok) return head
      const line = await findLine(operation.tx)
      if (!line) return refused({ code: 'nothing-to-undo' })
      await takeOff(operation, customerReturnId, line)
      return accepted(line.serial)
    },
    async (_tx, { serial }) => accepted(serial ?? ''),
  )
  if (!undone.ok) return undone
  return accepted({ customerReturn: await changedReturn(deps, customerReturnId), serial: undone.value })
}

async function takeOff(
  { tx, ledger }: Operation,
  customerReturnId: CustomerReturnId,
  { returnLineId, serialId, serial, productId, status }: ReturnLine,
): Promise<void> {
  await tx.deleteFrom('customer_return_line').where('id', '=', returnLineId).executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'return capture undone',
      productId,
      serialId,
      serial,
      before: status,
      after: status,
      document: 'customer-return',
      documentId: customerReturnId,
      documentLineId: returnLineId,
    },
  ])
}
