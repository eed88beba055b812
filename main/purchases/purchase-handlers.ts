import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { createOrder, saveOrder } from './draft-order'
import { cancelOrder, closeOrderShort, confirmOrder } from './order-acts'
import { listOrders } from './purchase-order-list'
import { findOrder } from './purchase-order-rows'

export function purchaseHandlers(deps: WarehouseDeps): HandlersFor<'purchases'> {
  const { reader, engine } = deps.store
  return {
    'purchases.listOrders': async (input) => accepted(await listOrders(reader, engine, input)),
    'purchases.readOrder': async ({ purchaseOrderId }) => {
      const order = await findOrder(reader, purchaseOrderId)
      return order ? accepted(order) : refused({ code: 'order-not-found' })
    },
    'purchases.createOrder': (input) => createOrder(deps, input),
    'purchases.saveOrder': (input) => saveOrder(deps, input),
    'purchases.confirmOrder': (input) => confirmOrder(deps, input),
    'purchases.cancelOrder': (input) => cancelOrder(deps, input),
    'purchases.closeShort': (input) => closeOrderShort(deps, input),
  }
}
