import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { createOrder, saveOrder } from './draft-order'
import { cancelOrder, closeOrderShort, confirmOrder, quoteOrder, reviseOrder } from './order-acts'
import { listOrders } from './sales-order-list'
import { findOrder } from './sales-order-rows'

export function salesHandlers(deps: WarehouseDeps): HandlersFor<'sales'> {
  const { reader, engine } = deps.store
  return {
    'sales.listOrders': async (input) => accepted(await listOrders(reader, engine, input)),
    'sales.readOrder': async ({ salesOrderId }) => {
      const order = await findOrder(reader, salesOrderId)
      return order ? accepted(order) : refused({ code: 'sales-order-not-found' })
    },
    'sales.createOrder': (input) => createOrder(deps, input),
    'sales.saveOrder': (input) => saveOrder(deps, input),
    'sales.quoteOrder': (input) => quoteOrder(deps, input),
    'sales.confirmOrder': (input) => confirmOrder(deps, input),
    'sales.reviseOrder': (input) => reviseOrder(deps, input),
    'sales.cancelOrder': (input) => cancelOrder(deps, input),
    'sales.closeShort': (input) => closeOrderShort(deps, input),
  }
}
