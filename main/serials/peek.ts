import type { Outcome } from '../../shared/ipc/scanning'
import { parseSerial } from '../../shared/serial-number'
import { findProductByCode } from '../products/product-code-rows'
import type { Reader } from '../store/store'
import { findSerialsByKey } from './known-serials'

/** What a code means that was scanned where nobody asked: the serial numbers and the product it could be. */
export async function peek(reader: Reader, text: string): Promise<Outcome> {
  const product = await findProductByCode(reader, text)
  const number = parseSerial(text)
  if (!number.ok) return { kind: 'refused', refusal: number.refusal }
  const serials = await findSerialsByKey(reader, number.value.key)
  return {
    kind: 'peeked',
    serialIds: serials.map(({ serialId }) => serialId),
    productIds: product ? [product.productId] : [],
  }
}
