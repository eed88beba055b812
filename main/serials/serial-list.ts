import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Input } from '../../shared/ipc/contract'
import type { SerialRow } from '../../shared/ipc/serials'
import { normalForm, reversed, serialKey } from '../../shared/serial-number'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { countOf } from '../store/count-of'

type ListSerials = Input<'serials.list'>

export interface SerialPage {
  readonly rows: SerialRow[]
  readonly total: number | null
  readonly isCut: boolean
}

/** The character above all others: a text that begins with `key` lies between `key` and `key` followed by it. */
const aboveAll = '\u{10ffff}'

/** Needles shorter than this are looked for at both ends only; in the middle they would find nearly everything. */
const shortestInside = 2

/**
 * A page of serial numbers, newest first. With a search: the number itself, then those that end with it, that begin
 * with it, that have it anywhere; at most `limit` of them.
 */
export function listSerials(reader: Reader, engine: Engine, wanted: ListSerials): Promise<SerialPage> {
  const needle = serialKey(normalForm(wanted.search))
  if (needle === '') return newestSerials(reader, wanted)
  return foundSerials(() => serialRows(reader, wanted).orderBy('unit.id', 'desc'), engine, {
    needle,
    ending: endingRange(needle),
    limit: wanted.limit,
  })
}

async function newestSerials(reader: Reader, wanted: ListSerials): Promise<SerialPage> {
  const { after, limit } = wanted
  const rows = await serialRows(reader, wanted)
    .$if(after !== null, (query) => query.where('unit.id', '<', after))
    .orderBy('unit.id', 'desc')
    .limit(limit)
    .execute()
  return { rows, total: after === null ? await countSerials(reader, wanted) : null, isCut: false }
}

type SerialRows = ReturnType<typeof serialRows>

type Way = RawBuilder<SqlBool>

const key = sql.ref<string>('unit.serial_key')

/** Looked up as a range of an index: the last digits are rare among all numbers. */
function endingRange(needle: string): Way {
  const backwards = reversed(needle)
  const last = sql.ref<string>('unit.reversed_key')
  return sql`(${last} >= ${backwards} and ${last} < ${backwards + aboveAll})`
}

/**
 * The numbers that fit, those nearest to the needle first, at most `limit`. Whatever fits widest is asked for first:
 * mostly that is few, and then they are all; else the page fills with what fits narrower.
 */
export async function foundSerials(
  fitting: () => SerialRows,
  engine: Engine,
  { needle, ending, limit }: { readonly needle: string; readonly ending: Way; readonly limit: number },
): Promise<SerialPage> {
  const found: SerialRow[] = []
  let isCut = false
  for (const way of widestFirst(engine, needle, ending)) {
    const rows = await fitting()
      .where(way)
      .limit(limit + 1)
      .execute()
    found.unshift(...rows)
    if (rows.length <= limit) break
    isCut = true
  }
  const rows = nearestFirst(found, needle).slice(0, limit)
  return { rows, total: isCut ? null : rows.length, isCut }
}

/** Having it anywhere stands before the narrower ways too: it is the cheaper question. */
function widestFirst(engine: Engine, needle: string, ending: Way): Way[] {
  const inside = engine.contains(key, needle)
  const beginning: Way = sql`(${key} >= ${needle} and ${key} < ${needle + aboveAll})`
  const narrower: Way[] = [
    sql`${inside} and (${ending} or ${beginning})`,
    sql`${inside} and ${ending}`,
    sql`${key} = ${needle}`,
  ]
  return needle.length < shortestInside ? narrower : [inside, ...narrower]
}

/** Each number once; among those equally near the order stays. */
function nearestFirst(found: readonly SerialRow[], needle: string): SerialRow[] {
  const near = found.map((row) => ({ row, distance: distanceOf(serialKey(row.serial), needle) }))
  const sorted = near.toSorted((one, other) => one.distance - other.distance)
  return [...new Map(sorted.map(({ row }) => [row.serialId, row])).values()]
}

function distanceOf(found: string, needle: string): number {
  if (found === needle) return 0
  if (found.endsWith(needle)) return 1
  return found.startsWith(needle) ? 2 : 3
}

function countSerials(reader: Reader, wanted: ListSerials): Promise<number> {
  return countOf(filtered(reader, wanted))
}

const serialRows = (reader: Reader, wanted: ListSerials) => withProduct(filtered(reader, wanted))

/** Makes rows as lists show them out of units with their receipt. */
export function withProduct(units: ReturnType<typeof unitsWithReceipt>) {
  return units
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .select(serialColumns)
}

/** The columns of `SerialRow`, over `unit`, `product`, `receipt` and `supplier`. */
export const serialColumns = [
  'unit.id as serialId',
  'unit.serial',
  'unit.status',
  'unit.product_id as productId',
  'product.sku',
  'product.name as productName',
  'supplier.name as supplierName',
  'receipt.number as receiptNumber',
  'receipt.committed_at as receivedAt',
] as const

function filtered(reader: Reader, wanted: ListSerials) {
  const { statuses, productId, supplierId, receivedFrom, receivedBefore } = wanted
  return unitsWithReceipt(reader)
    .$if(statuses.length > 0, (query) => query.where('unit.status', 'in', statuses))
    .$if(productId !== null, (query) => query.where('unit.product_id', '=', productId))
    .$if(supplierId !== null, (query) => query.where('receipt.supplier_id', '=', supplierId))
    .$if(receivedFrom !== null, (query) => query.where('receipt.committed_at', '>=', receivedFrom))
    .$if(receivedBefore !== null, (query) => query.where('receipt.committed_at', '<', receivedBefore))
}

/** Every serial number with the receipt that brought it in, if one did. */
export const unitsWithReceipt = (reader: Reader) =>
  reader
    .selectFrom('serial_number as unit')
    .leftJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
    .leftJoin('receipt', 'receipt.id', 'line.receipt_id')
