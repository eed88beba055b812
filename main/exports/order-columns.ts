import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import { english } from '../imports/words/en'
import { columnOf } from './exported-type'
import { wallClock } from './wall-clock'

interface OrderedLine {
  readonly status: PurchaseOrderStatus | SalesOrderStatus
  readonly reference: string
  readonly orderedAt: number
  readonly note: string
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly quantity: number
}

const column = columnOf<{ readonly line: OrderedLine }>(english.columns.orders)

/** How the order of a line stands. */
export const stateColumns = [
  column('status', ({ line }) => english.orderStatuses[line.status]),
  column('reference', ({ line }) => line.reference),
  column('orderedAt', ({ line }) => wallClock(line.orderedAt), 'date'),
]

/** What is ordered with a line. */
export const orderedColumns = [
  column('note', ({ line }) => line.note),
  column('sku', ({ line }) => line.sku),
  column('productName', ({ line }) => line.productName),
  column('unit', ({ line }) => line.unit),
  column('quantity', ({ line }) => line.quantity, 'number'),
]
