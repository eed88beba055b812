import { productCodeKey } from '../../shared/product-code'
import type { ParsedSerial } from '../../shared/serial-number'
import { isOnHand } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { CodedProduct } from '../products/product-code-rows'
import { judgeInFile, type KnownNumbers, type NumberInFile } from './number-in-file'
import type { FirstRows, PlannedRow } from './planned-row'
import type { RowReader } from './row-reader'

/** What the store knows about the products and numbers of these rows. */
export interface KnownUnits extends KnownNumbers {
  readonly withoutSerial: ReadonlyMap<ProductId, number>
}

export interface PlannedSerial extends PlannedRow {
  /** The unit that is given its number; null where nothing is written. */
  readonly unit: { readonly productId: ProductId; readonly number: ParsedSerial } | null
}

/**
 * R4: judges the numbers of opening stock, each for a unit without serial no. of its product. `room` counts down, in the
 * order of the rows, what is left of those units.
 */
export function planSerials(
  files: readonly NumberInFile[],
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

function productOf({ row, sku }: NumberInFile, known: KnownUnits): CodedProduct | undefined {
  if (sku === undefined || sku === '') return undefined
  const product = known.coded.get(productCodeKey(sku))
  if (!product) return row.refuse('unknown-sku', 'sku', sku)
  return product.hasSerialNumbers ? product : row.refuse('not-serial-tracked', 'sku', sku)
}

/** True for a number that is on hand already. */
function judgeNumber(
  { row }: NumberInFile,
  { productId }: CodedProduct,
  number: ParsedSerial,
  known: KnownUnits,
  seen: FirstRows,
): boolean {
  const own = judgeInFile(row, productId, number, known, seen)
  if (own?.status === 'receiving') row.refuse('serial-in-receipt', 'serial', number.serial)
  return own !== undefined && isOnHand(own.status)
}

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
