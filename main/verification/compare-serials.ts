import { lookalikeKey, reversed, serialKey } from '../../shared/serial-number'
import { heldStatuses, onHandStatuses } from '../../shared/serial-status'
import type { ProductId, SerialId } from '../../shared/values'
import type { Reader } from '../store/store'
import type { LineNames } from './compare-documents'
import type { Differences, Subject } from './differences'
import { inPages } from './pages'
import type { RebuiltSerial } from './rebuilt-serial'

const serialsPerPage = 5_000

export interface SerialSurroundings {
  /** R1 holds for the whole warehouse. */
  readonly isUniqueInWarehouse: boolean
  readonly receiptLines: LineNames
  readonly dispatchLines: LineNames
  readonly skuOf: (productId: number | null) => string
  readonly tell: (done: number) => void
}

/**
 * Compares every serial number with what the ledger says of it, and gives how many each product has on hand.
 * Forgets each as it goes, since there are many.
 */
export async function compareSerials(
  reader: Reader,
  rebuilt: Map<number, RebuiltSerial>,
  differences: Differences,
  surroundings: SerialSurroundings,
): Promise<ReadonlyMap<ProductId, number>> {
  const counts = new Map<ProductId, number>()
  let stored = 0
  for await (const page of inPages(
    (after: SerialId) => readSerials(reader, after),
    ({ id }) => id,
  )) {
    for (const unit of page) {
      compareSerial(differences, surroundings, rebuilt.get(unit.id), unit)
      rebuilt.delete(unit.id)
      if (onHand.has(unit.status)) counts.set(unit.product_id, (counts.get(unit.product_id) ?? 0) + 1)
    }
    stored += page.length
    surroundings.tell(stored)
  }
  for (const { serial, status } of rebuilt.values())
    differences.add({
      what: 'serial number',
      which: serial,
      fromLedger: statusInWords(status),
      stored: 'missing',
    })
  return counts
}

const onHand: ReadonlySet<string | null> = new Set(onHandStatuses)
const held: ReadonlySet<string | null> = new Set(heldStatuses)

const readSerials = (reader: Reader, after: SerialId) =>
  reader
    .selectFrom('serial_number')
    .where('id', '>', after)
    .orderBy('id')
    .limit(serialsPerPage)
    .selectAll()
    .execute()

type StoredSerial = Awaited<ReturnType<typeof readSerials>>[number]

function compareSerial(
  differences: Differences,
  { isUniqueInWarehouse, receiptLines, dispatchLines, skuOf }: SerialSurroundings,
  rebuilt: RebuiltSerial | undefined,
  stored: StoredSerial,
): void {
  const subject = { what: 'serial number', which: stored.serial }
  if (!rebuilt) {
    differences.add({ ...subject, fromLedger: 'never captured', stored: statusInWords(stored.status) })
    return
  }
  differences.compare(subject, '', statusInWords(rebuilt.status), statusInWords(stored.status))
  differences.compare(subject, 'serial no.', rebuilt.serial, stored.serial)
  differences.compare(
    subject,
    'before the receipt',
    rebuilt.statusBeforeReceipt,
    stored.status_before_receipt,
  )
  differences.compare(subject, 'captured by line', rebuilt.capturedSeq, stored.captured_seq)
  differences.compare(subject, 'arrives damaged', rebuilt.arrivesDamaged, stored.arrives_damaged)
  if (rebuilt.productId !== stored.product_id)
    differences.compare(subject, 'product', skuOf(rebuilt.productId), skuOf(stored.product_id))
  const compareLine = (field: string, names: LineNames, line: number | null, storedLine: number | null) => {
    const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? `${id}`))
    if (line !== storedLine) differences.compare(subject, field, nameOf(line), nameOf(storedLine))
  }
  compareLine('receipt', receiptLines, rebuilt.receiptLineId, stored.receipt_line_id)
  compareLine('dispatch', dispatchLines, rebuilt.dispatchLineId, stored.dispatch_line_id)
  differences.compare(subject, 'manifest of line', rebuilt.expectedLineId, stored.expected_line_id)
  differences.compare(subject, 'sales order line', rebuilt.salesOrderLineId, stored.sales_order_line_id)
  differences.compare(subject, 'packed from', rebuilt.pickedFrom, stored.picked_from)
  differences.compare(subject, 'bound by line', rebuilt.boundSeq, stored.bound_seq)
  compareKeys(differences, subject, rebuilt, stored, isUniqueInWarehouse)
}

const statusInWords = (status: string | null): string => (status ?? 'none').replaceAll('-', ' ')

function compareKeys(
  differences: Differences,
  subject: Subject,
  { serial, status }: RebuiltSerial,
  stored: StoredSerial,
  isUniqueInWarehouse: boolean,
): void {
  const key = serialKey(serial)
  differences.compare(subject, 'key', key, stored.serial_key)
  differences.compare(subject, 'reversed key', reversed(key), stored.reversed_key)
  differences.compare(subject, 'look-alike key', lookalikeKey(key), stored.lookalike_key)
  const warehouseKey = isUniqueInWarehouse && held.has(status) ? key : null
  differences.compare(subject, 'warehouse key', warehouseKey, stored.warehouse_key)
}
