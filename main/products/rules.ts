import { gtinCheckDigit, isGtin, isGtinShaped } from '../../shared/gtin'
import type { ProductDraft } from '../../shared/ipc/products'
import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { normalForm } from '../../shared/serial-number'

/** A code in the form it is kept in, and the key under which it is unique over all products. */
export interface KeyedCode {
  readonly kind: 'sku' | 'gtin' | 'barcode'
  readonly code: string
  readonly key: string
}

type GtinRefusal = RefusalOf<'gtin-length' | 'gtin-characters' | 'gtin-check-digit'>
export type CodeRefusal = GtinRefusal | RefusalOf<'product-code-twice' | 'product-code-empty'>

/** All codes of a product, its sku first; refused when one says nothing, is no GTIN but called one, or stands twice. */
export function judgeCodes({
  sku,
  codes,
}: Pick<ProductDraft, 'sku' | 'codes'>): Result<KeyedCode[], CodeRefusal> {
  const keyed = [{ kind: 'sku' as const, text: sku }, ...codes].map(({ kind, text }) => ({
    kind,
    code: normalForm(text),
    key: productCodeKey(text),
  }))
  for (const [place, code] of keyed.entries()) {
    const refusal = whyNotKeep(code) ?? whyNotAgain(code, keyed.slice(0, place))
    if (refusal) return refused(refusal)
  }
  return accepted(keyed)
}

function whyNotKeep({ kind, code }: KeyedCode): CodeRefusal | undefined {
  if (code === '') return { code: 'product-code-empty' }
  return kind === 'gtin' ? whyNoGtin(code) : undefined
}

function whyNoGtin(text: string): GtinRefusal | undefined {
  if (!/^[0-9]+$/u.test(text)) return { code: 'gtin-characters', text }
  if (!isGtinShaped(text)) return { code: 'gtin-length', text, length: text.length }
  if (isGtin(text)) return undefined
  return { code: 'gtin-check-digit', text, expected: gtinCheckDigit(text.slice(0, -1)) }
}

function whyNotAgain({ code, key }: KeyedCode, earlier: readonly KeyedCode[]): CodeRefusal | undefined {
  if (!earlier.some((one) => one.key === key)) return undefined
  return { code: 'product-code-twice', text: code }
}

interface TrackingOff {
  readonly productName: string
  /** Serial numbers of the product that are on hand. */
  readonly onHand: number
  /** An open receipt that has captured numbers of it. */
  readonly openReceiptNumber: string | undefined
  /** An open dispatch that has picked numbers of it. */
  readonly openDispatchNumber: string | undefined
  /** The orders that numbers of it are promised to. */
  readonly allocations: readonly string[]
  readonly isConfirmed: boolean
}

export type TrackingOffRefusal = RefusalOf<
  'tracking-off-unconfirmed' | 'tracking-in-open-receipt' | 'tracking-in-open-dispatch'
>

/** R10: switching *Has serial numbers* off asks first, names the orders whose allocations it releases, and waits for numbers that are captured or packed. */
export function whyNotTrackingOff(off: TrackingOff): TrackingOffRefusal | undefined {
  const { productName, onHand, openReceiptNumber: receiptNumber, openDispatchNumber: dispatchNumber } = off
  if (receiptNumber !== undefined) return { code: 'tracking-in-open-receipt', productName, receiptNumber }
  if (dispatchNumber !== undefined) return { code: 'tracking-in-open-dispatch', productName, dispatchNumber }
  if (onHand === 0 || off.isConfirmed) return undefined
  return { code: 'tracking-off-unconfirmed', productName, onHand, allocations: [...off.allocations] }
}
