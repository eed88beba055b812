import type { StockCountId, StockCountScanId } from '../../shared/values'
import type { Reader } from '../store/store'
import { asDate } from './as-date'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, type RecordFields, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltCounts } from './rebuilt-counts'

const rowsPerPage = 5_000

/** Compares every stock count, and every number that was seen at one. */
export async function compareCounts(
  reader: Reader,
  { heads, seen }: RebuiltCounts,
  differences: Differences,
): Promise<void> {
  const dates = new Map([...heads].map(([id, fields]) => [id, dated(fields)]))
  await compareRecords(differences, 'stock count', dates, storedCounts(reader))
  const numberOf = (id: unknown) => shown(heads.get(Number(id))?.number ?? id)
  const numbers = new Map(
    [...seen].map(([id, { stockCountId, ...fields }]) => [
      id,
      { ...fields, stockCount: numberOf(stockCountId), scannedAt: asDate(fields.scannedAt) },
    ]),
  )
  const stored = storedNumbers(reader, numberOf)
  await compareRecords(differences, 'number at stock count', numbers, stored, numberName)
}

const dated = (fields: RecordFields): RecordFields => ({
  ...fields,
  openedAt: asDate(fields.openedAt),
  closedAt: asDate(fields.closedAt),
})

const numberName = ({ stockCount, serial }: RecordFields): string =>
  `${shown(serial)} at ${shown(stockCount)}`

async function* storedCounts(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: StockCountId) =>
    reader
      .selectFrom('stock_count')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerPage)
      .select([
        'id',
        'number',
        'product_id as productId',
        'status',
        'opened_at as openedAt',
        'closed_at as closedAt',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, ...fields }) => ({ id, which: fields.number, fields: dated(fields) }))
}

async function* storedNumbers(
  reader: Reader,
  numberOf: (stockCountId: number) => string,
): AsyncGenerator<StoredRecord[]> {
  const read = (after: StockCountScanId) =>
    reader
      .selectFrom('stock_count_scan')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerPage)
      .select([
        'id',
        'stock_count_id as stockCountId',
        'product_id as productId',
        'serial_id as serialId',
        'serial',
        'serial_key as key',
        'scanned_at as scannedAt',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, stockCountId, scannedAt, ...number }) => {
      const fields = { ...number, stockCount: numberOf(stockCountId), scannedAt: asDate(scannedAt) }
      return { id, which: numberName(fields), fields }
    })
}
