import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DispatchRow } from '../../../shared/ipc/dispatch'
import { useAskPages } from '../../lib/pages'
import type { Column, Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { DispatchStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

type SortColumn = 'number' | 'openedAt'

interface Props {
  readonly search: string
  readonly tools: ReactNode
}

/** All dispatches, newest first. */
export function DispatchList({ search, tools }: Props) {
  const navigate = useNavigate()
  const [sort, setSort] = useState<Sort<SortColumn>>({ column: 'openedAt', descending: true })
  const list = useAskPages('dispatch.listDispatches', { search, sort, statuses: [] })
  return (
    <VirtualTable
      label={t('dispatch.queue.dispatches')}
      name="dispatches"
      list={list}
      columns={columns}
      rowKey={({ dispatchId }) => dispatchId}
      onOpen={({ dispatchId }) => void navigate({ to: '/dispatch/$dispatchId', params: { dispatchId } })}
      sort={sort}
      onSort={setSort}
      empty={
        search === '' ? (
          <EmptyList
            title={t('dispatch.queue.noDispatches')}
            advice={t('dispatch.queue.noDispatchesAdvice')}
          />
        ) : (
          <EmptyList title={t('dispatch.queue.notFound')} advice={t('dispatch.queue.notFoundAdvice')} />
        )
      }
      tools={tools}
    />
  )
}

const columns: readonly Column<DispatchRow, SortColumn>[] = [
  {
    id: 'number',
    header: t('dispatch.queue.dispatch'),
    width: 120,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => number,
  },
  {
    id: 'order',
    header: t('dispatch.queue.order'),
    width: 120,
    cell: ({ orderNumber }) => orderNumber,
  },
  {
    id: 'customer',
    header: t('dispatch.queue.customer'),
    cell: ({ customerName }) => <span title={customerName}>{customerName}</span>,
  },
  {
    id: 'reference',
    header: t('dispatch.head.carrier'),
    width: 180,
    isHiddenAtFirst: true,
    cell: ({ reference }) => <span title={reference}>{reference}</span>,
  },
  {
    id: 'status',
    header: t('dispatch.queue.status'),
    width: 130,
    cell: ({ status }) => <DispatchStatusBadge status={status} />,
  },
  {
    id: 'units',
    header: t('dispatch.queue.units'),
    width: 90,
    isNumber: true,
    cell: ({ units }) => numberText(units),
  },
  {
    id: 'openedAt',
    header: t('dispatch.queue.opened'),
    width: 180,
    sortBy: 'openedAt',
    cell: ({ openedAt }) => momentText(openedAt),
  },
  {
    id: 'committedAt',
    header: t('dispatch.queue.shipped'),
    width: 180,
    cell: ({ committedAt }) => (committedAt === null ? '' : momentText(committedAt)),
  },
]
