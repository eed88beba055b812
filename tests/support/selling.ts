import type { Customer, CustomerDraft } from '../../shared/ipc/customers'
import type { Product } from '../../shared/ipc/products'
import type { SalesOrder, SalesOrderDraft } from '../../shared/ipc/sales'
import type { DispatchStatus } from '../../shared/dispatch-status'
import type { DispatchId } from '../../shared/values'
import { createCustomer } from '../../main/customers/customers'
import { createOrder } from '../../main/sales/draft-order'
import { confirmOrder } from '../../main/sales/order-acts'
import type { Store } from '../../main/store/store'
import { aMoment, inOperation, newOperationId, serialsOnHand, valueOf, warehouseDeps } from './warehouse'

let made = 0

export async function aCustomer(store: Store, draft: Partial<CustomerDraft> = {}): Promise<Customer> {
  made += 1
  const customer = { name: `Customer ${made}`, email: '', phone: '', address: '', note: '', ...draft }
  return valueOf(await createCustomer(warehouseDeps(store), { operationId: newOperationId(), customer }))
}

interface Sold {
  readonly product: Pick<Product, 'productId'>
  readonly quantity: number
  /** In cents; 10.00 unless told otherwise. */
  readonly unitPrice?: number
  /** In hundredths of a per cent; 19 % unless told otherwise. */
  readonly taxRate?: number
}

interface SoldTo extends Partial<Omit<SalesOrderDraft, 'customerId' | 'lines'>> {
  readonly customer?: Customer
}

const salesLines = (lines: readonly Sold[]): SalesOrderDraft['lines'] =>
  lines.map(({ product, quantity, unitPrice = 1_000, taxRate = 1_900 }) => ({
    productId: product.productId,
    quantity,
    unitPrice,
    taxRate,
  }))

export async function aDraftSalesOrder(
  store: Store,
  lines: readonly Sold[],
  { customer, ...draft }: SoldTo = {},
): Promise<SalesOrder> {
  const { customerId } = customer ?? (await aCustomer(store))
  const order = { customerId, reference: '', note: '', shipTo: '', ...draft, lines: salesLines(lines) }
  return valueOf(await createOrder(warehouseDeps(store), { operationId: newOperationId(), order }))
}

/** It reserves its units. */
export async function aConfirmedSalesOrder(
  store: Store,
  lines: readonly Sold[],
  to: SoldTo = {},
): Promise<SalesOrder> {
  const { salesOrderId } = await aDraftSalesOrder(store, lines, to)
  return valueOf(await confirmOrder(warehouseDeps(store), { operationId: newOperationId(), salesOrderId }))
}

/** A dispatch of these quantities of an order, as far as the order looks at it. */
export async function aDispatchOf(
  store: Store,
  { salesOrderId, lines }: SalesOrder,
  {
    status,
    quantities,
  }: { readonly status: DispatchStatus; readonly quantities: readonly (number | null)[] },
): Promise<DispatchId> {
  return store.write(async (tx) => {
    made += 1
    const { id } = await tx
      .insertInto('dispatch')
      .values({
        number: `D-${made}`,
        sales_order_id: salesOrderId,
        reference: '',
        status,
        opened_at: aMoment,
        committed_at: status === 'open' ? null : aMoment,
        reversed_at: status === 'reversed' ? aMoment : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [position, line] of lines.entries())
      await tx
        .insertInto('dispatch_line')
        .values({
          dispatch_id: id,
          position,
          product_id: line.productId,
          sales_order_line_id: line.salesOrderLineId,
          quantity_to_ship: quantities[position] ?? null,
          is_counted: 0,
          captured: 0,
        })
        .execute()
    return id
  })
}

/** Brings these numbers in and promises them to the first line of an order, as far as the order looks at it. */
export async function allocatedTo(
  store: Store,
  { lines }: SalesOrder,
  serials: readonly string[],
): Promise<void> {
  const [line] = lines
  if (!line) throw new Error('The order has no line')
  await serialsOnHand(store, line, serials)
  await store.write((tx) =>
    tx
      .updateTable('serial_number')
      .set({ status: 'allocated', sales_order_line_id: line.salesOrderLineId, bound_seq: 1 })
      .where('product_id', '=', line.productId)
      .where('serial', 'in', serials)
      .execute(),
  )
}

/** Units leave while nobody is asked for their numbers. */
export const unitsLeftUnnamed = (
  store: Store,
  { productId }: Pick<Product, 'productId'>,
  units: number,
): Promise<void> =>
  inOperation(store, ({ ledger }) =>
    ledger.append([
      { event: 'units reversed', productId, currentChange: -units, withoutSerialChange: -units },
    ]),
  )
