import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { PurchaseOrderRow } from '../../../shared/ipc/purchases'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { useAskPages } from '../../lib/pages'
import type { Column, Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { OrderStatusBadge } from '../../theme/status-badge'
import { dayText } from '../../words/moments'
import { t } from '../../words/words'
import type { useStartReceipt } from './start-receipt'

type SortColumn = 'number' | 'supplierName' | 'status' | 'orderedAt'
type Start = ReturnType<typeof useStartReceipt>['start']

interface Props {
  readonly search: string
  readonly open: readonly ReceiptRow[]
  readonly tools: ReactNode
  readonly start: Start
}

/** Confirmed orders of which something is still to come, the longest waiting first. */
export function OrdersToReceive({ search, open, tools, start }: Props) {
  const [sort, setSort] = useState<Sort<SortColumn>>({ column: 'orderedAt', descending: false })
  const list = useAskPages('purchases.listOrders', {
    search,
    sort,
    statuses: ['Confirmed', 'PartFulfilled'],
    supplierId: null,
  })
  const columns = useMemo(() => columnsOf(open, start), [open, start])
  return (
    <VirtualTable
      label={t('receiving.waiting.orders')}
      name="orders-to-receive"
      list={list}
      columns={columns}
      rowKey={({ purchaseOrderId }) => purchaseOrderId}
      onOpen={(order) => void start({ purchaseOrderId: order.purchaseOrderId, supplierId: null })}
      sort={sort}
      onSort={setSort}
      empty={<NoOrders isSearched={search !== ''} />}
      tools={tools}
    />
  )
}

function NoOrders({ isSearched }: { readonly isSearched: boolean }) {
  if (isSearched)
    return (
      <EmptyList title={t('receiving.waiting.notFound')} advice={t('receiving.waiting.notFoundAdvice')} />
    )
  return (
    <EmptyList title={t('receiving.waiting.nothing')} advice={t('receiving.waiting.nothingAdvice')}>
      <Button variant="default" renderRoot={(props) => <Link to="/orders" {...props} />}>
        {t('receiving.waiting.toOrders')}
      </Button>
    </EmptyList>
  )
}

function columnsOf(open: readonly ReceiptRow[], start: Start): Column<PurchaseOrderRow, SortColumn>[] {
  return [
    {
      id: 'number',
      header: t('receiving.waiting.order'),
      width: 150,
      sortBy: 'number',
      isFixed: true,
      cell: ({ number }) => number,
    },
    {
      id: 'supplier',
      header: t('receiving.waiting.supplier'),
      sortBy: 'supplierName',
      cell: ({ supplierName }) => supplierName,
    },
    {
      id: 'reference',
      header: t('receiving.waiting.reference'),
      width: 160,
      isHiddenAtFirst: true,
      cell: ({ reference }) => reference,
    },
    {
      id: 'orderedAt',
      header: t('receiving.waiting.ordered'),
      width: 150,
      sortBy: 'orderedAt',
      cell: ({ orderedAt }) => dayText(orderedAt),
    },
    {
      id: 'status',
      header: t('receiving.waiting.status'),
      width: 150,
      sortBy: 'status',
      cell: ({ status }) => <OrderStatusBadge status={status} />,
    },
    {
      id: 'received',
      header: t('receiving.waiting.received'),
      width: 140,
      isNumber: true,
      cell: ({ unitsReceived: received, unitsOrdered: ordered }) =>
        t('receiving.waiting.receivedOf', { received, ordered }),
    },
    {
      id: 'receive',
      header: t('receiving.waiting.receive'),
      width: 180,
      isFixed: true,
      cell: (order) => (
        <ReceiveButton
          order={order}
          isOpen={open.some(({ purchaseOrderId }) => purchaseOrderId === order.purchaseOrderId)}
          start={start}
        />
      ),
    },
  ]
}

interface ReceiveButtonProps {
  readonly order: PurchaseOrderRow
  readonly isOpen: boolean
  readonly start: Start
}

const ReceiveButton = ({ order: { purchaseOrderId, number }, isOpen, start }: ReceiveButtonProps) => (
  <Button
    fullWidth
    variant={isOpen ? 'light' : 'filled'}
    aria-label={t(isOpen ? 'receiving.waiting.goOnWith' : 'receiving.waiting.receiveOrder', { number })}
    onClick={(event) => {
      event.stopPropagation()
      void start({ purchaseOrderId, supplierId: null })
    }}
  >
    {t(isOpen ? 'receiving.waiting.goOn' : 'receiving.waiting.receive')}
  </Button>
)
