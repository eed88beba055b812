import type { RefusedNumber } from '../../shared/ipc/serials'
import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import { type ParsedSerial, parseSerial, type SerialFormRefusal } from '../../shared/serial-number'
import type { CaptureSource } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { captureSerials } from '../serials/capture-serials'
import { overReceipt } from './lines'
import { knowledgeOf, type ListKnowledge, readHabits } from './number-knowledge'
import type { WorkingLine } from './read-receipt'
import { changeLine } from './receipt-rows'
import { judgeNumber, judgeRoom, type NumberRefusal } from './rules'
import { inSteps } from './steps'

/** What the operator has seen and confirmed before these numbers are judged. */
export interface Confirmed {
  readonly areDoubtsConfirmed: boolean
  readonly isOverReceiptConfirmed: boolean
}

export interface Capture extends Confirmed {
  readonly line: WorkingLine
  readonly texts: readonly string[]
  readonly source: CaptureSource
  readonly tell: (done: number) => void
}

export type CaptureRefusal = NumberRefusal | SerialFormRefusal | RefusalOf<'more-than-quantity'>

export interface Captured {
  readonly taken: readonly ParsedSerial[]
  readonly refused: readonly RefusedNumber[]
}

/**
 * Captures a list of numbers onto one line: each is judged as if scanned alone, the good ones are taken, the others
 * given back with their reasons. One scan is a list of one.
 */
export async function captureNumbers(operation: Operation, capture: Capture): Promise<Captured> {
  const { line, source, texts } = capture
  const habits = await readHabits(operation.tx, line.productId)
  const arrival = { ...line, source, isUniqueInWarehouse: habits.isUniqueInWarehouse }
  const list = new NumberList(capture)
  await inSteps(
    texts,
    async (step, firstAt) => {
      const parsed = step.map((text) => ({ text, number: parseSerial(text) }))
      const good = parsed.flatMap(({ number }) => (number.ok ? [number.value] : []))
      const taken = list.judge(parsed, firstAt, await knowledgeOf(operation, capture, habits, good))
      if (taken.length > 0) await captureSerials(operation, arrival, taken)
    },
    capture.tell,
  )
  await settleLine(operation, line, list)
  return list
}

interface ParsedText {
  readonly text: string
  readonly number: Result<ParsedSerial, SerialFormRefusal>
}

/** The list while it is judged: what was taken, what refused, and what the line's quantity came to. */
class NumberList implements Captured {
  readonly taken: ParsedSerial[] = []
  readonly refused: RefusedNumber[] = []
  quantity: number | null
  readonly #capture: Capture
  readonly #firstAt = new Map<string, number>()

  constructor(capture: Capture) {
    this.#capture = capture
    this.quantity = capture.line.quantityToReceive
  }

  /** Judges the next entries, the first of which stands after `before` others; gives those that are taken. */
  judge(entries: readonly ParsedText[], before: number, known: ListKnowledge): ParsedSerial[] {
    const takenBefore = this.taken.length
    for (const [place, { text, number }] of entries.entries()) {
      const at = before + place + 1
      const judged = number.ok ? this.#judgeOne(number.value, known) : number
      if (judged.ok) this.#take(judged.value, at)
      else this.refused.push({ at, text, refusal: judged.refusal })
    }
    return this.taken.slice(takenBefore)
  }

  #judgeOne(number: ParsedSerial, known: ListKnowledge): Result<ParsedSerial, CaptureRefusal> {
    const { line, areDoubtsConfirmed, isOverReceiptConfirmed } = this.#capture
    const judged = judgeNumber({
      number,
      productName: line.productName,
      receiptId: line.receiptId,
      codeOf: known.codes.get(productCodeKey(number.serial)),
      firstAt: this.#firstAt.get(number.key),
      known: known.ofProduct.get(number.key) ?? known.inWarehouse.get(number.key),
      lookalike: known.lookalikes.get(number.lookalikeKey),
      shape: known.shape,
      areDoubtsConfirmed,
    })
    if (!judged.ok) return judged
    const captured = line.captured + this.taken.length
    const room = judgeRoom({
      ...line,
      quantityToReceive: this.quantity,
      captured,
      isOverReceiptConfirmed,
      text: number.serial,
    })
    if (!room.ok) return room
    this.quantity = room.value
    return judged
  }

  #take(number: ParsedSerial, at: number): void {
    this.#firstAt.set(number.key, at)
    this.taken.push(number)
  }
}

async function settleLine({ tx, ledger }: Operation, line: WorkingLine, list: NumberList): Promise<void> {
  const { quantity } = list
  if (list.taken.length === 0 || quantity === null) return
  const isCounted = line.isCounted || (line.quantityToReceive === null && line.outstanding === null)
  await changeLine(tx, line.receiptLineId, {
    quantity_to_receive: quantity,
    is_counted: isCounted ? 1 : 0,
    captured: line.captured + list.taken.length,
  })
  const expected = line.quantityToReceive ?? line.outstanding
  if (!isCounted && expected !== null && quantity > expected)
    await ledger.append([overReceipt(line, quantity)])
}
