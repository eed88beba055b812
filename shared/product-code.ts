import { gtin14, isGtin } from './gtin'
import { normalForm, serialKey } from './serial-number'

/**
 * The form in which product codes (sku, GTIN, own barcode) are compared: a valid GTIN as 14 digits, so that UPC and EAN
 * of one product meet; anything else in upper case without what cannot be seen.
 */
export function productCodeKey(text: string): string {
  const code = normalForm(text)
  return isGtin(code) ? gtin14(code) : serialKey(code)
}
