import { sql } from 'kysely'
import type { SalesOrderDraft, SalesOrderLine } from '../../shared/ipc/sales'
import { netOf, type Priced } from '../../shared/money'
import type { SalesOrderId, SalesOrderLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { freeInventory } from '../products/product-rows'
import type { Flag } from '../store/schema'
import type { Reader } from '../store/store'
import { availableToOrder } from './stock-good'

/** The lines of an order, in their order, with what was shipped of each and what is promised to it. */
export async function readOrderLines(reader: Reader, salesOrderId: SalesOrderId): Promise<SalesOrderLine[]> {
  const lines = await reader
    .selectFrom('sales_order_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .leftJoin('stock', 'stock.product_id', 'line.product_id')
    .where('line.sales_order_id', '=', salesOrderId)
    .orderBy('line.position')
    .select([
      'line.id as salesOrderLineId',
      'line.product_id as productId',
      'product.sku',
      'product.name as productName',
      'product.unit',
      'product.has_serial_numbers as hasSerialNumbers',
      'line.quantity',
      'line.unit_price as unitPrice',
      'line.tax_rate as taxRate',
      'line.shipped',
      'line.reserved',
      sql<number>`(select count(*) from serial_number as unit
        where unit.sales_order_line_id = line.id and unit.status = 'allocated')`.as('allocated'),
      sql<number>`(select cast(coalesce(sum(packed.captured), 0) as bigint) from dispatch_line as packed
        join dispatch on dispatch.id = packed.dispatch_id and dispatch.status = 'open'
        where packed.sales_order_line_id = line.id)`.as('picked'),
      freeInventory.as('freeInventory'),
      availableToOrder(sql`line.product_id`, sql`line.sales_order_id`).as('available'),
    ])
    .execute()
  return lines.map(orderLine)
}

const orderLine = <Stored extends Priced & { readonly hasSerialNumbers: Flag }>({
  hasSerialNumbers,
  ...line
}: Stored) => ({ ...line, hasSerialNumbers: hasSerialNumbers === 1, net: netOf(line) })

type LineDraft = SalesOrderDraft['lines'][number]

/** Only of a Draft or a Quote: nothing refers to its lines yet. */
export async function replaceOrderLines(
  { tx, engine }: Pick<Operation, 'tx' | 'engine'>,
  salesOrderId: SalesOrderId,
  lines: readonly LineDraft[],
): Promise<void> {
  await tx.deleteFrom('sales_order_line').where('sales_order_id', '=', salesOrderId).execute()
  const rows = lines.map(({ productId, quantity, unitPrice, taxRate }, position) => ({
    salesOrderId,
    position,
    productId,
    quantity,
    unitPrice,
    taxRate,
  }))
  await tx
    .insertInto('sales_order_line')
    .columns([
      'sales_order_id',
      'position',
      'product_id',
      'quantity',
      'unit_price',
      'tax_rate',
      'shipped',
      'reserved',
    ])
    .expression(
      tx
        .selectFrom(engine.rowsOf('line', lineColumns, rows))
        .select((line) => [
          'line.salesOrderId',
          'line.position',
          'line.productId',
          'line.quantity',
          'line.unitPrice',
          'line.taxRate',
          line.lit(0).as('shipped'),
          line.lit(0).as('reserved'),
        ])
        .orderBy('line.position'),
    )
    .execute()
}

const lineColumns = {
  salesOrderId: 'integer',
  position: 'integer',
  productId: 'integer',
  quantity: 'integer',
  unitPrice: 'integer',
  taxRate: 'integer',
} as const

/** A line as far as its order's life moves it. */
export interface PromisedLine {
  readonly salesOrderLineId: SalesOrderLineId
  readonly shipped: number
  readonly reserved: number
}

/** The lines of an order with what is kept of them, and what left with committed dispatches. */
export function readPromisedLines(reader: Reader, salesOrderId: SalesOrderId) {
  return reader
    .selectFrom('sales_order_line as line')
    .where('line.sales_order_id', '=', salesOrderId)
    .orderBy('line.position')
    .select([
      'line.id as salesOrderLineId',
      'line.product_id as productId',
      'line.quantity',
      'line.shipped',
      'line.reserved',
      sql<number>`(select cast(coalesce(sum(leaving.quantity_to_ship), 0) as bigint)
        from dispatch_line as leaving join dispatch on dispatch.id = leaving.dispatch_id
        where leaving.sales_order_line_id = line.id and dispatch.status = 'committed')`.as('hasLeft'),
    ])
    .execute()
}

export async function updatePromised(
  { tx, engine }: Pick<Operation, 'tx' | 'engine'>,
  lines: readonly PromisedLine[],
): Promise<void> {
  await tx
    .updateTable('sales_order_line')
    .from(
      engine.rowsOf(
        'settled',
        { salesOrderLineId: 'integer', shipped: 'integer', reserved: 'integer' },
        lines,
      ),
    )
    .set((line) => ({ shipped: line.ref('settled.shipped'), reserved: line.ref('settled.reserved') }))
    .whereRef('sales_order_line.id', '=', 'settled.salesOrderLineId')
    .execute()
}
