import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DispatchRow } from '../../../shared/ipc/dispatch'
import { mostOpen, OpenWork, OpenWorkCard } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { dispatchTitle } from './dispatch-title'

const question = {
  statuses: ['open' as const],
  search: '',
  sort: { column: 'openedAt' as const, descending: true },
  offset: 0,
  limit: mostOpen,
}

/** Dispatches that were begun and have not left. */
export function OpenDispatches({ onShowAll }: { readonly onShowAll: () => void }) {
  const open = useAsk('dispatch.listDispatches', question).data
  if (!open || open.total === 0) return null
  return (
    <OpenWork
      title={t('dispatch.queue.open')}
      all={
        open.total > mostOpen && (
          <Button variant="subtle" onClick={onShowAll}>
            {t('dispatch.queue.allOpen', { count: open.total })}
          </Button>
        )
      }
    >
      {open.rows.map((dispatch) => (
        <OpenCard key={dispatch.dispatchId} dispatch={dispatch} />
      ))}
    </OpenWork>
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
