import type { CaptureSource } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { captureSerials } from '../serials/capture-serials'
import { JudgedList } from '../serials/judged-list'
import { readHabits } from '../serials/number-knowledge'
import { changeLine } from './kept-lines'
import type { WorkingLine } from './read-receipt'
import { judgeRoom } from './rules'

export interface Capture {
  readonly line: WorkingLine
  readonly texts: readonly string[]
  readonly source: CaptureSource
  /** What the operator has seen and confirmed before these numbers are judged. */
  readonly areDoubtsConfirmed: boolean
  readonly isOverReceiptConfirmed: boolean
  readonly tell: (done: number) => void
}

interface Captured extends Pick<JudgedList, 'taken' | 'refused'> {
  /** The line with its counts as they are now. */
  readonly line: WorkingLine
}

/**
 * Captures a list of numbers onto one line: each is judged as if scanned alone, the good ones are taken, the others
 * given back with their reasons.
 */
export async function captureNumbers(operation: Operation, capture: Capture): Promise<Captured> {
  const { source, texts, areDoubtsConfirmed, isOverReceiptConfirmed } = capture
  const line = countedIfBlank(capture.line)
  const habits = await readHabits(operation.tx, line.productId)
  let quantity = line.quantityToReceive
  const list = new JudgedList(
    {
      ...line,
      areDoubtsConfirmed,
      admit: ({ serial: text }, taken) => {
        const captured = line.captured + taken
        const room = judgeRoom({
          ...line,
          quantityToReceive: quantity,
          captured,
          isOverReceiptConfirmed,
          text,
        })
        if (room.ok) quantity = room.value
        return room
      },
    },
    habits,
  )
  const arrival = { ...line, source, isUniqueInWarehouse: habits.isUniqueInWarehouse }
  await list.takeAll(operation, texts, (numbers) => captureSerials(operation, arrival, numbers), capture.tell)
  const { taken, refused } = list
  if (taken.length === 0) return { taken, refused, line: capture.line }
  const counts = {
    quantityToReceive: quantity,
    isCounted: line.isCounted,
    captured: line.captured + taken.length,
  }
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
