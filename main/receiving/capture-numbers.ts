import type { Batch } from '../../shared/batch'
import type { CaptureSource } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { type ArrivalPurpose, type ArrivingNumber, judgeArriving } from '../serials/arriving-numbers'
import { captureSerials } from '../serials/capture-serials'
import { type JudgedNumbers, judgeList } from '../serials/judged-list'
import { readHabits } from '../serials/number-knowledge'
import { changeLine } from './kept-lines'
import type { WorkingLine } from './read-receipt'
import { judgeRoom } from './rules'

export interface Capture {
  readonly line: WorkingLine
  readonly texts: readonly string[]
  readonly source: CaptureSource
  /** What the label of a scan says of the batch. */
  readonly batch?: Batch | undefined
  /** What the operator has seen and confirmed before these numbers are judged. */
  readonly areDoubtsConfirmed: boolean
  readonly isOverReceiptConfirmed: boolean
  readonly tell: (done: number) => void
}

interface Captured extends JudgedNumbers<ArrivingNumber> {
  /** The line with its counts as they are now. */
  readonly line: WorkingLine
}

/**
 * Captures a list of numbers onto one line: each is judged as if scanned alone, the good ones are taken, the others
 * given back with their reasons.
 */
export async function captureNumbers(operation: Operation, capture: Capture): Promise<Captured> {
  const { source, batch, texts, areDoubtsConfirmed, isOverReceiptConfirmed } = capture
  const line = countedIfBlank(capture.line)
  const habits = await readHabits(operation.tx, line.productId)
  const arrival = { ...line, source, batch, isUniqueInWarehouse: habits.isUniqueInWarehouse }
  let quantity = line.quantityToReceive
  let { captured } = line
  const purpose: ArrivalPurpose = {
    ...line,
    // Asked for each number: most orders have no manifest.
    announcedWith: line.onManifest > 0 ? line.purchaseOrderLineId : null,
    areDoubtsConfirmed,
    admit: ({ serial: text }) => {
      const room = judgeRoom({ ...line, quantityToReceive: quantity, captured, isOverReceiptConfirmed, text })
      if (!room.ok) return room
      quantity = room.value
      captured += 1
      return room
    },
    write: (numbers) => captureSerials(operation, arrival, numbers),
  }
  const judge = judgeArriving(operation, purpose, habits)
  const { taken, refused } = await judgeList(texts, judge, capture.tell)
  if (taken.length === 0) return { taken, refused, line: capture.line }
  const counts = { quantityToReceive: quantity, isCounted: line.isCounted, captured }
  const event = isOverReceipt(line, quantity) ? 'over-receipt confirmed' : 'receipt line changed'
  await changeLine(operation, capture.line, counts, { event, source })
  return { taken, refused, line: { ...line, ...counts } }
}

/** A blank line without an order grows with its numbers: its quantity is counted. */
const countedIfBlank = (line: WorkingLine): WorkingLine => ({
  ...line,
  isCounted: line.isCounted || (line.quantityToReceive === null && line.outstanding === null),
})

/** More came than was entered or ordered; a counted line expects nothing. */
function isOverReceipt(line: WorkingLine, quantity: number | null): boolean {
  const expected = line.quantityToReceive ?? line.outstanding
  return !line.isCounted && expected !== null && quantity !== null && quantity > expected
}
