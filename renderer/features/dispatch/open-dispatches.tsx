import { Link } from '@tanstack/react-router'
import type { DispatchRow } from '../../../shared/ipc/dispatch'
import { OpenWork, OpenWorkCard, openWork } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { dispatchTitle } from './dispatch-title'

/** Dispatches that were begun and have not left. */
export function OpenDispatches({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <OpenWork
      title={t('dispatch.queue.open')}
      open={useAsk('dispatch.listDispatches', openWork).data}
      all={(count) => t('dispatch.queue.allOpen', { count })}
      onShowAll={onShowAll}
      renderCard={(dispatch) => <OpenCard key={dispatch.dispatchId} dispatch={dispatch} />}
    />
  )
}

function OpenCard({ dispatch }: { readonly dispatch: DispatchRow }) {
  const { dispatchId, number, units, captured, openedAt } = dispatch
  const count = t('dispatch.queue.packed', { done: captured, count: units })
  return (
    <OpenWorkCard
      title={dispatchTitle(dispatch)}
      text={`${number} · ${count}`}
      openedAt={openedAt}
      button={t('dispatch.queue.goOn')}
      label={t('dispatch.queue.goOnWith', { number })}
      renderLink={(props) => <Link to="/dispatch/$dispatchId" params={{ dispatchId }} {...props} />}
    />
  )
}
