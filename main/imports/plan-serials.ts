import { productCodeKey } from '../../shared/product-code'
import { normalForm, type ParsedSerial, parseSerial } from '../../shared/serial-number'
import { isOnHand } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { CodedProduct } from '../products/product-code-rows'
import type { FiledNumber } from '../serials/filed-numbers'
import type { FirstRows, PlannedRow } from './planned-row'
import type { RowReader } from './row-reader'

/** What a row says of one unit; undefined where its cell cannot be taken. */
export interface SerialInFile {
  readonly row: RowReader
  readonly sku: string | undefined
  readonly number: ParsedSerial | undefined
}

/** What the store knows about the products and numbers of these rows. */
export interface KnownUnits {
  readonly coded: ReadonlyMap<string, CodedProduct>
  /** The numbers on file under a key, of whatever product. */
  readonly filed: ReadonlyMap<string, readonly FiledNumber[]>
  readonly withoutSerial: ReadonlyMap<ProductId, number>
  /** R1 holds for the whole warehouse. */
  readonly isUniqueInWarehouse: boolean
}

export interface PlannedSerial extends PlannedRow {
  /** The unit that is given its number; null where nothing is written. */
  readonly unit: { readonly productId: ProductId; readonly number: ParsedSerial } | null
}

export function readSerialRow(row: RowReader): SerialInFile {
  const text = row.code('sku', 2048)
  const sku = text === undefined ? undefined : normalForm(text)
  if (sku === '') row.refuse('blank-sku', 'sku')
  const serial = row.serial('serial')
  return { row, sku, number: serial === undefined ? undefined : parsedSerial(row, serial) }
}

/** The number in a cell; refused where its form is none of a serial number. */
export function parsedSerial(row: RowReader, serial: string): ParsedSerial | undefined {
  const number = parseSerial(serial)
  if (number.ok) return number.value
  const { refusal } = number
  if (refusal.code === 'serial-too-long')
    return row.refuse('too-long', 'serial', serial, String(refusal.longest))
  return row.refuse(refusal.code === 'serial-empty' ? 'blank-serial' : 'serial-unreadable', 'serial', serial)
}

/**
 * R4: judges the numbers of opening stock, each for a unit without serial no. of its product. `room` counts down, in the
 * order of the rows, what is left of those units.
 */
export function planSerials(
  files: readonly SerialInFile[],
  known: KnownUnits,
  seen: FirstRows,
): PlannedSerial[] {
  const room = new Map(known.withoutSerial)
  return files.map((file) => {
    const { row, sku = '', number } = file
    const product = productOf(file, known)
    const isHere = product && number ? judgeNumber(file, product, number, known, seen) : false
    if (product && number && !row.isRefused && !isHere) takeRoom(row, product, room, seen)
    const kind = row.isRefused || !product || !number ? 'refused' : isHere ? 'unchanged' : 'new'
    return {
      row: row.number,
      kind,
      revision: 0,
      cells: [
        { field: 'sku', text: sku === '' ? row.shown('sku') : sku, before: null },
        { field: 'serial', text: number?.serial ?? row.shown('serial'), before: null },
      ],
      troubles: row.troubles,
      warnings: row.warnings,
      unit: kind === 'new' && product && number ? { productId: product.productId, number } : null,
    }
  })
}

function productOf({ row, sku }: SerialInFile, known: KnownUnits): CodedProduct | undefined {
  if (sku === undefined || sku === '') return undefined
  const product = known.coded.get(productCodeKey(sku))
  if (!product) return row.refuse('unknown-sku', 'sku', sku)
  return product.hasSerialNumbers ? product : row.refuse('not-serial-tracked', 'sku', sku)
}

/** True for a number that is on hand already. */
function judgeNumber(
  { row }: SerialInFile,
  { productId }: CodedProduct,
  { serial, key }: ParsedSerial,
  known: KnownUnits,
  seen: FirstRows,
): boolean {
  const scope = known.isUniqueInWarehouse ? '' : `${productId}\n`
  const earlier = seen.earlier(scope + key, row.number)
  if (earlier !== undefined) row.refuse('duplicate-in-file', 'serial', serial, String(earlier))
  const coded = known.coded.get(productCodeKey(serial))
  if (coded) row.refuse('product-code', 'serial', serial, coded.productName)
  const filed = known.filed.get(key) ?? []
  const own = filed.find((one) => one.productId === productId)
  if (own?.status === 'receiving') row.refuse('serial-in-receipt', 'serial', serial)
  const elsewhere = filed.find((one) => one.productId !== productId && isHeld(one))
  if (known.isUniqueInWarehouse && elsewhere)
    row.refuse('serial-elsewhere', 'serial', serial, elsewhere.productName)
  return own !== undefined && isOnHand(own.status)
}

const isHeld = ({ status }: FiledNumber): boolean => status === 'receiving' || isOnHand(status)

function takeRoom(
  row: RowReader,
  { productId, sku }: CodedProduct,
  room: Map<ProductId, number>,
  seen: FirstRows,
): void {
  const left = room.get(productId) ?? 0
  const hasTurn = seen.hasRoom(String(productId), row.number, left)
  if (hasTurn && left > 0) room.set(productId, left - 1)
  else row.refuse('no-unit-without-serial', null, sku, String(Math.max(0, left)))
}
