import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import { isOnHand } from '../../shared/serial-status'
import type { ProductId, ReceiptId } from '../../shared/values'
import type { SerialDoubt } from '../../shared/serial-doubts'
import { announcedBy, type Manifest } from './expected-with'
import { gluedCodes } from './glued'
import type { KnownSerial } from './known-serials'
import type { Nearby } from './nearby'
import { failsCheckDigit, type LearnedShape, shapeDifference } from './shape'

/** Everything one number is judged by, whatever stands beside it. */
export interface NumberSituation {
  readonly number: ParsedSerial
  readonly productName: string
  /** The receipt it is captured on; null when units on hand are given theirs. */
  readonly receiptId: ReceiptId | null
  /** The product whose own code this is. */
  readonly codeOf: { readonly productId: ProductId; readonly productName: string } | undefined
  readonly known: KnownSerial | undefined
  /** One of the product's that is here and looks nearly the same. */
  readonly nearby: Nearby | undefined
  /** The manifest of the order that it comes with, where there is one. */
  readonly manifest: Manifest | undefined
  readonly shape: LearnedShape | undefined
  /** Codes that the product itself has, in the form of serial keys. */
  readonly ownCodes: readonly string[]
  readonly areDoubtsConfirmed: boolean
}

export type NumberRefusal = RefusalOf<'product-code' | 'serial-in-receipt' | 'serial-on-hand'> | SerialDoubt

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
  const doubt = situation.areDoubtsConfirmed ? undefined : doubtAbout(situation)
  return doubt ? refused(doubt) : accepted(number)
}

/** The supplier said that it comes with the order that it comes with. */
export const isOnManifest = ({ known, manifest }: Pick<NumberSituation, 'known' | 'manifest'>): boolean =>
  known?.status === 'expected' && known.expectedOrderId === manifest?.purchaseOrderId

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

/** A number that is known from before has its form already; whether it is the one that should come is asked all the same. */
function doubtAbout(situation: NumberSituation): SerialDoubt | undefined {
  const { known } = situation
  return (known ? undefined : doubtAboutForm(situation)) ?? doubtByManifest(situation)
}

/** What a supplier has announced says which units come; R1 keeps silent about numbers that are not here. */
function doubtByManifest(situation: NumberSituation): SerialDoubt | undefined {
  const { number, productName, known, manifest } = situation
  const { serial } = number
  if (isOnManifest(situation)) return undefined
  if (known?.status === 'expected')
    return { code: 'serial-expected-elsewhere', serial, productName, ...announcedBy(known) }
  if (!manifest) return undefined
  const { orderNumber, missing } = manifest
  return { code: 'serial-not-on-manifest', serial, productName, orderNumber, missing }
}

/** The most telling sign first: it names what else the read could be. */
function doubtAboutForm(situation: NumberSituation): SerialDoubt | undefined {
  const { number, productName, nearby, shape, ownCodes } = situation
  const { serial, key } = number
  const glued = gluedCodes(key, shape, ownCodes)
  if (glued) {
    const [first, last] = glued
    return { code: 'serial-codes-glued', serial, productName, first, last }
  }
  if (nearby)
    return { code: 'serial-looks-like', serial, onHand: nearby.known.serial, productName, how: nearby.how }
  if (!shape) return undefined
  const { example } = shape
  const difference = shapeDifference(shape, key)
  if (difference) return { code: 'serial-shape-differs', serial, productName, example, difference }
  return failsCheckDigit(shape, key)
    ? { code: 'serial-check-digit', serial, productName, example }
    : undefined
}
