import type { Topic } from '../../shared/ipc/events'
import type { Receipt } from '../../shared/ipc/receiving'
import { accepted, type Result } from '../../shared/result'
import { type OperationId, ReceiptId, type ReceiptLineId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type ReceivingDeps, workOn } from './deps'
import {
  type NotInStatus,
  openLine,
  readReceipt,
  receiptIn,
  type WorkingLine,
  type WorkingReceipt,
} from './read-receipt'

interface OnReceipt {
  readonly operationId: OperationId
  readonly receiptId: ReceiptId
}

interface OnLine {
  readonly operationId: OperationId
  readonly receiptLineId: ReceiptLineId
}

type Work<Refused> = (operation: Operation, receipt: WorkingReceipt) => Promise<Result<unknown, Refused>>
type LineWork<Refused> = (
  operation: Operation,
  line: WorkingLine,
  receipt: WorkingReceipt,
) => Promise<Result<unknown, Refused>>

/** Does something to an open receipt, once, and gives the receipt as it is then. */
export async function changeReceipt<Refused>(
  deps: ReceivingDeps,
  { operationId, receiptId }: OnReceipt,
  work: Work<Refused>,
): Promise<Result<Receipt, Refused | NotInStatus>> {
  const done = await writeOnce<Result<unknown, Refused | NotInStatus>>(
    deps,
    operationId,
    async (operation) => {
      const receipt = await receiptIn(operation.tx, receiptId, 'open')
      return receipt.ok ? work(operation, receipt.value) : receipt
    },
    async () => accepted(undefined),
  )
  return done.ok ? accepted(await changedReceipt(deps, receiptId)) : done
}

/** The same for one line of an open receipt. */
export async function changeReceiptLine<Refused>(
  deps: ReceivingDeps,
  { operationId, receiptLineId }: OnLine,
  work: LineWork<Refused>,
): Promise<Result<Receipt, Refused | NotInStatus>> {
  const done = await writeOnce<Result<ReceiptId, Refused | NotInStatus>>(
    deps,
    operationId,
    async (operation) => {
      const found = await openLine(operation.tx, receiptLineId)
      if (!found.ok) return found
      const { line, receipt } = found.value
      const worked = await work(operation, line, receipt)
      return worked.ok ? accepted(line.receiptId) : worked
    },
    async (_tx, { documentId }) => accepted(ReceiptId.parse(documentId)),
  )
  return done.ok ? accepted(await changedReceipt(deps, done.value)) : done
}

/** The receipt after a change that is committed; whoever shows it is told. */
export function changedReceipt(
  deps: ReceivingDeps,
  receiptId: ReceiptId,
  topics: readonly Topic[] = ['receipts'],
): Promise<Receipt> {
  deps.changed([...topics])
  return readReceipt(deps.store.reader, receiptId, deps.arrows.chosenLine(workOn(receiptId)))
}
