import type { RefusalOf } from '../../shared/refusal'
import type { ReceiptLine } from '../../shared/ipc/receiving'
import { accepted, refused, type Result } from '../../shared/result'
import { areLinesReady, lineWithArrow, type WorkLine } from '../scanning/work-lines'

type ArrowLine = Pick<
  ReceiptLine,
  'receiptLineId' | 'quantityToReceive' | 'captured' | 'capturesSerials' | 'outstanding'
> & {
  readonly isCounted: boolean
}

const asWorkLine = ({ receiptLineId, quantityToReceive, ...line }: ArrowLine): WorkLine => ({
  ...line,
  lineId: receiptLineId,
  quantity: quantityToReceive,
})

/** Where the red arrow stands on a receipt. */
export const activeLine = <Line extends ArrowLine>(
  lines: readonly Line[],
  chosenId: number | null,
): Line | undefined => lineWithArrow(lines, asWorkLine, chosenId)

/** A receipt counts once it has something to receive and nothing half captured. */
export const isReadyToCommit = (lines: readonly ArrowLine[]): boolean => areLinesReady(lines.map(asWorkLine))

export interface RoomSituation {
  readonly productName: string
  readonly quantityToReceive: number | null
  readonly captured: number
  /** Units without a number; no number takes their place. */
  readonly damaged: number
  readonly outstanding: number | null
  readonly isCounted: boolean
  readonly isOverReceiptConfirmed: boolean
  readonly text: string | null
}

/**
 * The line's quantity once it takes one more number. A blank line starts with what is outstanding; a counted line
 * grows with what is captured; beyond that an over-receipt has to be confirmed.
 */
export function judgeRoom(situation: RoomSituation): Result<number, RefusalOf<'more-than-quantity'>> {
  const { quantityToReceive, outstanding, isCounted, isOverReceiptConfirmed, productName, text } = situation
  const taken = situation.captured + situation.damaged
  if (quantityToReceive !== null && taken < quantityToReceive) return accepted(quantityToReceive)
  if (quantityToReceive === null && outstanding !== null && outstanding > 0) return accepted(outstanding)
  if (isCounted || isOverReceiptConfirmed) return accepted(taken + 1)
  return refused({ code: 'more-than-quantity', productName, quantity: quantityToReceive ?? 0, text })
}

/** A quantity beyond what the order still expects is an over-receipt: it has to be confirmed. */
export function judgeQuantity({
  line,
  quantity,
  isOverReceiptConfirmed,
}: {
  readonly line: Pick<
    ReceiptLine,
    'productName' | 'captured' | 'damaged' | 'outstanding' | 'hasSerialNumbers'
  >
  readonly quantity: number | null
  readonly isOverReceiptConfirmed: boolean
}): Result<
  number | null,
  RefusalOf<'more-than-ordered' | 'quantity-below-captured' | 'damaged-more-than-received'>
> {
  const { productName, captured, damaged, outstanding } = line
  if ((quantity ?? 0) < captured)
    return refused({ code: 'quantity-below-captured', productName, quantity: quantity ?? 0, captured })
  if ((quantity ?? 0) < captured + damaged)
    return refused({ code: 'damaged-more-than-received', productName, damaged, quantity: quantity ?? 0 })
  if (quantity !== null && outstanding !== null && quantity > outstanding && !isOverReceiptConfirmed)
    return refused({ code: 'more-than-ordered', productName, outstanding, quantity })
  return accepted(quantity)
}

type CommitLine = Pick<
  ReceiptLine,
  | 'receiptLineId'
  | 'productName'
  | 'quantityToReceive'
  | 'captured'
  | 'capturesSerials'
  | 'isComplete'
  | 'refusedUnits'
>

/** R3: a receipt commits with at least one unit, and with a number for every unit of the lines that capture. */
export function judgeCommit(
  number: string,
  lines: readonly CommitLine[],
): Result<undefined, RefusalOf<'nothing-to-receive' | 'captured-differs'>> {
  const received = lines.filter((line) => line.quantityToReceive !== null)
  if (received.length === 0 && lines.every((line) => line.refusedUnits === 0))
    return refused({ code: 'nothing-to-receive', number })
  const differing = received.filter((line) => !line.isComplete)
  if (differing.length === 0) return accepted(undefined)
  return refused({
    code: 'captured-differs',
    lines: differing.map(({ receiptLineId, productName, quantityToReceive, captured }) => ({
      lineId: receiptLineId,
      productName,
      quantity: quantityToReceive ?? 0,
      captured,
    })),
  })
}

/** The quantity with one more unit counted by scanning; beyond the order it has to be confirmed. */
export function judgeCount(
  line: Pick<ReceiptLine, 'productName' | 'quantityToReceive' | 'outstanding'>,
  { isOverReceiptConfirmed }: { readonly isOverReceiptConfirmed: boolean },
): Result<number, RefusalOf<'more-than-ordered'>> {
  const quantity = (line.quantityToReceive ?? 0) + 1
  const { productName, outstanding } = line
  if (outstanding !== null && quantity > outstanding && !isOverReceiptConfirmed)
    return refused({ code: 'more-than-ordered', productName, outstanding, quantity })
  return accepted(quantity)
}
