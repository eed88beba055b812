import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import { compareDocuments, type LineNames, type SkuOf } from './compare-documents'
import { type Differences, shown } from './differences'
import type { RebuiltDocuments } from './rebuilt-documents'

const rowsPerPage = 5_000

/** Compares every receipt and every line of one, and what came into stock with it; gives the names of the lines. */
export const compareReceipts = (
  reader: Reader,
  rebuilt: RebuiltDocuments,
  differences: Differences,
  skuOf: SkuOf,
): Promise<LineNames> =>
  compareDocuments(
    rebuilt,
    {
      what: 'receipt',
      readHeads: (after: ReceiptId) => readReceipts(reader, after),
      readLines: (after: ReceiptLineId) => readLines(reader, after),
      skuOf,
      moved: ({ quantityToReceive, damaged }, { moved, movedDamaged }) => [
        received(quantityToReceive ?? 0, damaged),
        received(moved, movedDamaged),
      ],
    },
    differences,
  )

const received = (count: unknown, damaged: unknown): string =>
  `received ${shown(count)}, of them damaged ${shown(damaged)}`

const readReceipts = (reader: Reader, after: ReceiptId) =>
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

const readLines = (reader: Reader, after: ReceiptLineId) =>
  reader
    .selectFrom('receipt_line')
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsPerPage)
    .select([
      'id',
      'receipt_id as documentId',
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
