import type { SerialEvent, SerialHistory } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { SerialId } from '../../shared/values'
import type { Reader } from '../store/store'
import { documentNumber } from './document-number'
import { serialColumns, unitsWithReceipt } from './serial-list'

/** A serial number with everything that ever happened to it, the latest first. */
export async function readSerialHistory(
  reader: Reader,
  serialId: SerialId,
): Promise<Result<SerialHistory, RefusalOf<'serial-not-found'>>> {
  const unit = await unitsWithReceipt(reader)
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .leftJoin('sales_order_line as promised', 'promised.id', 'unit.sales_order_line_id')
    .leftJoin('sales_order', 'sales_order.id', 'promised.sales_order_id')
    .leftJoin('customer', 'customer.id', 'sales_order.customer_id')
    .leftJoin('dispatch_line as packed', 'packed.id', 'unit.dispatch_line_id')
    .leftJoin('dispatch', 'dispatch.id', 'packed.dispatch_id')
    .leftJoin('purchase_order_line as announced', 'announced.id', 'unit.expected_line_id')
    .leftJoin('purchase_order as ordered', 'ordered.id', 'announced.purchase_order_id')
    .leftJoin('supplier as announcing', 'announcing.id', 'ordered.supplier_id')
    .where('unit.id', '=', serialId)
    .select([
      ...serialColumns,
      'sales_order.number as orderNumber',
      'customer.name as customerName',
      'dispatch.number as dispatchNumber',
      'dispatch.committed_at as dispatchedAt',
      'ordered.number as announcedWith',
      'announcing.name as announcedBy',
    ])
    .executeTakeFirst()
  if (!unit) return refused({ code: 'serial-not-found', text: '' })
  const { announcedWith, announcedBy, ...known } = unit
  const manifest =
    announcedWith === null ? null : { orderNumber: announcedWith, supplierName: announcedBy ?? '' }
  return accepted({ ...known, manifest, events: await readEvents(reader, serialId) })
}

function readEvents(reader: Reader, serialId: SerialId): Promise<SerialEvent[]> {
  return reader
    .selectFrom('ledger')
    .where('serial_id', '=', serialId)
    .orderBy('seq', 'desc')
    .select([
      'seq',
      'at',
      'event',
      'before',
      'after',
      documentNumber.as('documentNumber'),
      'operator',
      'station',
      'source',
      'note',
    ])
    .execute()
}
