import { gtinCheckDigit, isGtin, isGtinShaped } from '../../../shared/gtin'
import type { ProductCode } from '../../../shared/ipc/products'
import { productCodeKey } from '../../../shared/product-code'
import type { RefusalOf } from '../../../shared/refusal'
import { normalForm } from '../../../shared/serial-number'

type CodeRefusal = RefusalOf<'gtin-length' | 'gtin-characters' | 'gtin-check-digit' | 'product-code-twice'>

/** What main would say to the code at this place of the list, as far as can be told without the other products. */
export function whyNoCode(codes: readonly ProductCode[], place: number): CodeRefusal | undefined {
  const code = codes[place]
  const text = normalForm(code?.text ?? '')
  if (!code || text === '') return undefined
  return (code.kind === 'gtin' ? whyNoGtin(text) : undefined) ?? whyTwice(codes.slice(0, place), text)
}

function whyNoGtin(text: string): CodeRefusal | undefined {
  if (!/^[0-9]+$/u.test(text)) return { code: 'gtin-characters', text }
  if (!isGtinShaped(text)) return { code: 'gtin-length', text, length: text.length }
  if (isGtin(text)) return undefined
  return { code: 'gtin-check-digit', text, expected: gtinCheckDigit(text.slice(0, -1)) }
}

function whyTwice(earlier: readonly ProductCode[], text: string): CodeRefusal | undefined {
  const key = productCodeKey(text)
  const isThere = earlier.some((one) => productCodeKey(one.text) === key)
  return isThere ? { code: 'product-code-twice', text } : undefined
}

const names = { 8: 'EAN-8', 12: 'UPC', 13: 'EAN-13', 14: 'GTIN-14' } as const

/** How the trade calls a GTIN of this length; undefined while the digits are not right. */
export function nameOfGtin(text: string): string | undefined {
  const code = normalForm(text)
  return isGtin(code)
    ? Object.entries(names).find(([length]) => Number(length) === code.length)?.[1]
    : undefined
}
