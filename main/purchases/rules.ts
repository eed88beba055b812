import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { RefusalOf } from '../../shared/refusal'

/** In which statuses an order can be acted on. */
const actableIn = {
  save: ['Draft'],
  confirm: ['Draft'],
  cancel: ['Draft', 'Confirmed'],
  closeShort: ['PartFulfilled'],
} as const satisfies Record<string, readonly PurchaseOrderStatus[]>

type OrderAct = keyof typeof actableIn

interface OrderHead {
  readonly number: string
  readonly status: PurchaseOrderStatus
}

export function whyNotInStatus(
  { number, status }: OrderHead,
  act: OrderAct,
): RefusalOf<'order-not-in-status'> | undefined {
  const needed: readonly PurchaseOrderStatus[] = actableIn[act]
  if (needed.includes(status)) return undefined
  return { code: 'order-not-in-status', number, status, needed: [...needed] }
}

/** An order needs something to wait for. */
export function whyNotConfirm(
  order: OrderHead & { readonly lines: readonly unknown[] },
): RefusalOf<'order-not-in-status' | 'order-has-no-lines'> | undefined {
  const refusal = whyNotInStatus(order, 'confirm')
  if (refusal) return refusal
  return order.lines.length === 0 ? { code: 'order-has-no-lines', number: order.number } : undefined
}

interface ReceiptOfOrder {
  readonly number: string
  readonly status: string
  readonly units: number
}

type WithReceipts = OrderHead & { readonly receipts: readonly ReceiptOfOrder[] }

/** What was received is cancelled by reversing its receipts first. */
export function whyNotCancel(
  order: WithReceipts,
): RefusalOf<'order-not-in-status' | 'order-has-open-receipt' | 'order-has-receipts'> | undefined {
  const committed = order.receipts.filter(({ status }) => status === 'committed')
  if (committed.length > 0) {
    const received = committed.reduce((units, receipt) => units + receipt.units, 0)
    return { code: 'order-has-receipts', number: order.number, received }
  }
  return whyNotInStatus(order, 'cancel') ?? whyOpenReceipt(order)
}

export function whyNotCloseShort(
  order: WithReceipts,
): RefusalOf<'order-not-in-status' | 'order-has-open-receipt'> | undefined {
  return whyNotInStatus(order, 'closeShort') ?? whyOpenReceipt(order)
}

function whyOpenReceipt({ number, receipts }: WithReceipts): RefusalOf<'order-has-open-receipt'> | undefined {
  const open = receipts.find(({ status }) => status === 'open')
  return open && { code: 'order-has-open-receipt', number, receiptNumber: open.number }
}

interface Outstanding {
  readonly ordered: number
  readonly received: number
}

/** What the receipts make of an order that was confirmed. More than ordered on one line makes up for no other. */
export function orderStatus(
  lines: readonly Outstanding[],
): Extract<PurchaseOrderStatus, 'Confirmed' | 'PartFulfilled' | 'Fulfilled'> {
  if (lines.every(({ received }) => received === 0)) return 'Confirmed'
  return lines.every(({ ordered, received }) => received >= ordered) ? 'Fulfilled' : 'PartFulfilled'
}
