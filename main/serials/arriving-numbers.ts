import type { Refusal } from '../../shared/refusal'
import { accepted, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ProductId, PurchaseOrderLineId, ReceiptId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { isOnManifest, judgeNumber } from './judge-number'
import type { NumberJudge } from './judged-list'
import { type Habits, knowledgeOf, whatIsKnown } from './number-knowledge'

/** A number that is taken in. */
export interface ArrivingNumber extends ParsedSerial {
  /** The manifest of its order says that it comes. */
  readonly isOnManifest: boolean
}

/** What the numbers of a list are for, and what was confirmed before. */
export interface ArrivalPurpose {
  readonly productId: ProductId
  readonly productName: string
  /** Null when units that are on hand are given theirs. */
  readonly receiptId: ReceiptId | null
  /** The order line whose manifest says which numbers come; null where none does. */
  readonly announcedWith?: PurchaseOrderLineId | null
  readonly areDoubtsConfirmed: boolean
  /** Whether there is room for one more number that is good in itself. */
  readonly admit: (number: ParsedSerial) => Result<unknown, Refusal>
  readonly write: (numbers: readonly ParsedSerial[]) => Promise<void>
}

/** Judges numbers that come in: R1, the usual signs of a wrong barcode, and whether there is room. */
export const judgeArriving = (
  operation: Operation,
  purpose: ArrivalPurpose,
  habits: Habits,
): NumberJudge<ArrivingNumber> => ({
  async lookUp(numbers) {
    const known = await knowledgeOf(operation, purpose, habits, numbers)
    return (number) => {
      const situation = { ...purpose, ...whatIsKnown(known, number), number }
      const judged = judgeNumber(situation)
      if (!judged.ok) return judged
      const admitted = purpose.admit(number)
      return admitted.ok ? accepted({ ...number, isOnManifest: isOnManifest(situation) }) : admitted
    }
  },
  write: purpose.write,
})
