import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { useAskPages } from '../../lib/pages'
import type { Column, Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { ReceiptStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

type SortColumn = 'number' | 'openedAt'

interface Props {
  readonly search: string
  readonly tools: ReactNode
}

/** All receipts, newest first. */
export function ReceiptList({ search, tools }: Props) {
  const navigate = useNavigate()
  const [sort, setSort] = useState<Sort<SortColumn>>({ column: 'openedAt', descending: true })
  const list = useAskPages('receiving.listReceipts', { search, sort, statuses: [] })
  return (
    <VirtualTable
      label={t('receiving.waiting.receipts')}
      name="receipts"
      list={list}
      columns={columns}
      rowKey={({ receiptId }) => receiptId}
      onOpen={({ receiptId }) => void navigate({ to: '/receive/$receiptId', params: { receiptId } })}
      sort={sort}
      onSort={setSort}
      empty={
        search === '' ? (
          <EmptyList
            title={t('receiving.waiting.noReceipts')}
            advice={t('receiving.waiting.noReceiptsAdvice')}
          />
        ) : (
          <EmptyList title={t('receiving.waiting.notFound')} advice={t('receiving.waiting.notFoundAdvice')} />
        )
      }
      tools={tools}
    />
  )
}

const columns: readonly Column<ReceiptRow, SortColumn>[] = [
  {
    id: 'number',
    header: t('receiving.waiting.receipt'),
    width: 120,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => number,
  },
  {
    id: 'order',
    header: t('receiving.waiting.order'),
    width: 130,
    cell: ({ orderNumber }) => orderNumber ?? t('receiving.waiting.noOrder'),
  },
  {
    id: 'supplier',
    header: t('receiving.waiting.supplier'),
    cell: ({ supplierName }) => supplierName ?? '',
  },
  {
    id: 'reference',
    header: t('receiving.head.reference'),
    width: 180,
    isHiddenAtFirst: true,
    cell: ({ supplierReference }) => supplierReference,
  },
  {
    id: 'status',
    header: t('receiving.waiting.status'),
    width: 130,
    cell: ({ status }) => <ReceiptStatusBadge status={status} />,
  },
  {
    id: 'units',
    header: t('receiving.waiting.unitsTitle'),
    width: 90,
    isNumber: true,
    cell: ({ units }) => numberText(units),
  },
  {
    id: 'openedAt',
    header: t('receiving.waiting.opened'),
    width: 180,
    sortBy: 'openedAt',
    cell: ({ openedAt }) => momentText(openedAt),
  },
  {
    id: 'committedAt',
    header: t('receiving.waiting.committed'),
    width: 180,
    cell: ({ committedAt }) => (committedAt === null ? '' : momentText(committedAt)),
  },
]
