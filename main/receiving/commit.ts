import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, type Result } from '../../shared/result'
import type { SerialStatus } from '../../shared/serial-status'
import type { OperationId, ReceiptId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import { type Operation, writeOnce } from '../ledger/operation'
import { settleOrderStatus } from '../purchases/settle-order-status'
import { type Move, moveSerials } from '../serials/move-serials'
import { serialIdsOfLine } from './captured-rows'
import { changedReceipt } from './change-receipt'
import { type ReceivingDeps, workOn } from './deps'
import { onLine } from './kept-lines'
import { type NotInStatus, receiptIn, type WorkingLine, type WorkingReceipt } from './read-receipt'
import { moveReceipt } from './receipt-rows'
import { judgeCommit } from './rules'
import { inSteps } from '../store/in-steps'

type CommitRefusal = NotInStatus | RefusalOf<'nothing-to-receive' | 'captured-differs'>

/**
 * *Commit receive*: the units of every line with a quantity come into stock, together or not at all (R11), and only
 * when each line that captures has a number for every unit (R3).
 */
export async function commitReceipt(
  deps: ReceivingDeps,
  { operationId, receiptId }: { readonly operationId: OperationId; readonly receiptId: ReceiptId },
): Promise<Result<Receipt, CommitRefusal>> {
  const done = await writeOnce<Result<undefined, CommitRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const receipt = await receiptIn(operation.tx, receiptId, 'open')
      if (!receipt.ok) return receipt
      const judged = judgeCommit(receipt.value.head.number, receipt.value.lines)
      if (!judged.ok) return judged
      await commit(deps, operation, receipt.value)
      return accepted(undefined)
    },
    async () => accepted(undefined),
  )
  if (!done.ok) return done
  return accepted(await changedReceipt(deps, receiptId, ['receipts', 'orders', 'products', 'serials']))
}

async function commit(
  deps: ReceivingDeps,
  operation: Operation,
  { head, lines }: WorkingReceipt,
): Promise<void> {
  const { receiptId } = head
  await moveReceipt(operation.tx, receiptId, 'open', { status: 'committed', committed_at: operation.at })
  await operation.ledger.append([
    {
      event: 'receipt status changed',
      before: 'open',
      after: 'committed',
      document: 'receipt',
      documentId: receiptId,
    },
  ])
  const total = lines.reduce((sum, line) => sum + line.captured, 0)
  let committed = 0
  for (const line of lines) {
    const before = committed
    await receiveCaptured(operation, line, (done) =>
      deps.announce('work.progressed', {
        work: workOn(receiptId),
        doing: 'committing',
        done: before + done,
        total,
      }),
    )
    committed += line.captured
    await operation.ledger.append(unitsOf(line))
  }
  if (head.purchaseOrderId !== null) await settleOrderStatus(operation, head.purchaseOrderId)
}

async function receiveCaptured(
  operation: Operation,
  line: WorkingLine,
  tell: (done: number) => void,
): Promise<void> {
  if (line.captured === 0) return
  const serialIds = await serialIdsOfLine(operation.tx, line.receiptLineId, 'receiving')
  if (serialIds.length !== line.captured)
    throw new Error(`Line ${line.receiptLineId} counts ${line.captured} but has ${serialIds.length}`)
  await inSteps(
    serialIds,
    (step) =>
      moveSerials(operation, step, {
        from: 'receiving',
        to: asItArrives,
        staysHeld: true,
        happening: { event: 'received', currentChange: 1, ...onLine(line) },
      }),
    tell,
  )
}

/** A unit that was marked damaged comes in as damaged: on hand, not free. */
const asItArrives: Move['to'] = (unit) =>
  unit
    .case()
    .when('arrives_damaged', '=', 1)
    .then(unit.val<SerialStatus>('damaged'))
    .else(unit.val<SerialStatus>('in-stock'))
    .end()

/** The ledger line for units that come in without a number. */
function unitsOf(line: WorkingLine): Happening[] {
  const units = (line.quantityToReceive ?? 0) - line.captured
  return units > 0 ? [{ event: 'units received', ...unitChange(line, units), ...onLine(line) }] : []
}

/** How stock changes by units without a number of this line; the damaged ones are not free. */
export const unitChange = (line: WorkingLine, units: number) => ({
  currentChange: units,
  withoutSerialChange: line.hasSerialNumbers ? units - line.damaged : 0,
  blockedChange: line.damaged,
})
