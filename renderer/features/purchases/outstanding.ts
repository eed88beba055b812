import type { PurchaseOrderLine } from '../../../shared/ipc/purchases'

/** Units of a line that are still waited for. More than ordered is not less than nothing. */
export const outstandingOf = ({ quantity, received }: PurchaseOrderLine): number =>
  Math.max(0, quantity - received)
