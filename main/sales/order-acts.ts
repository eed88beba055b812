import type { Answer, Input } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/events'
import type { SalesOrder } from '../../shared/ipc/sales'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { releaseAllocations } from '../serials/release-allocations'
import { whyNotCancel, whyNotCloseShort, whyNotConfirm, whyNotQuote, whyNotRevise } from './rules'
import { findOrder, readOrder } from './sales-order-rows'
import { moveOrder } from './settle-order'

type OnOrder = Input<'sales.confirmOrder'>

export function quoteOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'sales.quoteOrder'>> {
  return actOn(deps, on, { whyNot: whyNotQuote, to: 'Quote' })
}

/** Its units are reserved from now on. */
export function confirmOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'sales.confirmOrder'>> {
  return actOn(deps, on, { whyNot: whyNotConfirm, to: 'Confirmed' })
}

/** Takes it back to Draft, where it can be edited; nothing is reserved for it any more. */
export function reviseOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'sales.reviseOrder'>> {
  return actOn(deps, on, { whyNot: whyNotRevise, to: 'Draft' })
}

export function cancelOrder(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'sales.cancelOrder'>> {
  return actOn(deps, on, { whyNot: whyNotCancel, to: 'Cancelled', ends: true })
}

/** What is outstanding will not be shipped: the order is Fulfilled with what has left. */
export function closeOrderShort(deps: WarehouseDeps, on: OnOrder): Promise<Answer<'sales.closeShort'>> {
  return actOn(deps, on, { whyNot: whyNotCloseShort, to: 'Fulfilled', isClosedShort: true, ends: true })
}

interface Act<Refused> {
  readonly whyNot: (order: SalesOrder) => Refused | undefined
  readonly to: SalesOrderStatus
  readonly isClosedShort?: boolean
  /** Nothing more of it will be shipped: the serial numbers promised to it are free again. */
  readonly ends?: boolean
}

type NotFound = RefusalOf<'sales-order-not-found'>

/** Free inventory follows from what orders reserve, so the products change with them. */
const topics: readonly Topic[] = ['sales', 'products', 'serials']

function actOn<Refused>(
  deps: WarehouseDeps,
  { operationId, salesOrderId }: OnOrder,
  { whyNot, to, isClosedShort = false, ends = false }: Act<Refused>,
): Promise<Result<SalesOrder, Refused | NotFound>> {
  return writeAndTell<SalesOrder, Refused | NotFound>(
    deps,
    { operationId, topics },
    async (operation) => {
      const order = await findOrder(operation.tx, salesOrderId)
      if (!order) return refused({ code: 'sales-order-not-found' })
      const refusal = whyNot(order)
      if (refusal) return refused(refusal)
      await moveOrder(operation, salesOrderId, { from: order.status, to, isClosedShort })
      if (ends) await releaseAllocations(operation, { salesOrderId })
      return accepted(await readOrder(operation.tx, salesOrderId))
    },
    async (tx) => accepted(await readOrder(tx, salesOrderId)),
  )
}
