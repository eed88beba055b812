import { Link } from '@tanstack/react-router'
import type { CustomerReturnRow } from '../../../shared/ipc/returns'
import { OpenWork, OpenWorkCard, openWork } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'

/** Returns that were begun and are not committed. */
export function OpenReturns({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <OpenWork
      title={t('returns.list.open')}
      open={useAsk('returns.list', openWork).data}
      all={(count) => t('returns.list.allOpen', { count })}
      onShowAll={onShowAll}
      renderCard={(customerReturn) => (
        <OpenCard key={customerReturn.customerReturnId} customerReturn={customerReturn} />
      )}
    />
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
