import { saveCustomer } from '../../../main/customers/customers'
import { setQuantity } from '../../../main/dispatch/lines'
import { saveOrder } from '../../../main/sales/draft-order'
import {
  cancelOrder,
  closeOrderShort,
  confirmOrder,
  quoteOrder,
  reviseOrder,
} from '../../../main/sales/order-acts'
import type { Store } from '../../../main/store/store'
import type { Customer } from '../../../shared/ipc/customers'
import type { Product } from '../../../shared/ipc/products'
import { anOpenDispatch, firstOf, packingDeps, shippedOut } from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { aProduct, newOperationId, unitsOnHand, valueOf, warehouseDeps } from '../../support/warehouse'

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
  await closedShort(store, customer)
}

/** SO-1005, of which two of five have left. */
async function closedShort(store: Store, customer: Customer): Promise<void> {
  const product = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
  await unitsOnHand(store, product, { units: 5 })
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: 5 }], { customer })
  const dispatch = await anOpenDispatch(store, order)
  const { dispatchLineId } = firstOf(dispatch.lines)
  const two = { operationId: newOperationId(), dispatchLineId, quantity: 2 }
  valueOf(await setQuantity(packingDeps(store), two))
  await shippedOut(store, dispatch)
  const { salesOrderId } = order
  valueOf(await closeOrderShort(warehouseDeps(store), { operationId: newOperationId(), salesOrderId }))
}
