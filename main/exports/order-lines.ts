import { sql, type SqlBool } from 'kysely'
import type { Period } from '../../shared/ipc/exports'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import { spanOf } from './period'

/** Where a line stands among all lines of all orders. */
export interface OrderPlace {
  readonly orderId: number
  readonly position: number
}

export const orderPlace = ({ orderId, position }: OrderPlace): OrderPlace => ({ orderId, position })

/** What of a line may still come or leave: nothing before its order is confirmed, and nothing once that is over. */
export const outstandingOf = (
  status: PurchaseOrderStatus | SalesOrderStatus,
  ordered: number,
  done: number,
): number => (status === 'Confirmed' || status === 'PartFulfilled' ? Math.max(0, ordered - done) : 0)

/** Of a query over that table: ordered on one of these days. */
export function orderedIn(table: 'purchase_order' | 'sales_order', period: Period) {
  const { since, before } = spanOf(period)
  const orderedAt = sql.ref(`${table}.ordered_at`)
  return sql<SqlBool>`(${since === null ? sql`true` : sql`${orderedAt} >= ${since}`}
    and ${before === null ? sql`true` : sql`${orderedAt} < ${before}`})`
}

/** Of a query over that table and its lines as `line`: those after a place, or all. */
export const isAfter = (table: 'purchase_order' | 'sales_order', place: OrderPlace | null) =>
  place === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.ref(`${table}.id`)}, line.position) > (${place.orderId}, ${place.position})`

type UnitsOfLine<LineId> = { readonly lineId: LineId; readonly units: number }

export const unitsByLine = <LineId>(rows: readonly UnitsOfLine<LineId>[]): ReadonlyMap<LineId, number> =>
  new Map(rows.map(({ lineId, units }) => [lineId, units]))
