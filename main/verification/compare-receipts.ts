import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import type { Differences, Subject } from './differences'
import { inPages } from './pages'
import type { RebuiltReceiptLine, RebuiltReceipts } from './rebuilt-receipts'

const receiptsPerPage = 5_000

/** How the operator knows a receipt line: `R-1001, line 2`. */
export type LineNames = ReadonlyMap<number, string>

/**
 * Compares receipts and their lines. What was entered on a receipt that was never committed, the ledger does not tell;
 * the numbers captured on it, it does.
 */
export async function compareReceipts(
  reader: Reader,
  rebuilt: RebuiltReceipts,
  differences: Differences,
): Promise<LineNames> {
  const numbers = await compareHeads(reader, rebuilt, differences)
  return compareLines(reader, rebuilt, numbers, differences)
}

async function compareHeads(
  reader: Reader,
  { receipts }: RebuiltReceipts,
  differences: Differences,
): Promise<ReadonlyMap<number, string>> {
  const numbers = new Map<number, string>()
  for await (const page of inPages(
    (after: ReceiptId) => readHeads(reader, after),
    ({ id }) => id,
  ))
    for (const head of page) {
      const subject = { what: 'receipt', which: head.number }
      const receipt = receipts.get(head.id)
      numbers.set(head.id, head.number)
      differences.compare(subject, '', receipt?.status ?? 'never opened', head.status)
      if (!receipt) continue
      differences.compare(subject, 'opened', instant(receipt.openedAt), instant(head.opened_at))
      differences.compare(subject, 'committed', instant(receipt.committedAt), instant(head.committed_at))
      differences.compare(subject, 'reversed', instant(receipt.reversedAt), instant(head.reversed_at))
    }
  for (const [id, { status }] of receipts)
    if (!numbers.has(id))
      differences.add({ what: 'receipt', which: `${id}`, fromLedger: `${status}`, stored: 'missing' })
  return numbers
}

const readHeads = (reader: Reader, after: ReceiptId) =>
  reader
    .selectFrom('receipt')
    .where('id', '>', after)
    .orderBy('id')
    .limit(receiptsPerPage)
    .select(['id', 'number', 'status', 'opened_at', 'committed_at', 'reversed_at'])
    .execute()

/** As a date; a number that somebody put in and that is none, as it is. */
function instant(at: number | null): string | null {
  if (at === null) return null
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString()
}

async function compareLines(
  reader: Reader,
  { receipts, lines }: RebuiltReceipts,
  numbers: ReadonlyMap<number, string>,
  differences: Differences,
): Promise<LineNames> {
  const names = new Map<number, string>()
  for await (const page of inPages(
    (after: ReceiptLineId) => readLines(reader, after),
    ({ id }) => id,
  ))
    for (const line of page) {
      const which = `${numbers.get(line.receipt_id) ?? line.receipt_id}, line ${line.position + 1}`
      names.set(line.id, which)
      const wasCommitted = typeof receipts.get(line.receipt_id)?.committedAt === 'number'
      compareLine(differences, { what: 'receipt line', which }, lines.get(line.id), line, wasCommitted)
    }
  for (const [id, { captured, units, receiptId }] of lines)
    if (captured + units > 0 && !names.has(id))
      differences.add({
        what: 'receipt line',
        which: `${numbers.get(receiptId ?? 0) ?? receiptId}`,
        fromLedger: `captured ${captured}, received ${units}`,
        stored: 'missing',
      })
  return names
}

const readLines = (reader: Reader, after: ReceiptLineId) =>
  reader
    .selectFrom('receipt_line')
    .where('id', '>', after)
    .orderBy('id')
    .limit(receiptsPerPage)
    .select([
      'id',
      'receipt_id',
      'position',
      'product_id',
      'quantity_to_receive',
      'captured',
      'damaged',
      'refused_units',
      'refused_reason',
    ])
    .execute()

type StoredLine = Awaited<ReturnType<typeof readLines>>[number]

function compareLine(
  differences: Differences,
  subject: Subject,
  rebuilt: RebuiltReceiptLine | undefined,
  stored: StoredLine,
  wasCommitted: boolean,
): void {
  differences.compare(subject, 'captured', rebuilt?.captured ?? 0, stored.captured)
  if (rebuilt && rebuilt.captured + rebuilt.units > 0) {
    differences.compare(subject, 'of receipt', rebuilt.receiptId, stored.receipt_id)
    differences.compare(subject, 'product', rebuilt.productId, stored.product_id)
  }
  if (!wasCommitted) return
  differences.compare(subject, 'received', rebuilt?.units ?? 0, stored.quantity_to_receive ?? 0)
  differences.compare(subject, 'damaged', rebuilt?.damaged ?? 0, stored.damaged)
  differences.compare(subject, 'refused', rebuilt?.refusedUnits ?? 0, stored.refused_units)
}
