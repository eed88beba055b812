import type { CaptureSource } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { captureSerials } from '../serials/capture-serials'
import { JudgedList } from '../serials/judged-list'
import { readHabits } from '../serials/number-knowledge'
import { overReceipt } from './lines'
import type { WorkingLine } from './read-receipt'
import { changeLine } from './receipt-rows'
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

export type Captured = Pick<JudgedList, 'taken' | 'refused'>

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
  if (list.taken.length > 0) await settleLine(operation, line, list.taken.length, quantity)
  return list
}

/** A blank line without an order grows with its numbers: its quantity is counted. */
const countedIfBlank = (line: WorkingLine): WorkingLine => ({
  ...line,
  isCounted: line.isCounted || (line.quantityToReceive === null && line.outstanding === null),
})

/** Writes the line's counts once its numbers are in, and says so when they came to more than was expected. */
async function settleLine(
  { tx, ledger }: Operation,
  line: WorkingLine,
  taken: number,
  quantity: number | null,
): Promise<void> {
  const { isCounted } = line
  await changeLine(tx, line.receiptLineId, {
    quantity_to_receive: quantity,
    is_counted: isCounted ? 1 : 0,
    captured: line.captured + taken,
  })
  const expected = line.quantityToReceive ?? line.outstanding
  if (!isCounted && expected !== null && quantity !== null && quantity > expected)
    await ledger.append([overReceipt(line, quantity)])
}
