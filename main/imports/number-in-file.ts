import { productCodeKey } from '../../shared/product-code'
import { normalForm, type ParsedSerial, parseSerial } from '../../shared/serial-number'
import { isHeld } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { CodedProduct } from '../products/product-code-rows'
import type { FiledNumber } from '../serials/filed-numbers'
import type { FirstRows } from './planned-row'
import type { RowReader } from './row-reader'

/** What a row says of one number; undefined where its cell cannot be taken, or the file has no such column. */
export interface NumberInFile {
  readonly row: RowReader
  readonly sku: string | undefined
  readonly number: ParsedSerial | undefined
}

/** What the store knows about the products and numbers of these rows. */
export interface KnownNumbers {
  readonly coded: ReadonlyMap<string, CodedProduct>
  /** The numbers on file under a key, of whatever product. */
  readonly filed: ReadonlyMap<string, readonly FiledNumber[]>
  /** R1 holds for the whole warehouse. */
  readonly isUniqueInWarehouse: boolean
}

export function readNumberRow(row: RowReader): NumberInFile {
  const text = row.code('sku', 2048)
  const sku = text === undefined ? undefined : normalForm(text)
  if (sku === '') row.refuse('blank-sku', 'sku')
  const serial = row.serial('serial')
  return { row, sku, number: serial === undefined ? undefined : parsedSerial(row, serial) }
}

/** The number in a cell; refused where its form is none of a serial number. */
function parsedSerial(row: RowReader, serial: string): ParsedSerial | undefined {
  const number = parseSerial(serial)
  if (number.ok) return number.value
  const { refusal } = number
  if (refusal.code === 'serial-too-long')
    return row.refuse('too-long', 'serial', serial, String(refusal.longest))
  return row.refuse(refusal.code === 'serial-empty' ? 'blank-serial' : 'serial-unreadable', 'serial', serial)
}

/**
 * Refuses a number that stands in the file twice, is the code of a product, or that another product holds where R1 goes
 * for the whole warehouse. Gives what is on file of it under its own product.
 */
export function judgeInFile(
  row: RowReader,
  productId: ProductId,
  { serial, key }: ParsedSerial,
  known: KnownNumbers,
  seen: FirstRows,
): FiledNumber | undefined {
  const scope = known.isUniqueInWarehouse ? '' : `${productId}\n`
  const earlier = seen.earlier(scope + key, row.number)
  if (earlier !== undefined) row.refuse('duplicate-in-file', 'serial', serial, String(earlier))
  const coded = known.coded.get(productCodeKey(serial))
  if (coded) row.refuse('product-code', 'serial', serial, coded.productName)
  const filed = known.filed.get(key) ?? []
  const elsewhere = filed.find((one) => one.productId !== productId && isHeld(one.status))
  if (known.isUniqueInWarehouse && elsewhere)
    row.refuse('serial-elsewhere', 'serial', serial, elsewhere.productName)
  return filed.find((one) => one.productId === productId)
}
