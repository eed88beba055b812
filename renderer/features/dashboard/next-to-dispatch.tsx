import { Button } from '@mantine/core'
import type { QueuedOrder } from '../../../shared/ipc/dispatch'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { useStartDispatch } from '../../lib/start-dispatch'
import { t } from '../../words/words'
import { ListCard, ListRow } from './list-card'

/** Sales orders that wait to be packed, the oldest first. */
export function NextToDispatch() {
  const queue = useAsk('dispatch.listQueue', {
    search: '',
    isStockGood: null,
    sort: { column: 'orderedAt', descending: false },
    offset: 0,
    limit: 5,
  })
  return (
    <ListCard title={t('dashboard.queue')} all="/dispatch" empty={t('dashboard.noQueue')}>
      {(queue.data?.rows ?? []).map((order) => (
        <NextOrder key={order.salesOrderId} order={order} />
      ))}
    </ListCard>
  )
}

function NextOrder({ order }: { readonly order: QueuedOrder }) {
  const { salesOrderId, number, customerName, unitsOutstanding, isStockGood } = order
  const { start, isBusy, refusal, fault } = useStartDispatch()
  const units = t('dashboard.toShip', { count: unitsOutstanding })
  return (
    <>
      <ListRow
        title={`${number} · ${customerName}`}
        text={isStockGood ? units : `${units} · ${t('dashboard.stockShort')}`}
        action={
          <Button variant="default" loading={isBusy} onClick={() => void start(salesOrderId)}>
            {t('dashboard.ship', { number })}
          </Button>
        }
      />
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={fault} />
    </>
  )
}
