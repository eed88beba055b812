import type { Output } from '../../shared/ipc/contract'
import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type OperationId, ReceiptId, type ReceiptLineId, type SerialId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { backWhereItWas, moveSerials } from '../serials/move-serials'
import type { Reader } from '../store/store'
import { findLastCaptured, serialIdsOfLine } from './captured-rows'
import { changedReceipt } from './change-receipt'
import { type ReceivingDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { type NotInStatus, openLine, receiptIn, type WorkingLine, type WorkingReceipt } from './read-receipt'
import { inSteps } from '../store/in-steps'

interface Undone {
  readonly receiptId: ReceiptId
  readonly serial: string
}

/** Takes back the number captured last on an open receipt. */
export function undoLast(
  deps: ReceivingDeps,
  { operationId, receiptId }: { readonly operationId: OperationId; readonly receiptId: ReceiptId },
): Promise<Result<Output<'receiving.undoLast'>, NotInStatus | RefusalOf<'nothing-to-undo'>>> {
  return undoOne<RefusalOf<'nothing-to-undo'>>(deps, operationId, async (operation) => {
    const receipt = await receiptIn(operation.tx, receiptId, 'open')
    if (!receipt.ok) return receipt
    const last = await findLastCaptured(operation.tx, receiptId)
    if (!last) return refused({ code: 'nothing-to-undo' })
    await undoOnLine(operation, lineOf(receipt.value, last.receiptLineId), [last.serialId])
    return accepted({ receiptId, serial: last.serial })
  })
}

/** Takes back one number of an open receipt. */
export function undoSerial(
  deps: ReceivingDeps,
  { operationId, serialId }: { readonly operationId: OperationId; readonly serialId: SerialId },
): Promise<Result<Output<'receiving.undoSerial'>, NotInStatus | RefusalOf<'serial-not-found'>>> {
  return undoOne<RefusalOf<'serial-not-found'>>(deps, operationId, async (operation) => {
    const captured = await findBeingReceived(operation.tx, serialId)
    if (!captured) return refused({ code: 'serial-not-found', text: '' })
    const found = await openLine(operation.tx, captured.receiptLineId)
    if (!found.ok) return found
    const { line } = found.value
    await undoOnLine(operation, line, [serialId])
    return accepted({ receiptId: line.receiptId, serial: captured.serial })
  })
}

/** Takes back every number of a line of an open receipt. */
export async function undoLine(
  deps: ReceivingDeps,
  {
    operationId,
    receiptLineId,
  }: { readonly operationId: OperationId; readonly receiptLineId: ReceiptLineId },
): Promise<Result<Output<'receiving.undoLine'>, NotInStatus | RefusalOf<'nothing-to-undo'>>> {
  type Refused = NotInStatus | RefusalOf<'nothing-to-undo'>
  const done = await writeOnce<Result<{ receiptId: ReceiptId; undone: number }, Refused>>(
    deps,
    operationId,
    async (operation) => {
      const found = await openLine(operation.tx, receiptLineId)
      if (!found.ok) return found
      const { line } = found.value
      if (line.captured === 0) return refused({ code: 'nothing-to-undo' })
      await undoWholeLine(deps, operation, line)
      return accepted({ receiptId: line.receiptId, undone: line.captured })
    },
    async (tx, recorded) => {
      const undone = await readRecordedSerials(tx, recorded, 'capture undone')
      return accepted({ receiptId: ReceiptId.parse(recorded.documentId), undone: undone.length })
    },
  )
  if (!done.ok) return done
  const { receiptId, undone } = done.value
  return accepted({ receipt: await afterUndoing(deps, receiptId), undone })
}

/** Takes back all numbers of a line, as one step of a larger act. */
export async function undoWholeLine(
  deps: ReceivingDeps,
  operation: Operation,
  line: WorkingLine,
): Promise<void> {
  const serialIds = await serialIdsOfLine(operation.tx, line.receiptLineId, 'receiving')
  await inSteps(
    serialIds,
    (step) => moveBack(operation, line, step),
    (done) =>
      deps.announce('work.progressed', {
        work: workOn(line.receiptId),
        doing: 'undoing',
        done,
        total: serialIds.length,
      }),
  )
  await shrink(operation, line, serialIds.length)
}

async function undoOne<Refused>(
  deps: ReceivingDeps,
  operationId: OperationId,
  work: (operation: Operation) => Promise<Result<Undone, NotInStatus | Refused>>,
): Promise<Result<{ receipt: Receipt; serial: string }, NotInStatus | Refused>> {
  const done = await writeOnce<Result<Undone, NotInStatus | Refused>>(
    deps,
    operationId,
    work,
    async (_tx, { documentId, serial }) =>
      accepted({ receiptId: ReceiptId.parse(documentId), serial: serial ?? '' }),
  )
  if (!done.ok) return done
  const { receiptId, serial } = done.value
  return accepted({ receipt: await afterUndoing(deps, receiptId), serial })
}

async function undoOnLine(
  operation: Operation,
  line: WorkingLine,
  serialIds: readonly SerialId[],
): Promise<void> {
  await moveBack(operation, line, serialIds)
  await shrink(operation, line, serialIds.length)
}

const moveBack = (operation: Operation, line: WorkingLine, serialIds: readonly SerialId[]) =>
  moveSerials(operation, serialIds, {
    from: 'receiving',
    to: backWhereItWas,
    staysHeld: false,
    untiesReceipt: true,
    happening: {
      event: 'capture undone',
      document: 'receipt',
      documentId: line.receiptId,
      documentLineId: line.receiptLineId,
    },
  })

/** A counted quantity follows the numbers back; one that was entered, or counted without numbers, stays. */
async function shrink(operation: Operation, line: WorkingLine, undone: number): Promise<void> {
  const captured = line.captured - undone
  const isFull = line.quantityToReceive === line.captured + line.damaged
  const counted = captured + line.damaged || null
  await changeLine(operation, line, {
    captured,
    quantityToReceive: line.isCounted && isFull ? counted : line.quantityToReceive,
  })
}

function lineOf({ lines }: WorkingReceipt, receiptLineId: ReceiptLineId): WorkingLine {
  const line = lines.find((one) => one.receiptLineId === receiptLineId)
  if (!line) throw new Error(`Line ${receiptLineId} is not on this receipt`)
  return line
}

async function findBeingReceived(reader: Reader, serialId: SerialId) {
  const unit = await reader
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .where('status', '=', 'receiving')
    .select(['serial', 'receipt_line_id'])
    .executeTakeFirst()
  return unit?.receipt_line_id ? { serial: unit.serial, receiptLineId: unit.receipt_line_id } : undefined
}

const afterUndoing = (deps: ReceivingDeps, receiptId: ReceiptId) =>
  changedReceipt(deps, receiptId, ['receipts', 'serials'])
