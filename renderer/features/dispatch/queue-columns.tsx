import { Badge, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { QueuedOrder } from '../../../shared/ipc/dispatch'
import type { Column } from '../../table/column'
import { dayText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import type { useStartDispatch } from '../../lib/start-dispatch'

export type QueueSortColumn = 'number' | 'customerName' | 'status' | 'orderedAt'

type Start = ReturnType<typeof useStartDispatch>['start']

export const queueColumns = (start: Start): readonly Column<QueuedOrder, QueueSortColumn>[] => [
  {
    id: 'number',
    header: t('dispatch.queue.order'),
    width: 120,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => number,
  },
  {
    id: 'customer',
    header: t('dispatch.queue.customer'),
    sortBy: 'customerName',
    cell: ({ customerName }) => <span title={customerName}>{customerName}</span>,
  },
  {
    id: 'reference',
    header: t('dispatch.queue.reference'),
    width: 160,
    isHiddenAtFirst: true,
    cell: ({ reference }) => <span title={reference}>{reference}</span>,
  },
  {
    id: 'orderedAt',
    header: t('dispatch.queue.ordered'),
    width: 130,
    sortBy: 'orderedAt',
    cell: ({ orderedAt }) => dayText(orderedAt),
  },
  {
    id: 'units',
    header: t('dispatch.queue.units'),
    width: 90,
    isNumber: true,
    cell: ({ unitsOutstanding }) => numberText(unitsOutstanding),
  },
  {
    id: 'stock',
    header: t('dispatch.queue.stockColumn'),
    width: 130,
    cell: ({ isStockGood }) => <StockBadge isGood={isStockGood} />,
  },
  {
    id: 'serials',
    header: t('dispatch.queue.serials'),
    width: 120,
    isNumber: true,
    cell: ({ serialsNamed: named, serialsNeeded: needed }) =>
      needed === 0 ? t('dispatch.queue.noSerials') : t('dispatch.queue.serialsOf', { named, needed }),
  },
  {
    id: 'ship',
    header: t('dispatch.queue.ship'),
    width: 260,
    isFixed: true,
    cell: (order) => <Ways order={order} start={start} />,
  },
]

/** A word, not only a colour; the verdicts' colours are not used here. */
const StockBadge = ({ isGood }: { readonly isGood: boolean }) => (
  <Badge variant={isGood ? 'light' : 'outline'}>
    {t(isGood ? 'dispatch.queue.stockIsGood' : 'dispatch.queue.stockIsShort')}
  </Badge>
)

interface WaysProps {
  readonly order: QueuedOrder
  readonly start: Start
}

/** On with the order: name its units beforehand, or pack it. */
function Ways({ order: { salesOrderId, number, openDispatchId, serialsNeeded }, start }: WaysProps) {
  const isOpen = openDispatchId !== null
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end" onClick={(event) => event.stopPropagation()}>
      {serialsNeeded > 0 && (
        <Button
          variant="default"
          aria-label={t('dispatch.queue.preEnterFor', { number })}
          renderRoot={(props) => (
            <Link to="/sales/$salesOrderId/serials" params={{ salesOrderId }} {...props} />
          )}
        >
          {t('dispatch.queue.preEnter')}
        </Button>
      )}
      <Button
        w={112}
        variant={isOpen ? 'light' : 'filled'}
        aria-label={t(isOpen ? 'dispatch.queue.goOnWith' : 'dispatch.queue.shipOrder', { number })}
        onClick={() => void start(salesOrderId)}
      >
        {t(isOpen ? 'dispatch.queue.goOn' : 'dispatch.queue.ship')}
      </Button>
    </Group>
  )
}
