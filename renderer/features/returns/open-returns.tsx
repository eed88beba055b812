import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CustomerReturnRow } from '../../../shared/ipc/returns'
import { mostOpen, OpenWork, OpenWorkCard } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'

const question = {
  statuses: ['open' as const],
  search: '',
  sort: { column: 'openedAt' as const, descending: true },
  offset: 0,
  limit: mostOpen,
}

/** Returns that were begun and are not committed. */
export function OpenReturns({ onShowAll }: { readonly onShowAll: () => void }) {
  const open = useAsk('returns.list', question).data
  if (!open || open.total === 0) return null
  return (
    <OpenWork
      title={t('returns.list.open')}
      all={
        open.total > mostOpen && (
          <Button variant="subtle" onClick={onShowAll}>
            {t('returns.list.allOpen', { count: open.total })}
          </Button>
        )
      }
    >
      {open.rows.map((customerReturn) => (
        <OpenCard key={customerReturn.customerReturnId} customerReturn={customerReturn} />
      ))}
    </OpenWork>
  )
}

function OpenCard({ customerReturn }: { readonly customerReturn: CustomerReturnRow }) {
  const { customerReturnId, number, units, customerNames, openedAt } = customerReturn
  return (
    <OpenWorkCard
      title={customerNames.length === 0 ? t('returns.list.nobody') : customerNames.join(', ')}
      text={`${number} · ${t('returns.units.count', { count: units })}`}
      openedAt={openedAt}
      button={t('returns.list.goOn')}
      label={t('returns.list.goOnWith', { number })}
      renderLink={(props) => (
        <Link to="/returns/$customerReturnId" params={{ customerReturnId }} {...props} />
      )}
    />
  )
}
