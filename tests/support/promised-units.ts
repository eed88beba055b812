import type { SerialStatus } from '../../shared/serial-status'
import type { SerialId } from '../../shared/values'
import type { Store } from '../../main/store/store'
import { aMoment } from './warehouse'

/**
 * Puts a unit that is in stock into order SO-1001 of Contoso, dispatch D-1001, as far as the status says: rows only,
 * for what has to be refused by what is known of the unit.
 */
export async function promised(
  store: Store,
  serialId: SerialId,
  status: Extract<SerialStatus, 'allocated' | 'picked' | 'dispatched'>,
): Promise<void> {
  await store.write(async (tx) => {
    const { product_id } = await tx
      .selectFrom('serial_number')
      .where('id', '=', serialId)
      .select('product_id')
      .executeTakeFirstOrThrow()
    const customer = await tx
      .insertInto('customer')
      .values({
        name: 'Contoso',
        name_key: 'CONTOSO',
        email: '',
        phone: '',
        address: '',
        note: '',
        revision: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const order = await tx
      .insertInto('sales_order')
      .values({
        number: 'SO-1001',
        search_key: 'SO-1001',
        customer_id: customer.id,
        status: 'Confirmed',
        is_closed_short: 0,
        reference: '',
        note: '',
        ship_to: '',
        ordered_at: aMoment,
        revision: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const orderLine = await tx
      .insertInto('sales_order_line')
      .values({
        sales_order_id: order.id,
        position: 0,
        product_id,
        quantity: 1,
        unit_price: 0,
        tax_rate: 0,
        shipped: 0,
        reserved: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const dispatch = await tx
      .insertInto('dispatch')
      .values({
        number: 'D-1001',
        sales_order_id: order.id,
        reference: '',
        status: status === 'dispatched' ? 'committed' : 'open',
        opened_at: aMoment,
        committed_at: status === 'dispatched' ? aMoment : null,
        reversed_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const dispatchLine = await tx
      .insertInto('dispatch_line')
      .values({
        dispatch_id: dispatch.id,
        position: 0,
        product_id,
        sales_order_line_id: orderLine.id,
        quantity_to_ship: 1,
        captured: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const ways: readonly SerialStatus[] =
      status === 'dispatched' ? ['allocated', 'picked', 'dispatched'] : [status]
    for (const way of ways)
      await tx
        .updateTable('serial_number')
        .set({
          status: way,
          sales_order_line_id: orderLine.id,
          dispatch_line_id: status === 'allocated' ? null : dispatchLine.id,
        })
        .where('id', '=', serialId)
        .execute()
  })
}
