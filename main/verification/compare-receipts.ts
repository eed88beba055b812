import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, type RecordFields, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltReceiptLine, RebuiltReceipts } from './rebuilt-receipts'

const rowsPerPage = 5_000

/** How the operator knows a receipt line: `R-1001, line 2`. */
export type LineNames = ReadonlyMap<number, string>

/** How an operator knows what the ledger and the tables know by its id. */
interface Naming {
  readonly receiptOf: (receiptId: number) => unknown
  readonly skuOf: (productId: number | null) => string
}

/** Compares every receipt and every line of one, and what came into stock with it; gives the names of the lines. */
export async function compareReceipts(
  reader: Reader,
  rebuilt: RebuiltReceipts,
  differences: Differences,
  skuOf: Naming['skuOf'],
): Promise<LineNames> {
  const numbers = new Map<number, string>()
  await compareRecords(differences, 'receipt', withDates(rebuilt.receipts), storedReceipts(reader, numbers))
  const receiptOf = (receiptId: number) =>
    numbers.get(receiptId) ?? rebuilt.receipts.get(receiptId)?.number ?? receiptId
  const naming = { receiptOf, skuOf }
  const lines = new Map([...rebuilt.lines].map(([id, line]) => [id, lineFields(line, naming)] as const))
  const names = new Map<number, string>()
  await compareRecords(differences, 'receipt line', lines, storedLines(reader, naming, names), lineName)
  compareReceived(rebuilt, lines, differences)
  return names
}

const lineName = ({ receipt, position }: RecordFields): string =>
  `${shown(receipt)}, line ${Number(position) + 1}`

function withDates(receipts: ReadonlyMap<number, RecordFields>): Map<number, RecordFields> {
  return new Map([...receipts].map(([id, fields]) => [id, { ...fields, ...dates(fields) }]))
}

const dates = ({ openedAt, committedAt, reversedAt }: RecordFields) => ({
  openedAt: instant(openedAt),
  committedAt: instant(committedAt),
  reversedAt: instant(reversedAt),
})

/** As a date; a number that somebody put in and that is none, as it is. */
function instant(at: unknown): unknown {
  if (typeof at !== 'number') return at
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : date.toISOString()
}

/** Notes the number of each receipt as it goes. */
async function* storedReceipts(reader: Reader, numbers: Map<number, string>): AsyncGenerator<StoredRecord[]> {
  const read = (after: ReceiptId) =>
    reader
      .selectFrom('receipt')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerPage)
      .select([
        'id',
        'number',
        'purchase_order_id as purchaseOrderId',
        'supplier_id as supplierId',
        'supplier_reference as supplierReference',
        'status',
        'opened_at as openedAt',
        'committed_at as committedAt',
        'reversed_at as reversedAt',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, ...fields }) => {
      numbers.set(id, fields.number)
      return { id, which: fields.number, fields: { ...fields, ...dates(fields) } }
    })
}

const lineFields = (
  { receiptId, productId, captured, entered }: RebuiltReceiptLine,
  { receiptOf, skuOf }: Naming,
): RecordFields => ({
  ...entered,
  receipt: receiptOf(receiptId),
  product: skuOf(productId),
  captured,
})

/** Notes the name of each line as it goes. */
async function* storedLines(
  reader: Reader,
  { receiptOf, skuOf }: Naming,
  names: Map<number, string>,
): AsyncGenerator<StoredRecord[]> {
  for await (const page of inPages(
    (after: ReceiptLineId) => readLines(reader, after),
    ({ id }) => id,
  ))
    yield page.map(({ id, receiptId, productId, isCounted, ...line }) => {
      const receipt = receiptOf(receiptId)
      const fields = { ...line, receipt, product: skuOf(productId), isCounted: isCounted === 1 }
      const which = lineName(fields)
      names.set(id, which)
      return { id, which, fields }
    })
}

const readLines = (reader: Reader, after: ReceiptLineId) =>
  reader
    .selectFrom('receipt_line')
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsPerPage)
    .select([
      'id',
      'receipt_id as receiptId',
      'position',
      'product_id as productId',
      'purchase_order_line_id as purchaseOrderLineId',
      'quantity_to_receive as quantityToReceive',
      'is_counted as isCounted',
      'captured',
      'damaged',
      'refused_units as refusedUnits',
      'refused_reason as refusedReason',
    ])
    .execute()

/** Whether each line of a receipt that was committed brought in what stood on it. */
function compareReceived(
  { receipts, lines }: RebuiltReceipts,
  fieldsOf: ReadonlyMap<number, RecordFields>,
  differences: Differences,
): void {
  for (const [id, { receiptId, received, receivedDamaged }] of lines) {
    const fields = fieldsOf.get(id)
    if (!fields || typeof receipts.get(receiptId)?.committedAt !== 'number') continue
    const toReceive = units(fields.quantityToReceive ?? 0, fields.damaged)
    const cameIn = units(received, receivedDamaged)
    differences.compare({ what: 'receipt line', which: lineName(fields) }, 'received', toReceive, cameIn)
  }
}

const units = (count: unknown, damaged: unknown): string =>
  `${shown(count)}, of them damaged ${shown(damaged)}`
