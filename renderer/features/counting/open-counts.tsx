import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { StockCountRow } from '../../../shared/ipc/counting'
import { mostOpen, OpenWork, OpenWorkCard } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { whatIsCounted } from './what-is-counted'

const question = {
  statuses: ['open' as const],
  search: '',
  sort: { column: 'openedAt' as const, descending: true },
  offset: 0,
  limit: mostOpen,
}

/** Counts that were begun and are not committed. */
export function OpenCounts({ onShowAll }: { readonly onShowAll: () => void }) {
  const open = useAsk('counting.list', question).data
  if (!open || open.total === 0) return null
  return (
    <OpenWork
      title={t('counting.list.open')}
      all={
        open.total > mostOpen && (
          <Button variant="subtle" onClick={onShowAll}>
            {t('counting.list.allOpen', { count: open.total })}
          </Button>
        )
      }
    >
      {open.rows.map((count) => (
        <OpenCard key={count.stockCountId} count={count} />
      ))}
    </OpenWork>
  )
}

function OpenCard({ count }: { readonly count: StockCountRow }) {
  const { stockCountId, number, seen, openedAt } = count
  return (
    <OpenWorkCard
      title={whatIsCounted(count)}
      text={`${number} · ${t('counting.list.seen', { count: seen })}`}
      openedAt={openedAt}
      button={t('counting.list.goOn')}
      label={t('counting.list.goOnWith', { number })}
      renderLink={(props) => <Link to="/counts/$stockCountId" params={{ stockCountId }} {...props} />}
    />
  )
}
