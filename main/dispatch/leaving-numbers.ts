import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { lookUpNumbers, type NumberOnFile } from '../serials/filed-numbers'
import { judgeNumber, type NumberRefusal } from '../serials/judge-number'
import { knowledgeOf, readHabits, whatIsKnown } from '../serials/number-knowledge'
import type { NotFree } from '../serials/why-not-free'
import type { LineOfDispatch } from './read-dispatch'

/** A number that can leave with a line, and what it is now; the id is null where nobody ever saw it. */
export interface LeavingNumber {
  readonly number: ParsedSerial
  readonly serialId: SerialId | null
  readonly from: 'in-stock' | 'allocated' | 'unseen'
}

export type LeavingRefusal =
  | NumberRefusal
  | NotFree
  | RefusalOf<'serial-never-seen' | 'serial-of-other-product'>

interface LeavingSituation {
  readonly areDoubtsConfirmed: boolean
  /** Units whose number nobody knows, one of which a number that was never seen can be. */
  readonly withoutSerial: () => number
  /** Promised to the line, and free again since it was looked up. */
  readonly isFreed?: (serialId: SerialId) => boolean
}

/**
 * Judges numbers for a line of a dispatch, each by itself: free, promised to this line, or never seen while there are
 * units without serial no.; everything else is refused with what is known of it (R5).
 */
export async function lookUpLeaving(
  operation: Operation,
  { dispatch, line }: LineOfDispatch,
  numbers: readonly ParsedSerial[],
  situation: LeavingSituation,
): Promise<(number: ParsedSerial) => Result<LeavingNumber, LeavingRefusal>> {
  const { productId, productName, salesOrderLineId } = line
  const { orderNumber, number: dispatchNumber } = dispatch.head
  const wanted = { orderNumber, dispatchNumber, productId, salesOrderLineId }
  const onFile = await lookUpNumbers(operation, wanted, numbers)
  const { areDoubtsConfirmed } = situation
  const purpose = { productId, productName, receiptId: null, areDoubtsConfirmed }
  const habits = await readHabits(operation.tx, productId)
  const neverSeen = situation.withoutSerial() > 0 ? numbers.filter((number) => !onFile(number).filed) : []
  const known = await knowledgeOf(operation, purpose, habits, neverSeen)
  return (number) => {
    const leaving = judgeLeaving(number, onFile(number), { ...situation, productName })
    if (!leaving.ok || leaving.value.serialId !== null) return leaving
    const doubted = judgeNumber({ ...purpose, ...whatIsKnown(known, number), number })
    return doubted.ok ? leaving : doubted
  }
}

function judgeLeaving(
  number: ParsedSerial,
  { filed, notFree, isOther, isHeldByOther }: NumberOnFile,
  { withoutSerial, isFreed, productName }: LeavingSituation & { readonly productName: string },
): Result<LeavingNumber, LeavingRefusal> {
  const wasFreed = filed !== undefined && isFreed?.(filed.serialId) === true
  if (filed && (!notFree || wasFreed)) {
    const from = filed.status === 'allocated' && !wasFreed ? 'allocated' : 'in-stock'
    return accepted({ number, serialId: filed.serialId, from })
  }
  if (isOther && (isOther.code === 'product-code' || isHeldByOther)) return refused(isOther)
  const without = withoutSerial()
  if ((!filed || unseenStatuses.has(filed.status)) && without > 0)
    return accepted({ number, serialId: filed?.serialId ?? null, from: 'unseen' })
  const { serial } = number
  return refused(
    notFree ?? isOther ?? { code: 'serial-never-seen', serial, productName, withoutSerial: without },
  )
}

/** Known from paper or from earlier, but not to be here. */
const unseenStatuses: ReadonlySet<string> = new Set(['gone', 'expected', 'untracked'])
