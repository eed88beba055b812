import { Group, Text } from '@mantine/core'
import type { SalesOrderRow } from '../../../shared/ipc/sales'
import type { Column } from '../../table/column'
import { SalesOrderStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { moneyText } from '../../words/money'
import { t } from '../../words/words'
import { isWaiting } from './outstanding'

type SortColumn = 'number' | 'customerName' | 'status' | 'orderedAt'

export const salesColumns = (currency: string): readonly Column<SalesOrderRow, SortColumn>[] => [
  {
    id: 'number',
    header: t('sales.columns.number'),
    width: 112,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => <Text fw={600}>{number}</Text>,
  },
  {
    id: 'customer',
    header: t('sales.columns.customer'),
    sortBy: 'customerName',
    isFixed: true,
    cell: ({ customerName }) => <span title={customerName}>{customerName}</span>,
  },
  {
    id: 'status',
    header: t('sales.columns.status'),
    width: 208,
    sortBy: 'status',
    cell: (order) => <SalesOrderState order={order} />,
  },
  {
    id: 'stock',
    header: t('sales.columns.stock'),
    width: 112,
    cell: (order) => isWaiting(order) && stockText(order),
  },
  {
    id: 'serials',
    header: t('sales.columns.serials'),
    width: 112,
    isNumber: true,
    cell: ({ serialsNamed, serialsNeeded }) =>
      serialsNeeded > 0 && t('order.unitsOf', { done: serialsNamed, of: serialsNeeded }),
  },
  {
    id: 'units',
    header: t('sales.columns.units'),
    width: 128,
    isNumber: true,
    cell: ({ unitsShipped, unitsOrdered }) => t('order.unitsOf', { done: unitsShipped, of: unitsOrdered }),
  },
  {
    id: 'total',
    header: t('sales.columns.total'),
    width: 136,
    isNumber: true,
    cell: ({ gross }) => moneyText(gross, currency),
  },
  {
    id: 'orderedAt',
    header: t('sales.columns.orderedAt'),
    width: 180,
    sortBy: 'orderedAt',
    isHiddenAtFirst: true,
    cell: ({ orderedAt }) => <span className="figures">{momentText(orderedAt)}</span>,
  },
  {
    id: 'reference',
    header: t('sales.columns.reference'),
    width: 160,
    isHiddenAtFirst: true,
    cell: ({ reference }) => <span title={reference}>{reference}</span>,
  },
]

const stockText = ({ isStockGood }: SalesOrderRow) => (
  <Text component="span" {...(!isStockGood && { c: 'dimmed' })}>
    {t(isStockGood ? 'sales.stockGood' : 'sales.stockShort')}
  </Text>
)

/** Where an order is in its life, and whether it was closed before all of it left. */
export const SalesOrderState = ({
  order: { status, isClosedShort },
}: {
  readonly order: Pick<SalesOrderRow, 'status' | 'isClosedShort'>
}) => (
  <Group component="span" gap="xs" wrap="nowrap">
    <SalesOrderStatusBadge status={status} />
    {isClosedShort && (
      <Text component="span" size="xs">
        {t('order.closedShort')}
      </Text>
    )}
  </Group>
)
