import { saveCustomer } from '../../../main/customers/customers'
import { saveOrder } from '../../../main/sales/draft-order'
import { cancelOrder, confirmOrder, quoteOrder, reviseOrder } from '../../../main/sales/order-acts'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'

/** Customers and orders of every kind; SO-1001 is confirmed and reserves two units of the product. */
export async function busySales(store: Store, product: Product): Promise<void> {
  const deps = warehouseDeps(store)
  const customer = await aCustomer(store, { name: 'Adler Optik', address: 'Am Markt 1\nBerlin' })
  const { customerId, revision } = customer
  const moved = { ...customer, address: 'Am Tor 2\nBerlin' }
  valueOf(await saveCustomer(deps, { operationId: newOperationId(), customerId, revision, customer: moved }))
  await aConfirmedSalesOrder(store, [{ product, quantity: 2, unitPrice: 1_999 }], { customer })
  const quote = await aDraftSalesOrder(store, [{ product, quantity: 5 }], { customer })
  const on = ({ salesOrderId }: typeof quote) => ({ operationId: newOperationId(), salesOrderId })
  valueOf(await quoteOrder(deps, on(quote)))
  const cancelled = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }], { customer })
  valueOf(await cancelOrder(deps, on(cancelled)))
  const revised = await aConfirmedSalesOrder(store, [{ product, quantity: 4 }], { customer })
  const draft = valueOf(await reviseOrder(deps, on(revised)))
  const lines = [{ productId: product.productId, quantity: 6, unitPrice: 500, taxRate: 700 }]
  const order = { ...draft, shipTo: 'Gate 4', lines }
  valueOf(await saveOrder(deps, { ...on(revised), revision: draft.revision, order }))
  valueOf(await confirmOrder(deps, on(revised)))
}
