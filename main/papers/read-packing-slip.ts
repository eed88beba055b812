import type { DispatchId } from '../../shared/values'
import type { Reader } from '../store/store'
import type { PackingSlip } from './content'
import { readDispatchedNumbers, readPickedNumbers } from './dispatched-numbers'
import { readCompany } from './read-company'

/** What is in the boxes of a dispatch: while it is open what is packed, afterwards what left. */
export async function findPackingSlip(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<PackingSlip | undefined> {
  const head = await reader
    .selectFrom('dispatch')
    .innerJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.dispatch_id', '=', 'dispatch.id').on('invoice.kind', '=', 'invoice'),
    )
    .where('dispatch.id', '=', dispatchId)
    .select([
      'dispatch.number',
      'dispatch.status',
      'dispatch.reference as carrierReference',
      'dispatch.opened_at as openedAt',
      'dispatch.committed_at as committedAt',
      'sales_order.number as orderNumber',
      'sales_order.reference as orderReference',
      'sales_order.ship_to as shipTo',
      'customer.name',
      'customer.address',
      'invoice.number as invoiceNumber',
    ])
    .executeTakeFirst()
  if (!head) return undefined
  const { name, address, openedAt, committedAt, ...facts } = head
  return {
    ...facts,
    kind: 'packing-slip',
    company: await readCompany(reader),
    customer: { name, address },
    date: committedAt ?? openedAt,
    lines: await readLines(reader, dispatchId, head.status),
  }
}

async function readLines(
  reader: Reader,
  dispatchId: DispatchId,
  status: PackingSlip['status'],
): Promise<PackingSlip['lines']> {
  const lines = await reader
    .selectFrom('dispatch_line as line')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where('line.dispatch_id', '=', dispatchId)
    .orderBy('line.position')
    .select([
      'line.id',
      'line.quantity_to_ship as quantity',
      'product.sku',
      'product.name',
      'product.options',
      'product.unit',
    ])
    .execute()
  const read = status === 'open' ? readPickedNumbers : readDispatchedNumbers
  const serials = await read(reader, dispatchId)
  // Blank is not shipped.
  return lines.flatMap(({ id, quantity, ...product }) =>
    quantity === null ? [] : [{ ...product, quantity, serials: serials.get(id) ?? [] }],
  )
}
