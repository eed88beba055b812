import { type Expression, sql } from 'kysely'
import { SalesOrderStatus } from '../../shared/sales-order-status'

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
