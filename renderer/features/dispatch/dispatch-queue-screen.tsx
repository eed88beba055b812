import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'
import { DispatchList } from './dispatch-list'
import { OpenDispatches } from './open-dispatches'
import { QueueList } from './queue-list'
import { useStartDispatch } from '../../lib/start-dispatch'

type Shown = 'orders' | 'dispatches'

/** What waits to be packed: what was begun first, then the orders, then what has left. */
export function DispatchQueueScreen() {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const [shown, setShown] = useState<Shown>('orders')
  const starting = useStartDispatch()
  const tools = (
    <>
      <SegmentedControl
        aria-label={t('dispatch.queue.show')}
        value={shown}
        onChange={(value) => setShown(value === 'dispatches' ? 'dispatches' : 'orders')}
        data={[
          { value: 'orders', label: t('dispatch.queue.orders') },
          { value: 'dispatches', label: t('dispatch.queue.dispatches') },
        ]}
      />
      <PageSearch label={t('dispatch.queue.search')} value={search} onChange={setSearch} w={320} />
    </>
  )
  return (
    <Page fills title={t('dispatch.queue.title')} path={[{ label: t('navigation.sales') }]}>
      <RefusalAlert refusal={starting.refusal} />
      <ErrorAlert error={starting.fault} />
      <OpenDispatches onShowAll={() => setShown('dispatches')} />
      {shown === 'orders' ? (
        <QueueList search={asked} tools={tools} start={starting.start} onShowAll={() => setSearch('')} />
      ) : (
        <DispatchList search={asked} tools={tools} />
      )}
    </Page>
  )
}
