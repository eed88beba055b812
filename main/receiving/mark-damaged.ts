import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type OperationId, ReceiptId, type SerialId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { markArrivingDamaged } from '../serials/mark-arriving-damaged'
import { changedReceipt } from './change-receipt'
import type { ReceivingDeps } from './deps'
import { type NotInStatus, openLine } from './read-receipt'

interface MarkDamaged {
  readonly operationId: OperationId
  readonly serialId: SerialId
  readonly isDamaged: boolean
}

type MarkRefusal = NotInStatus | RefusalOf<'serial-not-found'>

/** A captured unit that arrives damaged comes in as damaged: on hand, not free. */
export async function markDamaged(
  deps: ReceivingDeps,
  { operationId, serialId, isDamaged }: MarkDamaged,
): Promise<Result<Receipt, MarkRefusal>> {
  const done = await writeOnce<Result<ReceiptId, MarkRefusal>>(
    deps,
    operationId,
    (operation) => mark(operation, serialId, isDamaged),
    async (_tx, recorded) => accepted(ReceiptId.parse(recorded.documentId)),
  )
  return done.ok ? accepted(await changedReceipt(deps, done.value)) : done
}

async function mark(
  operation: Operation,
  serialId: SerialId,
  isDamaged: boolean,
): Promise<Result<ReceiptId, MarkRefusal>> {
  const unit = await operation.tx
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .where('status', '=', 'receiving')
    .select('receipt_line_id')
    .executeTakeFirst()
  if (!unit?.receipt_line_id) return refused({ code: 'serial-not-found', text: '' })
  const found = await openLine(operation.tx, unit.receipt_line_id)
  if (!found.ok) return found
  const { receiptId, receiptLineId } = found.value.line
  await markArrivingDamaged(operation, { serialId, isDamaged, receiptId, receiptLineId })
  return accepted(receiptId)
}
