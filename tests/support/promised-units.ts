import { ProductId, type SerialId } from '../../shared/values'
import type { Store } from '../../main/store/store'
import { aConfirmedSalesOrder, aCustomer, aDispatchOf } from './selling'

/**
 * Puts a unit that is in stock into an order of Contoso and its dispatch, as far as the status says: rows only, for what
 * has to be refused by what is known of the unit. Gives the numbers of both.
 */
export async function promised(
  store: Store,
  serialId: SerialId,
  status: 'allocated' | 'picked' | 'dispatched',
): Promise<{ orderNumber: string; dispatchNumber: string }> {
  const { product_id } = await store.reader
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .select('product_id')
    .executeTakeFirstOrThrow()
  const customer = await aCustomer(store, { name: 'Contoso' })
  const product = { productId: ProductId.parse(product_id) }
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer })
  const dispatchId = await aDispatchOf(store, order, {
    status: status === 'dispatched' ? 'committed' : 'open',
    quantities: [1],
  })
  const ways = status === 'dispatched' ? (['picked', 'dispatched'] as const) : [status]
  return store.write(async (tx) => {
    const dispatch = await tx
      .selectFrom('dispatch')
      .innerJoin('dispatch_line as line', 'line.dispatch_id', 'dispatch.id')
      .where('dispatch.id', '=', dispatchId)
      .select(['dispatch.number', 'line.id as lineId', 'line.sales_order_line_id as orderLineId'])
      .executeTakeFirstOrThrow()
    const bound = {
      sales_order_line_id: dispatch.orderLineId,
      dispatch_line_id: status === 'allocated' ? null : dispatch.lineId,
    }
    for (const way of ways)
      await tx
        .updateTable('serial_number')
        .set({ ...bound, status: way })
        .where('id', '=', serialId)
        .execute()
    return { orderNumber: order.number, dispatchNumber: dispatch.number }
  })
}
