import { type RawBuilder, sql } from 'kysely'
import type { PurchaseOrderDraft, PurchaseOrderLine } from '../../shared/ipc/purchases'
import type { PurchaseOrderId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Flag } from '../store/schema'
import type { Reader } from '../store/store'

/** Units of an order line that came in with committed receipts; of a query over `line`. */
const receivedOfLine = sql<number>`(select cast(coalesce(sum(coming.quantity_to_receive), 0) as bigint)
  from receipt_line as coming join receipt on receipt.id = coming.receipt_id
  where coming.purchase_order_line_id = line.id and receipt.status = 'committed')`

/** Numbers on the manifest of an order line; of a query over `line`. */
const announcedOfLine = (which: RawBuilder<unknown> = sql``) =>
  sql<number>`(select count(*) from serial_number as announced
    where announced.expected_line_id = line.id ${which})`

/** The lines of an order, in their order, with what was received of each. */
export async function readOrderLines(
  reader: Reader,
  purchaseOrderId: PurchaseOrderId,
): Promise<PurchaseOrderLine[]> {
  const lines = await reader
    .selectFrom('purchase_order_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where('line.purchase_order_id', '=', purchaseOrderId)
    .orderBy('line.position')
    .select([
      'line.id as purchaseOrderLineId',
      'line.product_id as productId',
      'product.sku',
      'product.name as productName',
      'product.unit',
      'product.has_serial_numbers as hasSerialNumbers',
      'line.quantity',
      receivedOfLine.as('received'),
      announcedOfLine().as('onManifest'),
      announcedOfLine(sql`and announced.status = 'expected'`).as('missing'),
    ])
    .execute()
  return lines.map(orderLine)
}

const orderLine = <Stored extends { readonly hasSerialNumbers: Flag }>({
  hasSerialNumbers,
  ...line
}: Stored) => ({ ...line, hasSerialNumbers: hasSerialNumbers === 1 })

type LineDraft = PurchaseOrderDraft['lines'][number]

/** Only of a Draft: nothing refers to its lines yet. */
export async function replaceOrderLines(
  { tx, engine }: Pick<Operation, 'tx' | 'engine'>,
  purchaseOrderId: PurchaseOrderId,
  lines: readonly LineDraft[],
): Promise<void> {
  await tx.deleteFrom('purchase_order_line').where('purchase_order_id', '=', purchaseOrderId).execute()
  const rows = lines.map(({ productId, quantity }, position) => ({
    purchaseOrderId,
    position,
    productId,
    quantity,
  }))
  await tx
    .insertInto('purchase_order_line')
    .columns(['purchase_order_id', 'position', 'product_id', 'quantity'])
    .expression(
      tx
        .selectFrom(
          engine.rowsOf(
            'line',
            { purchaseOrderId: 'integer', position: 'integer', productId: 'integer', quantity: 'integer' },
            rows,
          ),
        )
        .select(['line.purchaseOrderId', 'line.position', 'line.productId', 'line.quantity'])
        .orderBy('line.position'),
    )
    .execute()
}
