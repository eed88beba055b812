import { type SqlBool, sql } from 'kysely'
import type { CountFinding } from '../../shared/count-status'
import type { Input, Output } from '../../shared/ipc/contract'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type { Instant, ProductId, SerialId, StockCountScanId } from '../../shared/values'
import { readWhereabouts } from '../serials/whereabouts'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { readClosingLines } from './count-result'
import {
  type CountHead,
  findCountHead,
  hasMovedSince,
  isNotSeen,
  listedNumbers,
  readLine,
  seenNumbers,
} from './count-rows'
import { statusesOf } from './rules'
import { countOf } from '../store/count-of'

type ListNumbers = Input<'counting.listNumbers'>
type Page = Output<'counting.listNumbers'>

/** A page of the numbers of a count that come to the same, by product; those seen last first, the missing in order. */
export async function listNumbers(reader: Reader, engine: Engine, wanted: ListNumbers): Promise<Page> {
  const head = await findCountHead(reader, wanted.stockCountId)
  if (!head) return { rows: [], total: 0 }
  const numbers = await numbersOf(reader, head, wanted.finding)
  const key = serialKey(normalForm(wanted.search))
  const matching = numbers
    .$if(wanted.statuses.length > 0, (query) => query.where('number.statusThen', 'in', wanted.statuses))
    .$if(wanted.productId !== null, (query) => query.where('number.productId', '=', wanted.productId))
    .$if(key !== '', (query) => query.where(engine.contains(sql.ref('number.key'), key)))
  const total = await countOf(matching)
  const rows = await matching
    .innerJoin('product', 'product.id', 'number.productId')
    .orderBy('product.name_key')
    .orderBy('number.stockCountScanId', 'desc')
    .orderBy('number.key')
    .offset(wanted.offset)
    .limit(wanted.limit)
    .select([
      'number.stockCountScanId',
      'number.serialId',
      'number.serial',
      'product.id as productId',
      'product.name as productName',
      'number.statusThen as status',
      'number.seenAt',
    ])
    .execute()
  return { total, rows: await withWhereabouts(reader, engine, wanted.finding, rows) }
}

interface NumberRow {
  readonly stockCountScanId: StockCountScanId | null
  readonly serialId: SerialId | null
  readonly serial: string
  readonly productId: ProductId
  readonly productName: string
  readonly status: SerialStatus | null
  readonly seenAt: Instant | null
}

async function withWhereabouts(
  reader: Reader,
  engine: Engine,
  finding: CountFinding,
  rows: readonly NumberRow[],
): Promise<Page['rows']> {
  const known = rows.flatMap(({ serialId }) => (serialId === null ? [] : [serialId]))
  const whereabouts = await readWhereabouts(reader, engine, known)
  const byId = new Map(whereabouts.map((where) => [where.serialId, where]))
  return rows.map((row) => {
    const where = row.serialId === null ? undefined : byId.get(row.serialId)
    return {
      ...row,
      finding,
      orderNumber: where?.orderNumber ?? null,
      dispatchNumber: where?.dispatchNumber ?? null,
      customerName: where?.customerName ?? null,
    }
  })
}

/** The numbers of a finding as one table, `number`. */
async function numbersOf(reader: Reader, head: CountHead, finding: CountFinding) {
  if (finding === 'missing' || finding === 'moved')
    return head.status === 'open' ? unseenNow(reader, head, finding) : unseenThen(reader, head, finding)
  return seenAs(reader, head, finding)
}

function seenAs(reader: Reader, head: CountHead, finding: CountFinding) {
  const isInScope = sql<SqlBool>`(product.has_serial_numbers = 1
    and (${head.productId === null ? sql`1 = 1` : sql`product.id = ${head.productId}`}))`
  const seen = seenNumbers(reader, head).select([
    'scan.id as stockCountScanId',
    'unit.id as serialId',
    'scan.serial',
    'scan.serial_key as key',
    'scan.product_id as productId',
    'scan.scanned_at as seenAt',
    sql<number>`case when ${isInScope} then 1 else 0 end`.as('isInScope'),
  ])
  const statuses = statusesOf(finding)
  return reader.selectFrom(seen.as('number')).where((number) => {
    const inScope = number('number.isInScope', '=', 1)
    const fits = number('number.statusThen', 'in', statuses)
    if (finding === 'elsewhere') return number.or([number.not(inScope), fits])
    if (finding === 'unexpected')
      return number.and([inScope, number.or([fits, number('number.statusThen', 'is', null)])])
    return number.and([inScope, fits])
  })
}

const unseenColumns = [
  sql<StockCountScanId | null>`cast(null as bigint)`.as('stockCountScanId'),
  'unit.id as serialId',
  'unit.serial',
  'unit.serial_key as key',
  'unit.product_id as productId',
  sql<Instant | null>`cast(null as bigint)`.as('seenAt'),
] as const

async function unseenNow(reader: Reader, head: CountHead, finding: 'missing' | 'moved') {
  const { seq } = await readLine(reader, head.stockCountId, 'count opened')
  const moved = hasMovedSince(seq)
  const unseen = listedNumbers(reader, head)
    .where(isNotSeen(head.stockCountId))
    .where(finding === 'moved' ? moved : sql<SqlBool>`not (${moved})`)
    .select([...unseenColumns, 'unit.status as statusThen'])
  return reader.selectFrom(unseen.as('number'))
}

/** What a closed count says was not seen; of what moved meanwhile only the number is kept. */
async function unseenThen(reader: Reader, { stockCountId }: CountHead, finding: 'missing' | 'moved') {
  const { from, to } = await readClosingLines(reader, stockCountId)
  const unseen = reader
    .selectFrom('ledger')
    .innerJoin('serial_number as unit', 'unit.id', 'ledger.serial_id')
    .where('ledger.seq', '>', from)
    .where('ledger.seq', '<', to)
    .where('ledger.event', 'in', ['reported missing', 'not seen'])
    .where(sql<SqlBool>`${sql.lit(finding)} = 'missing'`)
    .select([...unseenColumns, sql<SerialStatus | null>`ledger.before`.as('statusThen')])
  return reader.selectFrom(unseen.as('number'))
}
