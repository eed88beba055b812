import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { EndButton } from '../../order/end-button'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { CloseShortDialog } from './close-short-dialog'
import { OrderState } from './order-columns'
import { OrderFacts } from './order-facts'
import { OrderReceipts } from './order-receipts'
import { pathToOrders } from './path-to-orders'
import { PlacedLines } from './placed-lines'

/** An order that was confirmed: what it waits for, and what has come of it. */
export function PlacedOrderPage({ order }: { readonly order: PurchaseOrder }) {
  const { status } = order
  const receiving = useReceive(order)
  const [isCancelling, cancelling] = useDisclosure()
  const [isClosing, closing] = useDisclosure()
  const isReceivable = status === 'Confirmed' || status === 'PartFulfilled'
  return (
    <Page
      title={order.number}
      path={pathToOrders}
      beside={<OrderState order={order} />}
      actions={
        <>
          {(isReceivable || order.lines.some(({ missing }) => missing > 0)) && (
            <ManifestLink purchaseOrderId={order.purchaseOrderId} />
          )}
          {isReceivable && (
            <>
              <EndButton status={status} onCancel={cancelling.open} onCloseShort={closing.open} />
              <Button loading={receiving.isBusy} onClick={receiving.receive}>
                {receiving.label}
              </Button>
            </>
          )}
        </>
      }
    >
      <RefusalAlert refusal={receiving.refusal} />
      <ErrorAlert error={receiving.fault} />
      <OrderFacts order={order} />
      <PlacedLines order={order} />
      <OrderReceipts receipts={order.receipts} />
      <CancelDialog order={order} isOpen={isCancelling} onClose={cancelling.close} />
      <CloseShortDialog order={order} isOpen={isClosing} onClose={closing.close} />
    </Page>
  )
}

const ManifestLink = ({ purchaseOrderId }: Pick<PurchaseOrder, 'purchaseOrderId'>) => (
  <Button
    variant="default"
    renderRoot={(props) => (
      <Link to="/orders/$purchaseOrderId/manifest" params={{ purchaseOrderId }} {...props} />
    )}
  >
    {t('purchases.manifest.open')}
  </Button>
)

/** Opens a receipt for the order, or goes on with the one that is open. */
function useReceive({ purchaseOrderId, receipts }: PurchaseOrder) {
  const navigate = useNavigate()
  const { run, isBusy, refusal, fault } = useAct('receiving.openReceipt')
  const open = receipts.find(({ status }) => status === 'open')
  const receive = async (): Promise<void> => {
    const answer = await run({ purchaseOrderId, supplierId: null })
    if (!answer?.ok) return
    const { receiptId } = answer.value
    await navigate({ to: '/receive/$receiptId', params: { receiptId } })
  }
  return {
    receive: () => void receive(),
    label: open ? t('purchases.receiveOn', { number: open.number }) : t('purchases.receive'),
    isBusy,
    refusal,
    fault,
  }
}
