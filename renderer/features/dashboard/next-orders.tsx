import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { PurchaseOrderRow } from '../../../shared/ipc/purchases'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { ListCard, ListRow } from './list-card'

/** Purchase orders that wait to be received, the oldest first. */
export function NextOrders() {
  const orders = useAsk('purchases.listOrders', {
    search: '',
    statuses: ['Confirmed', 'PartFulfilled'],
    supplierId: null,
    sort: { column: 'orderedAt', descending: false },
    offset: 0,
    limit: 5,
  })
  return (
    <ListCard title={t('dashboard.orders')} all="/orders" empty={t('dashboard.noOrders')}>
      {(orders.data?.rows ?? []).map((order) => (
        <NextOrder key={order.purchaseOrderId} order={order} />
      ))}
    </ListCard>
  )
}

function NextOrder({ order }: { readonly order: PurchaseOrderRow }) {
  const { purchaseOrderId, number, supplierName, unitsOrdered, unitsReceived } = order
  const navigate = useNavigate()
  const open = useAct('receiving.openReceipt')
  const receive = async () => {
    const answer = await open.run({ purchaseOrderId, supplierId: null })
    if (answer?.ok)
      await navigate({ to: '/receive/$receiptId', params: { receiptId: answer.value.receiptId } })
  }
  return (
    <>
      <ListRow
        title={`${number} · ${supplierName}`}
        text={t('dashboard.outstanding', { received: unitsReceived, ordered: unitsOrdered })}
        action={
          <Button variant="default" loading={open.isBusy} onClick={() => void receive()}>
            {t('dashboard.receive', { number })}
          </Button>
        }
      />
      <RefusalAlert refusal={open.refusal} />
      <ErrorAlert error={open.fault} />
    </>
  )
}
