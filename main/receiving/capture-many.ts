import type { Output } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type CaptureSource, type OperationId, ReceiptId, type ReceiptLineId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { captureNumbers } from './capture-numbers'
import { changedReceipt } from './change-receipt'
import { type ReceivingDeps, workOn } from './deps'
import { type NotInStatus, openLine, type WorkingLine } from './read-receipt'
import type { Reader } from '../store/store'

interface CaptureMany {
  readonly operationId: OperationId
  readonly receiptLineId: ReceiptLineId
  readonly texts: readonly string[]
  readonly source: CaptureSource
  readonly overReceiptConfirmed: boolean
  readonly doubtsConfirmed: boolean
}

export type NotCapturing = RefusalOf<'line-not-serialised' | 'capture-switched-off'>

type CaptureRefusal = NotInStatus | NotCapturing

/** A pasted list or a range onto one line. All that is good comes in together, in one transaction. */
export async function captureMany(
  deps: ReceivingDeps,
  wanted: CaptureMany,
): Promise<Result<Output<'receiving.captureMany'>, CaptureRefusal>> {
  const done = await writeOnce<Result<CapturedMany, CaptureRefusal>>(
    deps,
    wanted.operationId,
    (operation) => captureOnLine(deps, operation, wanted),
    async (tx, recorded) => {
      const taken = await readRecordedSerials(tx, recorded, 'captured')
      return accepted({ receiptId: ReceiptId.parse(recorded.documentId), taken: taken.length, refused: [] })
    },
  )
  if (!done.ok) return done
  const { receiptId, ...numbers } = done.value
  const receipt = await changedReceipt(deps, receiptId, ['receipts', 'serials'])
  return accepted({ receipt, numbers })
}

interface CapturedMany extends NumbersTaken {
  readonly receiptId: ReceiptId
}

/** Captures many numbers onto a line of an open receipt, as one step of an act. */
export async function captureOnLine(
  deps: ReceivingDeps,
  operation: Operation,
  wanted: Omit<CaptureMany, 'operationId'>,
): Promise<Result<CapturedMany, CaptureRefusal>> {
  const found = await capturingLine(operation.tx, wanted.receiptLineId)
  if (!found.ok) return found
  const line = found.value
  const { taken, refused: notTaken } = await captureNumbers(operation, {
    line,
    texts: wanted.texts,
    source: wanted.source,
    areDoubtsConfirmed: wanted.doubtsConfirmed,
    isOverReceiptConfirmed: wanted.overReceiptConfirmed,
    tell: tellCapturing(deps, line, wanted.texts.length),
  })
  return accepted({ receiptId: line.receiptId, taken: taken.length, refused: notTaken })
}

/** A line of an open receipt that asks for serial numbers. */
export async function capturingLine(
  reader: Reader,
  receiptLineId: ReceiptLineId,
): Promise<Result<WorkingLine, CaptureRefusal>> {
  const found = await openLine(reader, receiptLineId)
  if (!found.ok) return found
  const { line } = found.value
  if (!line.hasSerialNumbers) return refused({ code: 'line-not-serialised', productName: line.productName })
  if (!line.capturesSerials) return refused({ code: 'capture-switched-off', side: 'purchases' })
  return accepted(line)
}

/** Tells every window how far a long list is. */
export const tellCapturing =
  (deps: ReceivingDeps, { receiptId }: WorkingLine, total: number) =>
  (done: number) =>
    deps.announce('work.progressed', { work: workOn(receiptId), doing: 'capturing', done, total })
