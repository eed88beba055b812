import type { CustomerId } from '../../../shared/values'
import { mostOrdersShown, OpenOrderRow, OpenOrdersCard } from '../../contacts/open-orders-card'
import { useAsk } from '../../lib/queries'
import { SalesOrderStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'

/** What waits to be shipped to a customer. */
export function OpenOrders({ customerId }: { readonly customerId: CustomerId }) {
  const asked = useAsk('sales.listOrders', {
    search: '',
    statuses: ['Confirmed', 'PartFulfilled'],
    customerId,
    isStockGood: null,
    sort: { column: 'orderedAt', descending: true },
    offset: 0,
    limit: mostOrdersShown,
  })
  return (
    <OpenOrdersCard
      kind="customers"
      asked={asked}
      renderRow={({ salesOrderId, number, status, unitsShipped, unitsOrdered }) => (
        <OpenOrderRow
          key={salesOrderId}
          number={number}
          link={{ to: '/sales/$salesOrderId', params: { salesOrderId } }}
          status={<SalesOrderStatusBadge status={status} />}
          units={t('customers.orders.unitsOf', { shipped: unitsShipped, ordered: unitsOrdered })}
        />
      )}
    />
  )
}
