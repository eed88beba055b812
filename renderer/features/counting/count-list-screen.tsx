import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { StockCountRow } from '../../../shared/ipc/counting'
import { useAskPages } from '../../lib/pages'
import { useStartCount } from '../../lib/start-count'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import type { Column, Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { CountStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { OpenCounts } from './open-counts'
import { StartCountDialog } from './start-count-dialog'
import { whatIsCounted } from './what-is-counted'

type SortColumn = 'number' | 'openedAt'

/** *Inventory control > Stock counts*: what was begun first, then all of them, newest first. */
export function CountListScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const [isOnlyOpen, setIsOnlyOpen] = useState(false)
  const [sort, setSort] = useState<Sort<SortColumn>>({ column: 'openedAt', descending: true })
  const statuses = isOnlyOpen ? (['open'] as const) : []
  const list = useAskPages('counting.list', { search: asked, sort, statuses: [...statuses] })
  return (
    <Page
      fills
      title={t('counting.title')}
      path={[{ label: t('navigation.inventoryControl') }]}
      actions={<NewCount />}
    >
      <OpenCounts onShowAll={() => setIsOnlyOpen(true)} />
      <VirtualTable
        label={t('counting.title')}
        name="stock-counts"
        list={list}
        columns={columns}
        rowKey={({ stockCountId }) => stockCountId}
        onOpen={({ stockCountId }) =>
          void navigate({ to: '/counts/$stockCountId', params: { stockCountId } })
        }
        sort={sort}
        onSort={setSort}
        empty={<Empty isNarrowed={asked !== '' || isOnlyOpen} />}
        tools={
          <>
            <SegmentedControl
              aria-label={t('counting.list.show')}
              value={isOnlyOpen ? 'open' : 'all'}
              onChange={(value) => setIsOnlyOpen(value === 'open')}
              data={[
                { value: 'all', label: t('counting.list.all') },
                { value: 'open', label: t('counting.list.onlyOpen') },
              ]}
            />
            <PageSearch label={t('counting.list.search')} value={search} onChange={setSearch} w={320} />
          </>
        }
      />
    </Page>
  )
}

function NewCount() {
  const starting = useStartCount()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setIsAsking(true)}>
        {t('counting.list.new')}
      </Button>
      {isAsking && <StartCountDialog starting={starting} onClose={() => setIsAsking(false)} />}
    </>
  )
}

const Empty = ({ isNarrowed }: { readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyList title={t('counting.list.notFound')} advice={t('counting.list.notFoundAdvice')} />
  ) : (
    <EmptyList title={t('counting.list.empty')} advice={t('counting.list.emptyAdvice')} />
  )

const columns: readonly Column<StockCountRow, SortColumn>[] = [
  {
    id: 'number',
    header: t('counting.list.number'),
    width: 120,
    sortBy: 'number',
    isFixed: true,
    cell: ({ number }) => number,
  },
  {
    id: 'what',
    header: t('counting.list.what'),
    cell: (count) => <span title={whatIsCounted(count)}>{whatIsCounted(count)}</span>,
  },
  {
    id: 'status',
    header: t('counting.list.status'),
    width: 140,
    cell: ({ status }) => <CountStatusBadge status={status} />,
  },
  {
    id: 'seen',
    header: t('counting.list.seenColumn'),
    width: 90,
    isNumber: true,
    cell: ({ seen }) => numberText(seen),
  },
  {
    id: 'openedAt',
    header: t('counting.list.opened'),
    width: 180,
    sortBy: 'openedAt',
    cell: ({ openedAt }) => momentText(openedAt),
  },
  {
    id: 'closedAt',
    header: t('counting.list.closed'),
    width: 180,
    cell: ({ closedAt }) => (closedAt === null ? '' : momentText(closedAt)),
  },
]
