import { type SqlBool, sql } from 'kysely'
import type { Input } from '../../shared/ipc/contract'
import type { SerialRow } from '../../shared/ipc/serials'
import { normalForm, reversed, serialKey } from '../../shared/serial-number'
import type { SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

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
  return foundSerials(
    () => serialRows(reader, wanted).orderBy('unit.id', 'desc'),
    engine,
    needle,
    wanted.limit,
  )
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

/** Each way of matching is a range scan of its own; the next one is asked only while there is room on the page. */
export async function foundSerials(
  fitting: () => SerialRows,
  engine: Engine,
  needle: string,
  limit: number,
): Promise<SerialPage> {
  const backwards = reversed(needle)
  const key = sql.ref<string>('unit.serial_key')
  const last = sql.ref<string>('unit.reversed_key')
  const ways = [
    sql<SqlBool>`${key} = ${needle}`,
    sql<SqlBool>`${last} >= ${backwards} and ${last} < ${backwards + aboveAll}`,
    sql<SqlBool>`${key} >= ${needle} and ${key} < ${needle + aboveAll}`,
    ...(needle.length < shortestInside ? [] : [engine.contains(key, needle)]),
  ]
  const found = new Map<SerialId, SerialRow>()
  for (const way of ways) {
    if (found.size > limit) break
    const rows = await fitting()
      .where(way)
      .limit(limit + 1)
      .execute()
    for (const row of rows) if (!found.has(row.serialId)) found.set(row.serialId, row)
  }
  const rows = [...found.values()].slice(0, limit)
  const isCut = found.size > limit
  return { rows, total: isCut ? null : rows.length, isCut }
}

async function countSerials(reader: Reader, wanted: ListSerials): Promise<number> {
  const { total } = await filtered(reader, wanted)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
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
