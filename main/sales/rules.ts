import { mostNet, totalsOf } from '../../shared/money'
import type { RefusalOf } from '../../shared/refusal'
import type { SalesOrderStatus } from '../../shared/sales-order-status'

/** In which statuses an order can be acted on. */
const actableIn = {
  save: ['Draft', 'Quote'],
  quote: ['Draft'],
  confirm: ['Draft', 'Quote'],
  revise: ['Quote', 'Confirmed'],
  cancel: ['Draft', 'Quote', 'Confirmed'],
  closeShort: ['PartFulfilled'],
} as const satisfies Record<string, readonly SalesOrderStatus[]>

type OrderAct = keyof typeof actableIn

interface OrderHead {
  readonly number: string
  readonly status: SalesOrderStatus
}

type NotInStatus = RefusalOf<'sales-order-not-in-status'>

export function whyNotInStatus({ number, status }: OrderHead, act: OrderAct): NotInStatus | undefined {
  const needed: readonly SalesOrderStatus[] = actableIn[act]
  if (needed.includes(status)) return undefined
  return { code: 'sales-order-not-in-status', number, status, needed: [...needed] }
}

type WithLines = OrderHead & { readonly lines: readonly unknown[] }
type NotOffered = NotInStatus | RefusalOf<'sales-order-has-no-lines'>

export const whyNotQuote = (order: WithLines): NotOffered | undefined => whyNotOffer(order, 'quote')
export const whyNotConfirm = (order: WithLines): NotOffered | undefined => whyNotOffer(order, 'confirm')

/** There has to be something to sell. */
function whyNotOffer(order: WithLines, act: 'quote' | 'confirm'): NotOffered | undefined {
  const refusal = whyNotInStatus(order, act)
  if (refusal) return refusal
  return order.lines.length === 0 ? { code: 'sales-order-has-no-lines', number: order.number } : undefined
}

type WithDispatches = OrderHead & {
  readonly unitsShipped: number
  readonly dispatches: readonly { readonly number: string; readonly status: string }[]
}

type OpenDispatch = RefusalOf<'sales-order-has-open-dispatch'>

function whyOpenDispatch({ number, dispatches }: WithDispatches): OpenDispatch | undefined {
  const open = dispatches.find(({ status }) => status === 'open')
  return open && { code: 'sales-order-has-open-dispatch', number, dispatchNumber: open.number }
}

type NotRevised =
  | NotInStatus
  | OpenDispatch
  | RefusalOf<'sales-order-dispatched-before' | 'sales-order-has-allocations'>

/** Its lines can change only while neither a serial number nor a dispatch, not even a reversed one, refers to them. */
export function whyNotRevise(
  order: WithDispatches & { readonly lines: readonly { readonly allocated: number }[] },
): NotRevised | undefined {
  const refusal = whyNotInStatus(order, 'revise') ?? whyOpenDispatch(order)
  if (refusal) return refusal
  const { number, dispatches, lines } = order
  const [dispatch] = dispatches
  if (dispatch) return { code: 'sales-order-dispatched-before', number, dispatchNumber: dispatch.number }
  const allocated = lines.reduce((units, line) => units + line.allocated, 0)
  return allocated === 0 ? undefined : { code: 'sales-order-has-allocations', number, allocated }
}

/** What was shipped is taken back by reversing its dispatches first. */
export function whyNotCancel(
  order: WithDispatches,
): NotInStatus | OpenDispatch | RefusalOf<'sales-order-has-dispatches'> | undefined {
  const { number, unitsShipped: shipped } = order
  if (shipped > 0 && order.status !== 'Cancelled')
    return { code: 'sales-order-has-dispatches', number, shipped }
  return whyNotInStatus(order, 'cancel') ?? whyOpenDispatch(order)
}

export function whyNotCloseShort(order: WithDispatches): NotInStatus | OpenDispatch | undefined {
  return whyNotInStatus(order, 'closeShort') ?? whyOpenDispatch(order)
}

type PricedLine = Parameters<typeof totalsOf>[0][number]

/** Beyond this, what it comes to would no longer be a whole number of cents. */
export function whyTooLarge(lines: readonly PricedLine[]): RefusalOf<'sales-order-too-large'> | undefined {
  return totalsOf(lines).net > mostNet ? { code: 'sales-order-too-large', lines: lines.length } : undefined
}

interface Shipped {
  readonly quantity: number
  readonly shipped: number
}

/** What the dispatches make of an order that was confirmed. */
export function orderStatus(
  lines: readonly Shipped[],
): Extract<SalesOrderStatus, 'Confirmed' | 'PartFulfilled' | 'Fulfilled'> {
  if (lines.every(({ shipped }) => shipped === 0)) return 'Confirmed'
  return lines.every(({ quantity, shipped }) => shipped >= quantity) ? 'Fulfilled' : 'PartFulfilled'
}

/** What a line of an order in that status reserves: all that is outstanding, or nothing. */
export const reservedIn = (status: SalesOrderStatus, { quantity, shipped }: Shipped): number =>
  status === 'Confirmed' || status === 'PartFulfilled' ? quantity - shipped : 0
