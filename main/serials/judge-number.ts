import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import { isOnHand } from '../../shared/serial-status'
import type { ProductId, ReceiptId } from '../../shared/values'
import type { KnownSerial } from './known-serials'
import { type SerialShape, shapeDifference } from './shape'

/** Everything one number is judged by, whatever stands beside it. */
export interface NumberSituation {
  readonly number: ParsedSerial
  readonly productName: string
  /** The receipt it is captured on; null when units on hand are given theirs. */
  readonly receiptId: ReceiptId | null
  /** The product whose own code this is. */
  readonly codeOf: { readonly productId: ProductId; readonly productName: string } | undefined
  readonly known: KnownSerial | undefined
  readonly lookalike: KnownSerial | undefined
  readonly shape: SerialShape | undefined
  readonly areDoubtsConfirmed: boolean
}

export type NumberRefusal = RefusalOf<
  'product-code' | 'serial-in-receipt' | 'serial-on-hand' | 'serial-shape-differs' | 'serial-looks-like'
>

/** Judges one number by itself, whatever quantity it is for: R1, and the usual signs of a wrong barcode. */
export function judgeNumber(situation: NumberSituation): Result<ParsedSerial, NumberRefusal> {
  const { number, codeOf, known, receiptId } = situation
  if (codeOf)
    return refused({
      code: 'product-code',
      text: number.serial,
      productId: codeOf.productId,
      productName: codeOf.productName,
    })
  const taken = known && takenElsewhere(number, known, receiptId)
  if (taken) return refused(taken)
  const doubt = situation.areDoubtsConfirmed || known ? undefined : doubtAbout(situation)
  return doubt ? refused(doubt) : accepted(number)
}

function takenElsewhere(
  { serial }: ParsedSerial,
  known: KnownSerial,
  receiptId: ReceiptId | null,
): RefusalOf<'serial-in-receipt' | 'serial-on-hand'> | undefined {
  const { productName, receiptNumber } = known
  if (known.status === 'receiving')
    return {
      code: 'serial-in-receipt',
      serial,
      receiptNumber: receiptNumber ?? '',
      isThisReceipt: known.receiptId === receiptId,
      productName,
    }
  if (!isOnHand(known.status)) return undefined
  const { serialId, status, receivedAt: since } = known
  return { code: 'serial-on-hand', serial, serialId, productName, status, since, receiptNumber }
}

function doubtAbout({
  number,
  productName,
  lookalike,
  shape,
}: NumberSituation): RefusalOf<'serial-shape-differs' | 'serial-looks-like'> | undefined {
  const { serial, key } = number
  if (lookalike && lookalike.key !== key)
    return { code: 'serial-looks-like', serial, onHand: lookalike.serial, productName }
  const difference = shape && shapeDifference(shape, key)
  return shape && difference
    ? { code: 'serial-shape-differs', serial, productName, example: shape.example, difference }
    : undefined
}
