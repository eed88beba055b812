import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DispatchRow } from '../../../shared/ipc/dispatch'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { ListCard, ListRow } from './list-card'

/** Dispatches that somebody began and that have not left. */
export function OpenDispatches() {
  const open = useAsk('dispatch.listDispatches', {
    search: '',
    statuses: ['open'],
    sort: { column: 'openedAt', descending: true },
    offset: 0,
    limit: 5,
  })
  return (
    <ListCard title={t('dashboard.dispatches')} all="/dispatch" empty={t('dashboard.noDispatches')}>
      {(open.data?.rows ?? []).map((dispatch) => (
        <OpenDispatch key={dispatch.dispatchId} dispatch={dispatch} />
      ))}
    </ListCard>
  )
}

function OpenDispatch({ dispatch }: { readonly dispatch: DispatchRow }) {
  const { dispatchId, number, orderNumber, customerName, units, captured } = dispatch
  return (
    <ListRow
      title={`${number} · ${customerName}`}
      text={`${orderNumber} · ${t('dashboard.packed', { captured, units })}`}
      action={
        <Button
          renderRoot={(props) => <Link to="/dispatch/$dispatchId" params={{ dispatchId }} {...props} />}
        >
          {t('dashboard.goOn', { number })}
        </Button>
      }
    />
  )
}
