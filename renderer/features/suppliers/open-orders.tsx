import { Anchor, Paper, Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PurchaseOrderRow } from '../../../shared/ipc/purchases'
import type { SupplierId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { OrderStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import classes from './supplier-page.module.css'

const mostShown = 20

/** What is on its way from a supplier; null is one that is not saved yet. */
export function OpenOrders({ supplierId }: { readonly supplierId: SupplierId | null }) {
  return (
    <Paper
      withBorder
      bg="var(--raised)"
      p="md"
      component="section"
      aria-label={t('suppliers.orders.title')}
      className={classes.orders}
    >
      <Title order={2} mb="sm">
        {t('suppliers.orders.title')}
      </Title>
      {supplierId === null ? (
        <Text c="dimmed">{t('suppliers.orders.afterSaving')}</Text>
      ) : (
        <OrdersOf supplierId={supplierId} />
      )}
    </Paper>
  )
}

function OrdersOf({ supplierId }: { readonly supplierId: SupplierId }) {
  const asked = useAsk('purchases.listOrders', {
    search: '',
    statuses: ['Confirmed', 'PartFulfilled'],
    supplierId,
    sort: { column: 'orderedAt', descending: true },
    offset: 0,
    limit: mostShown,
  })
  return (
    <Asked of={asked}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t('suppliers.orders.none')}</Text>
        ) : (
          <>
            <OrderTable orders={rows} />
            {total > rows.length && (
              <Text c="dimmed" mt="sm">
                {t('suppliers.orders.more', { count: total - rows.length })}
              </Text>
            )}
          </>
        )
      }
    </Asked>
  )
}

const OrderTable = ({ orders }: { readonly orders: readonly PurchaseOrderRow[] }) => (
  <Table aria-label={t('suppliers.orders.title')} horizontalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('suppliers.orders.order')}</Table.Th>
        <Table.Th scope="col">{t('suppliers.orders.status')}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t('suppliers.orders.units')}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {orders.map(({ purchaseOrderId, number, status, unitsReceived, unitsOrdered }) => (
        <Table.Tr key={purchaseOrderId}>
          <Table.Td>
            <Anchor
              renderRoot={(props) => (
                <Link to="/orders/$purchaseOrderId" params={{ purchaseOrderId }} {...props} />
              )}
            >
              {number}
            </Anchor>
          </Table.Td>
          <Table.Td>
            <OrderStatusBadge status={status} />
          </Table.Td>
          <Table.Td ta="right" className="figures">
            {t('suppliers.orders.unitsOf', { received: unitsReceived, ordered: unitsOrdered })}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
