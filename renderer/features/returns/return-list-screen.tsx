import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerReturnRow } from '../../../shared/ipc/returns'
import { ErrorAlert } from '../../form/trouble-alert'
import { useAskPages } from '../../lib/pages'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import type { Column, Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { ReturnStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { OpenReturns } from './open-returns'
import { useStartReturn } from './start-return'

type SortColumn = 'number' | 'openedAt'

/** *Sales > Customer returns*: what was begun first, then all of them, newest first. */
export function ReturnListScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const [isOnlyOpen, setIsOnlyOpen] = useState(false)
  const [sort, setSort] = useState<Sort<SortColumn>>({ column: 'openedAt', descending: true })
  const starting = useStartReturn()
  const statuses = isOnlyOpen ? (['open'] as const) : []
  const list = useAskPages('returns.list', { search: asked, sort, statuses: [...statuses] })
  const newReturn = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      loading={starting.isBusy}
      onClick={() => void starting.start()}
    >
      {t('returns.list.new')}
    </Button>
  )
  return (
    <Page fills title={t('returns.title')} path={[{ label: t('navigation.sales') }]} actions={newReturn}>
      <ErrorAlert error={starting.fault} />
      <OpenReturns onShowAll={() => setIsOnlyOpen(true)} />
      <VirtualTable
        label={t('returns.title')}
        name="returns"
        list={list}
        columns={columns}
        rowKey={({ customerReturnId }) => customerReturnId}
        onOpen={({ customerReturnId }) =>
          void navigate({ to: '/returns/$customerReturnId', params: { customerReturnId } })
        }
        sort={sort}
        onSort={setSort}
        empty={<Empty isNarrowed={asked !== '' || isOnlyOpen} />}
        tools={
          <>
            <SegmentedControl
              aria-label={t('returns.list.show')}
              value={isOnlyOpen ? 'open' : 'all'}
              onChange={(value) => setIsOnlyOpen(value === 'open')}
              data={[
                { value: 'all', label: t('returns.list.all') },
                { value: 'open', label: t('returns.list.onlyOpen') },
              ]}
            />
            <PageSearch label={t('returns.list.search')} value={search} onChange={setSearch} w={320} />
          </>
        }
      />
    </Page>
  )
}

const Empty = ({ isNarrowed }: { readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyList title={t('returns.list.notFound')} advice={t('returns.list.notFoundAdvice')} />
  ) : (
    <EmptyList title={t('returns.list.empty')} advice={t('returns.list.emptyAdvice')} />
  )

const columns: readonly Column<CustomerReturnRow, SortColumn>[] = [
  {
    id: 'number',
    header: t('returns.list.number'),
    width: 120,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => number,
  },
  {
    id: 'customers',
    header: t('returns.list.customers'),
    cell: ({ customerNames }) => <span title={customerNames.join(', ')}>{customerNames.join(', ')}</span>,
  },
  {
    id: 'status',
    header: t('returns.list.status'),
    width: 140,
    cell: ({ status }) => <ReturnStatusBadge status={status} />,
  },
  {
    id: 'units',
    header: t('returns.list.units'),
    width: 90,
    isNumber: true,
    cell: ({ units }) => numberText(units),
  },
  {
    id: 'openedAt',
    header: t('returns.list.opened'),
    width: 180,
    sortBy: 'openedAt',
    cell: ({ openedAt }) => momentText(openedAt),
  },
  {
    id: 'closedAt',
    header: t('returns.list.closed'),
    width: 180,
    cell: ({ closedAt }) => (closedAt === null ? '' : momentText(closedAt)),
  },
]
