import { productCodeKey } from '../../shared/product-code'
import { normalForm, type ParsedSerial } from '../../shared/serial-number'
import { isOnHand } from '../../shared/serial-status'
import type { SerialId } from '../../shared/values'
import type { OrderLineToFill, OrderOfManifest } from '../manifests/manifest-rows'
import type { CodedProduct } from '../products/product-code-rows'
import type { ExpectedWith } from '../serials/expected-with'
import { judgeInFile, type KnownNumbers, type NumberInFile, readNumberRow } from './number-in-file'
import type { FirstRows, PlannedCell, PlannedRow } from './planned-row'
import type { RowReader } from './row-reader'

/** What a row says of one number that is to come; without a sku where the file has no such column. */
export interface AnnouncedInFile extends NumberInFile {
  /** Undefined where the file is for one order. */
  readonly orderNumber: string | undefined
}

/** What the store knows about the orders, products and numbers of these rows. */
export interface KnownOrders extends KnownNumbers {
  /** The one order that the whole file is for. */
  readonly order: OrderOfManifest | undefined
  readonly byNumber: ReadonlyMap<string, OrderOfManifest>
  readonly products: ReadonlyMap<number, CodedProduct>
  readonly expectedWith: ReadonlyMap<SerialId, ExpectedWith>
}

export interface PlannedAnnouncement extends PlannedRow {
  /** The number that is expected from now on; null where nothing is written. */
  readonly announced: { readonly line: OrderLineToFill; readonly number: ParsedSerial } | null
}

export function readManifestRow(row: RowReader): AnnouncedInFile {
  const order = row.code('order', 64)
  if (order === '') row.refuse('blank-order', 'order')
  return { ...readNumberRow(row), orderNumber: order === undefined ? undefined : normalForm(order) }
}

/** Judges the numbers of a manifest: each has to be of a product of its order, and not here, on its way, or announced. */
export function planManifest(
  files: readonly AnnouncedInFile[],
  known: KnownOrders,
  seen: FirstRows,
): PlannedAnnouncement[] {
  const room = new Map<OrderLineToFill, number>()
  return files.map((file) => {
    const { row, number } = file
    const order = orderOf(file, known)
    const product = order && productOf(file, order, known)
    const isThere =
      order && product && number ? judgeNumber(row, { order, product, number }, known, seen) : false
    const isGood = !row.isRefused && order && product && number
    const kind = isGood ? (isThere ? 'unchanged' : 'new') : 'refused'
    const line = isGood && !isThere ? fillLine(order, product, room) : undefined
    return {
      row: row.number,
      kind,
      revision: 0,
      cells: cellsOf(file),
      troubles: row.troubles,
      warnings: row.warnings,
      announced: line && number ? { line, number } : null,
    }
  })
}

function cellsOf({ row, number }: AnnouncedInFile): PlannedCell[] {
  const shown = (field: string) => ({ field, text: row.shown(field), before: null })
  return [
    ...(row.has('order') ? [shown('order')] : []),
    ...(row.has('sku') ? [shown('sku')] : []),
    { field: 'serial', text: number?.serial ?? row.shown('serial'), before: null },
  ]
}

function orderOf({ row, orderNumber }: AnnouncedInFile, known: KnownOrders): OrderOfManifest | undefined {
  const order = known.order ?? known.byNumber.get(orderNumber?.toUpperCase() ?? '')
  if (orderNumber === '' || (orderNumber === undefined && !known.order)) return undefined
  if (!order) return row.refuse('unknown-order', 'order', orderNumber)
  if (order.status === 'Confirmed' || order.status === 'PartFulfilled') return order
  return row.refuse('order-not-open', 'order', order.number, order.status)
}

/** Without a column for it, the one product of the order that has serial numbers. */
function productOf(
  { row, sku }: AnnouncedInFile,
  { lines, number }: OrderOfManifest,
  known: KnownOrders,
): CodedProduct | undefined {
  if (sku === '') return undefined
  const ordered = new Set(lines.map(({ productId }) => productId))
  if (sku === undefined) {
    const serialised = [...ordered].flatMap((productId) => known.products.get(productId) ?? [])
    const [only, ...others] = serialised.filter(({ hasSerialNumbers }) => hasSerialNumbers)
    return only && others.length === 0 ? only : row.refuse('which-product', null, number)
  }
  const product = known.coded.get(productCodeKey(sku))
  if (!product) return row.refuse('unknown-sku', 'sku', sku)
  if (!ordered.has(product.productId)) return row.refuse('not-on-order', 'sku', sku, number)
  return product.hasSerialNumbers ? product : row.refuse('not-serial-tracked', 'sku', sku)
}

interface Announced {
  readonly order: OrderOfManifest
  readonly product: CodedProduct
  readonly number: ParsedSerial
}

/** True for a number that this order's manifest names already. */
function judgeNumber(
  row: RowReader,
  { order, product: { productId }, number }: Announced,
  known: KnownOrders,
  seen: FirstRows,
): boolean {
  const own = judgeInFile(row, productId, number, known, seen)
  if (!own) return false
  const { serial } = number
  const announcedWith = known.expectedWith.get(own.serialId)
  if (announcedWith?.purchaseOrderId === order.purchaseOrderId && own.status !== 'dispatched') return true
  if (own.status === 'receiving') row.refuse('serial-in-receipt', 'serial', serial)
  else if (isOnHand(own.status)) row.refuse('serial-here', 'serial', serial)
  else if (own.status === 'dispatched') row.refuse('serial-left', 'serial', serial)
  else if (own.status === 'expected')
    row.refuse('on-other-manifest', 'serial', serial, announcedWith?.orderNumber ?? '')
  return false
}

/** Of several lines with the same product, the first whose manifest does not name all its units yet. */
function fillLine(
  { lines }: OrderOfManifest,
  { productId }: CodedProduct,
  room: Map<OrderLineToFill, number>,
): OrderLineToFill | undefined {
  const own = lines.filter((line) => line.productId === productId)
  const left = (line: OrderLineToFill) => room.get(line) ?? line.quantity - line.numbers
  const line = own.find((one) => left(one) > 0) ?? own.at(-1)
  if (line) room.set(line, left(line) - 1)
  return line
}
