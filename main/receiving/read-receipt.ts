import type { Receipt, ReceiptLine } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import type { ReceiptStatus } from '../../shared/refusals/receiving'
import { accepted, refused, type Result } from '../../shared/result'
import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import { isLineComplete } from '../scanning/work-lines'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'
import {
  findReceiptHead,
  findStoredLine,
  type ReceiptHead,
  readStoredLines,
  type StoredLine,
} from './receipt-rows'
import { activeLine, isReadyToCommit } from './rules'

/** A line as the rules see it. */
export type WorkingLine = ReceiptLine & { readonly isCounted: boolean }

/** A receipt being worked on: its head and lines as they are now. */
export interface WorkingReceipt {
  readonly head: ReceiptHead
  readonly lines: readonly WorkingLine[]
}

export async function findWorkingReceipt(
  reader: Reader,
  receiptId: ReceiptId,
): Promise<WorkingReceipt | undefined> {
  const head = await findReceiptHead(reader, receiptId)
  if (!head) return undefined
  const { capturePurchases } = await readWarehouseSettings(reader)
  const lines = await readStoredLines(reader, receiptId)
  return { head, lines: lines.map((line) => workingLine(line, capturePurchases)) }
}

export type NotInStatus = RefusalOf<'receipt-not-found' | 'receipt-not-in-status'>

/** The receipt, if it is in the status that the act needs. */
export async function receiptIn(
  reader: Reader,
  receiptId: ReceiptId,
  needed: ReceiptStatus,
): Promise<Result<WorkingReceipt, NotInStatus>> {
  const receipt = await findWorkingReceipt(reader, receiptId)
  if (!receipt) return refused({ code: 'receipt-not-found' })
  const { number, status } = receipt.head
  if (status !== needed) return refused({ code: 'receipt-not-in-status', number, status, needed })
  return accepted(receipt)
}

/** A line of an open receipt, with its receipt. */
export async function openLine(
  reader: Reader,
  receiptLineId: ReceiptLineId,
): Promise<Result<{ readonly receipt: WorkingReceipt; readonly line: WorkingLine }, NotInStatus>> {
  const stored = await findStoredLine(reader, receiptLineId)
  if (!stored) return refused({ code: 'receipt-not-found' })
  const receipt = await receiptIn(reader, stored.receiptId, 'open')
  if (!receipt.ok) return receipt
  const line = receipt.value.lines.find((one) => one.receiptLineId === receiptLineId)
  if (!line) throw new Error(`Line ${receiptLineId} is not on its receipt`)
  return accepted({ receipt: receipt.value, line })
}

/** The receipt as a screen shows it; throws when it is gone. */
export async function readReceipt(
  reader: Reader,
  receiptId: ReceiptId,
  chosenLineId: number | null,
): Promise<Receipt> {
  const receipt = await findWorkingReceipt(reader, receiptId)
  if (!receipt) throw new Error(`There is no receipt ${receiptId}`)
  return shownReceipt(receipt, chosenLineId)
}

export function shownReceipt({ head, lines }: WorkingReceipt, chosenLineId: number | null): Receipt {
  const isOpen = head.status === 'open'
  return {
    ...head,
    units: lines.reduce((units, line) => units + (line.quantityToReceive ?? 0), 0),
    captured: lines.reduce((captured, line) => captured + line.captured, 0),
    lines: [...lines],
    activeLineId: isOpen ? (activeLine(lines, chosenLineId)?.receiptLineId ?? null) : null,
    isReadyToCommit: isOpen && isReadyToCommit(lines),
  }
}

function workingLine(stored: StoredLine, capturePurchases: boolean): WorkingLine {
  const { ordered, receivedBefore, isCounted, ...line } = stored
  const capturesSerials = stored.hasSerialNumbers === 1 && capturePurchases
  return {
    ...line,
    hasSerialNumbers: stored.hasSerialNumbers === 1,
    capturesSerials,
    outstanding: ordered === null ? null : Math.max(0, ordered - receivedBefore),
    isCounted: isCounted === 1,
    isComplete: isLineComplete({
      quantity: line.quantityToReceive,
      captured: line.captured,
      capturesSerials,
    }),
  }
}
