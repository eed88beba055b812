import type { RefusedNumber } from '../../shared/ipc/serials'
import type { Refusal } from '../../shared/refusal'
import { refused, type Result } from '../../shared/result'
import { type ParsedSerial, parseSerial } from '../../shared/serial-number'
import type { ProductId, ReceiptId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import { judgeNumber } from './judge-number'
import { type Habits, knowledgeOf, type ListKnowledge, whatIsKnown } from './number-knowledge'

/** What the numbers of a list are for, and what was confirmed before. */
export interface ListPurpose {
  readonly productId: ProductId
  readonly productName: string
  /** Null when units that are on hand are given theirs. */
  readonly receiptId: ReceiptId | null
  readonly areDoubtsConfirmed: boolean
  /** Whether there is room for one more number that is good in itself, after so many. */
  readonly admit: (number: ParsedSerial, taken: number) => Result<unknown, Refusal>
}

/** A list of numbers as it is judged: each as if it were scanned alone. One scan is a list of one. */
export class JudgedList {
  readonly taken: ParsedSerial[] = []
  readonly refused: RefusedNumber[] = []
  readonly #purpose: ListPurpose
  readonly #habits: Habits
  readonly #firstAt = new Map<string, number>()

  constructor(purpose: ListPurpose, habits: Habits) {
    this.#purpose = purpose
    this.#habits = habits
  }

  /** Judges all texts, step by step; what is good in a step is handed to `write` before the next one is looked up. */
  async takeAll(
    operation: Operation,
    texts: readonly string[],
    write: (numbers: readonly ParsedSerial[]) => Promise<void>,
    tell: (done: number) => void,
  ): Promise<void> {
    await inSteps(
      texts,
      async (step, before) => {
        const parsed = step.map((text) => ({ text, number: parseSerial(text) }))
        const good = parsed.flatMap(({ number }) => (number.ok ? [number.value] : []))
        const known = await knowledgeOf(operation, this.#purpose, this.#habits, good)
        const takenBefore = this.taken.length
        for (const [place, { text, number }] of parsed.entries())
          this.#place(text, before + place + 1, number.ok ? this.#judge(number.value, known) : number)
        const taken = this.taken.slice(takenBefore)
        if (taken.length > 0) await write(taken)
      },
      tell,
    )
  }

  #place(text: string, at: number, judged: Result<ParsedSerial, Refusal>): void {
    if (!judged.ok) this.refused.push({ at, text, refusal: judged.refusal })
    else {
      this.#firstAt.set(judged.value.key, at)
      this.taken.push(judged.value)
    }
  }

  #judge(number: ParsedSerial, known: ListKnowledge): Result<ParsedSerial, Refusal> {
    const firstAt = this.#firstAt.get(number.key)
    if (firstAt !== undefined)
      return refused({ code: 'serial-twice-in-list', serial: number.serial, firstAt })
    const judged = judgeNumber({ ...this.#purpose, ...whatIsKnown(known, number), number })
    if (!judged.ok) return judged
    const admitted = this.#purpose.admit(number, this.taken.length)
    return admitted.ok ? judged : admitted
  }
}
