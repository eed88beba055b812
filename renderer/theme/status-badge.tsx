import { Badge } from '@mantine/core'
import type { CountStatus } from '../../shared/count-status'
import type { DispatchStatus } from '../../shared/dispatch-status'
import type { ProductStatus } from '../../shared/ipc/products'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { ReceiptStatus } from '../../shared/refusals/receiving'
import type { ReturnStatus } from '../../shared/return-status'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { SerialStatus } from '../../shared/serial-status'
import { t } from '../words/words'

/** `active`: it is alive and here; `waiting`: something is still to be done; `past`: it is over. */
type Tone = 'active' | 'waiting' | 'past'

const serialTones: Record<SerialStatus, Tone> = {
  expected: 'waiting',
  receiving: 'waiting',
  'in-stock': 'active',
  allocated: 'waiting',
  picked: 'waiting',
  dispatched: 'past',
  quarantined: 'waiting',
  damaged: 'waiting',
  missing: 'waiting',
  scrapped: 'past',
  'returned-to-supplier': 'past',
  gone: 'past',
  untracked: 'past',
}
const orderTones: Record<PurchaseOrderStatus, Tone> = {
  Draft: 'waiting',
  Confirmed: 'active',
  PartFulfilled: 'active',
  Fulfilled: 'past',
  Cancelled: 'past',
}
const salesOrderTones: Record<SalesOrderStatus, Tone> = { ...orderTones, Quote: 'waiting' }
const receiptTones: Record<ReceiptStatus, Tone> = { open: 'active', committed: 'past', reversed: 'past' }
const dispatchTones: Record<DispatchStatus, Tone> = { open: 'active', committed: 'past', reversed: 'past' }
const returnTones: Record<ReturnStatus, Tone> = {
  open: 'active',
  committed: 'past',
  cancelled: 'past',
}
const countTones: Record<CountStatus, Tone> = returnTones

/** A state as a word in a badge. Verdict colours are not used here. */
function StateBadge({ word, tone }: { readonly word: string; readonly tone: Tone }) {
  const variant = tone === 'past' ? 'default' : tone === 'waiting' ? 'outline' : 'light'
  // Beside a long title the title gives way.
  return (
    <Badge variant={variant} style={{ flexShrink: 0 }}>
      {word}
    </Badge>
  )
}

export const SerialStatusBadge = ({ status }: { readonly status: SerialStatus }) => (
  <StateBadge word={t(`statuses.serial.${status}`)} tone={serialTones[status]} />
)
export const OrderStatusBadge = ({ status }: { readonly status: PurchaseOrderStatus }) => (
  <StateBadge word={t(`statuses.order.${status}`)} tone={orderTones[status]} />
)
export const SalesOrderStatusBadge = ({ status }: { readonly status: SalesOrderStatus }) => (
  <StateBadge word={t(`statuses.salesOrder.${status}`)} tone={salesOrderTones[status]} />
)
export const ReceiptStatusBadge = ({ status }: { readonly status: ReceiptStatus }) => (
  <StateBadge word={t(`statuses.receipt.${status}`)} tone={receiptTones[status]} />
)
export const DispatchStatusBadge = ({ status }: { readonly status: DispatchStatus }) => (
  <StateBadge word={t(`statuses.dispatch.${status}`)} tone={dispatchTones[status]} />
)
export const ReturnStatusBadge = ({ status }: { readonly status: ReturnStatus }) => (
  <StateBadge word={t(`statuses.return.${status}`)} tone={returnTones[status]} />
)
export const CountStatusBadge = ({ status }: { readonly status: CountStatus }) => (
  <StateBadge word={t(`statuses.count.${status}`)} tone={countTones[status]} />
)
export const ProductStatusBadge = ({ status }: { readonly status: ProductStatus }) => (
  <StateBadge word={t(`statuses.product.${status}`)} tone={status === 'active' ? 'active' : 'past'} />
)
