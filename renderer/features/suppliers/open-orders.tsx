import type { SupplierId } from '../../../shared/values'
import { mostOrdersShown, OpenOrderRow, OpenOrdersCard } from '../../contacts/open-orders-card'
import { useAsk } from '../../lib/queries'
import { OrderStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'

/** What is on its way from a supplier. */
export function OpenOrders({ supplierId }: { readonly supplierId: SupplierId }) {
  const asked = useAsk('purchases.listOrders', {
    search: '',
    statuses: ['Confirmed', 'PartFulfilled'],
    supplierId,
    sort: { column: 'orderedAt', descending: true },
    offset: 0,
    limit: mostOrdersShown,
  })
  return (
    <OpenOrdersCard
      kind="suppliers"
      asked={asked}
      renderRow={({ purchaseOrderId, number, status, unitsReceived, unitsOrdered }) => (
        <OpenOrderRow
          key={purchaseOrderId}
          number={number}
          link={{ to: '/orders/$purchaseOrderId', params: { purchaseOrderId } }}
          status={<OrderStatusBadge status={status} />}
          units={t('suppliers.orders.unitsOf', { received: unitsReceived, ordered: unitsOrdered })}
        />
      )}
    />
  )
}
