import { Link } from '@tanstack/react-router'
import type { StockCountRow } from '../../../shared/ipc/counting'
import { OpenWork, OpenWorkCard, openWork } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { whatIsCounted } from './what-is-counted'

/** Counts that were begun and are not committed. */
export function OpenCounts({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <OpenWork
      title={t('counting.list.open')}
      open={useAsk('counting.list', openWork).data}
      all={(count) => t('counting.list.allOpen', { count })}
      onShowAll={onShowAll}
      renderCard={(count) => <OpenCard key={count.stockCountId} count={count} />}
    />
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
