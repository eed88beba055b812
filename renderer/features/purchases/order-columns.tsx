import { Group, Text } from '@mantine/core'
import type { PurchaseOrderRow } from '../../../shared/ipc/purchases'
import type { Column } from '../../table/column'
import { OrderStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

type SortColumn = 'number' | 'supplierName' | 'status' | 'orderedAt'

export const orderColumns: readonly Column<PurchaseOrderRow, SortColumn>[] = [
  {
    id: 'number',
    header: t('purchases.columns.number'),
    width: 132,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => <Text fw={600}>{number}</Text>,
  },
  {
    id: 'supplier',
    header: t('purchases.columns.supplier'),
    sortBy: 'supplierName',
    isFixed: true,
    cell: ({ supplierName }) => <span title={supplierName}>{supplierName}</span>,
  },
  {
    id: 'status',
    header: t('purchases.columns.status'),
    width: 224,
    sortBy: 'status',
    cell: (order) => <OrderState order={order} />,
  },
  {
    id: 'reference',
    header: t('purchases.columns.reference'),
    width: 180,
    cell: ({ reference }) => <span title={reference}>{reference}</span>,
  },
  {
    id: 'orderedAt',
    header: t('purchases.columns.orderedAt'),
    width: 180,
    sortBy: 'orderedAt',
    cell: ({ orderedAt }) => <span className="figures">{momentText(orderedAt)}</span>,
  },
  {
    id: 'units',
    header: t('purchases.columns.units'),
    width: 152,
    isNumber: true,
    cell: ({ unitsReceived, unitsOrdered }) => t('order.unitsOf', { done: unitsReceived, of: unitsOrdered }),
  },
]

/** Where an order is in its life, and whether it was closed before all of it came. */
export const OrderState = ({
  order: { status, isClosedShort },
}: {
  readonly order: Pick<PurchaseOrderRow, 'status' | 'isClosedShort'>
}) => (
  <Group component="span" gap="xs" wrap="nowrap">
    <OrderStatusBadge status={status} />
    {isClosedShort && (
      <Text component="span" size="xs">
        {t('order.closedShort')}
      </Text>
    )}
  </Group>
)
