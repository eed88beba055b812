import type { SerialStatus } from '../../shared/serial-status'
import type { Instant, ProductId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

/** A unit, and who has it: the order it is promised to, the shipment it is packed in or left with. */
export interface Whereabouts {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
  readonly productId: ProductId
  readonly productName: string
  readonly orderNumber: string | null
  /** The line of that order to which it is promised, its place counted from 0. */
  readonly orderLineId: SalesOrderLineId | null
  readonly orderLinePosition: number | null
  readonly orderLineQuantity: number | null
  readonly customerName: string | null
  readonly dispatchNumber: string | null
  readonly dispatchedAt: Instant | null
  readonly receiptNumber: string | null
  readonly receivedAt: Instant | null
  /** The purchase order whose manifest names it, and of whom. */
  readonly expectedOrderNumber: string | null
  readonly expectedFrom: string | null
  /** Who promised or packed it, where and when. */
  readonly boundBy: string | null
  readonly boundAtStation: string | null
  readonly boundSince: Instant | null
}

/** Where these units are, in the order asked; those that do not exist are left out. */
export async function readWhereabouts(
  reader: Reader,
  engine: Engine,
  serialIds: readonly SerialId[],
): Promise<Whereabouts[]> {
  const asked = engine.rowsOf(
    'asked',
    { id: 'integer', place: 'integer' },
    serialIds.map((id, place) => ({ id, place })),
  )
  return whereabouts(reader).innerJoin(asked, 'asked.id', 'unit.id').orderBy('asked.place').execute()
}

const whereabouts = (reader: Reader) =>
  reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('receipt_line', 'receipt_line.id', 'unit.receipt_line_id')
    .leftJoin('receipt', 'receipt.id', 'receipt_line.receipt_id')
    .leftJoin('sales_order_line', 'sales_order_line.id', 'unit.sales_order_line_id')
    .leftJoin('dispatch_line', 'dispatch_line.id', 'unit.dispatch_line_id')
    .leftJoin('dispatch', 'dispatch.id', 'dispatch_line.dispatch_id')
    .leftJoin('sales_order', (join) =>
      join.on((each) =>
        each(
          'sales_order.id',
          '=',
          each.fn.coalesce('sales_order_line.sales_order_id', 'dispatch.sales_order_id'),
        ),
      ),
    )
    .leftJoin('customer', 'customer.id', 'sales_order.customer_id')
    .leftJoin('purchase_order_line as announced', 'announced.id', 'unit.expected_line_id')
    .leftJoin('purchase_order as ordered', 'ordered.id', 'announced.purchase_order_id')
    .leftJoin('supplier', 'supplier.id', 'ordered.supplier_id')
    .leftJoin('ledger as bound', 'bound.seq', 'unit.bound_seq')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'sales_order.number as orderNumber',
      'sales_order_line.id as orderLineId',
      'sales_order_line.position as orderLinePosition',
      'sales_order_line.quantity as orderLineQuantity',
      'customer.name as customerName',
      'dispatch.number as dispatchNumber',
      'dispatch.committed_at as dispatchedAt',
      'receipt.number as receiptNumber',
      'receipt.committed_at as receivedAt',
      'ordered.number as expectedOrderNumber',
      'supplier.name as expectedFrom',
      'bound.operator as boundBy',
      'bound.station as boundAtStation',
      'bound.at as boundSince',
    ])
