import type { Answer, Input } from '../../shared/ipc/contract'
import type { PurchaseOrder } from '../../shared/ipc/purchases'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { stopAwaiting } from '../manifests/stop-awaiting'
import { findOrder, readOrder } from './purchase-order-rows'
import { whyNotCancel, whyNotCloseShort, whyNotConfirm } from './rules'
import { moveOrder } from './settle-order-status'

type OnOrder = Input<'purchases.confirmOrder'>

export function confirmOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'purchases.confirmOrder'>> {
  return actOn(deps, on, { whyNot: whyNotConfirm, to: 'Confirmed' })
}

export function cancelOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'purchases.cancelOrder'>> {
  return actOn(deps, on, { whyNot: whyNotCancel, to: 'Cancelled' })
}

/** What is outstanding will not come: the order is Fulfilled with what it has. */
export function closeOrderShort(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'purchases.closeShort'>> {
  return actOn(deps, on, { whyNot: whyNotCloseShort, to: 'Fulfilled', isClosedShort: true })
}

interface Act<Refused> {
  readonly whyNot: (order: PurchaseOrder) => Refused | undefined
  readonly to: PurchaseOrderStatus
  readonly isClosedShort?: boolean
}

type NotFound = RefusalOf<'order-not-found'>

function actOn<Refused>(
  deps: WarehouseDeps,
  { operationId, purchaseOrderId }: OnOrder,
  { whyNot, to, isClosedShort = false }: Act<Refused>,
): Promise<Result<PurchaseOrder, Refused | NotFound>> {
  return writeAndTell<PurchaseOrder, Refused | NotFound>(
    deps,
    { operationId, topics: to === 'Confirmed' ? ['orders'] : ['orders', 'serials'] },
    async (operation) => {
      const order = await findOrder(operation.tx, purchaseOrderId)
      if (!order) return refused({ code: 'order-not-found' })
      const refusal = whyNot(order)
      if (refusal) return refused(refusal)
      await moveOrder(operation, purchaseOrderId, { from: order.status, to, isClosedShort })
      // What will not come is not expected any more.
      if (to !== 'Confirmed') await stopAwaiting(operation, { purchaseOrderId })
      return accepted(await readOrder(operation.tx, purchaseOrderId))
    },
    async (tx) => accepted(await readOrder(tx, purchaseOrderId)),
  )
}
