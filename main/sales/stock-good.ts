import { type Expression, sql } from 'kysely'
import { SalesOrderStatus } from '../../shared/sales-order-status'
import type { SalesOrderId } from '../../shared/values'

/** In these, what is outstanding may still be shipped. */
const waitingStatuses = SalesOrderStatus.options.filter(
  (status) => status !== 'Fulfilled' && status !== 'Cancelled',
)

/** Of a query over `sales_order`: whether it can come to be shipped. */
export const isWaiting = sql<boolean>`sales_order.status in (${sql.join(
  waitingStatuses.map((status) => sql.lit(status)),
)})`

/**
 * Units of a product on hand that an order can take: without the damaged, quarantined and blocked ones, and without
 * those that other orders have by serial number, allocated or picked.
 */
export const availableToOrder = (productId: Expression<unknown>, salesOrderId: Expression<unknown>) =>
  sql<number>`(
    coalesce((select stock.current - stock.blocked from stock where stock.product_id = ${productId}), 0)
    - (select count(*) from serial_number as unit
      where unit.product_id = ${productId} and unit.status in ('damaged', 'quarantined'))
    - (select count(*) from serial_number as unit
      left join dispatch_line as packed on packed.id = unit.dispatch_line_id and unit.status = 'picked'
      join sales_order_line as promised on promised.id = coalesce(packed.sales_order_line_id, unit.sales_order_line_id)
      where unit.product_id = ${productId} and unit.status in ('allocated', 'picked')
        and promised.sales_order_id <> ${salesOrderId})
  )`

/** Of a query over `sales_order`: 1 where something of it is outstanding, and all of that can leave from stock. */
export const isStockGood = sql<0 | 1>`(case when ${isWaiting}
  and exists (select 1 from sales_order_line as wanted
    where wanted.sales_order_id = sales_order.id and wanted.quantity > wanted.shipped)
  and not exists (select 1 from sales_order_line as wanted
    where wanted.sales_order_id = sales_order.id and wanted.quantity > wanted.shipped
    group by wanted.product_id
    having sum(wanted.quantity - wanted.shipped) > ${availableToOrder(sql`wanted.product_id`, sql`sales_order.id`)})
  then 1 else 0 end)`

/**
 * The ids of all orders for which `isStockGood` is 1, made in one pass over what waits, what is promised and what is
 * there. Asked order by order, 10,000 that wait take seconds on PostgreSQL.
 */
export const stockGoodOrders = sql<SalesOrderId>`(
  with promised as (
    select unit.product_id, line.sales_order_id, count(*) as units
    from serial_number as unit
    left join dispatch_line as packed on packed.id = unit.dispatch_line_id and unit.status = 'picked'
    join sales_order_line as line on line.id = coalesce(packed.sales_order_line_id, unit.sales_order_line_id)
    where unit.status in ('allocated', 'picked')
    group by unit.product_id, line.sales_order_id
  ), there as (
    select stock.product_id, stock.current - stock.blocked
      - coalesce(bad.units, 0) - coalesce(named.units, 0) as units
    from stock
    left join (select product_id, count(*) as units from serial_number
      where status in ('damaged', 'quarantined') group by product_id) as bad on bad.product_id = stock.product_id
    left join (select product_id, sum(units) as units from promised
      group by product_id) as named on named.product_id = stock.product_id
  ), wanted as (
    select line.sales_order_id, line.product_id, sum(line.quantity - line.shipped) as units
    from sales_order
    join sales_order_line as line on line.sales_order_id = sales_order.id
    where ${isWaiting} and line.quantity > line.shipped
    group by line.sales_order_id, line.product_id
  )
  select wanted.sales_order_id
  from wanted
  left join there on there.product_id = wanted.product_id
  left join promised as own
    on own.product_id = wanted.product_id and own.sales_order_id = wanted.sales_order_id
  group by wanted.sales_order_id
  having max(wanted.units - coalesce(there.units + coalesce(own.units, 0), 0)) <= 0
)`
