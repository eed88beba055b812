import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OrderDialog } from '../../order/order-dialog'
import { t } from '../../words/words'

interface Props {
  readonly order: PurchaseOrder
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCancelled?: () => void
}

/** Asks before an order is cancelled, and says what will then not be received. */
export function CancelDialog({ order, isOpen, onClose, onCancelled }: Props) {
  const keep = useKeepAnswer()
  const act = useAct('purchases.cancelOrder')
  const { purchaseOrderId, number, status, lines, unitsOrdered } = order
  const close = () => {
    act.clear()
    onClose()
  }
  const cancel = async (): Promise<void> => {
    const answer = await act.run({ purchaseOrderId })
    if (!answer?.ok) return
    keep('purchases.readOrder', { purchaseOrderId }, answer.value)
    notifications.show({ message: t('order.cancelled', { number }) })
    close()
    onCancelled?.()
  }
  const what = {
    units: t('order.lines.units', { count: unitsOrdered }),
    lines: t('order.lines.count', { count: lines.length }),
  }
  return (
    <OrderDialog
      title={t('order.cancelTitle', { number })}
      isOpen={isOpen}
      onClose={close}
      does={t('order.cancel')}
      onDo={() => void cancel()}
      keeps={t('order.keep')}
      act={act}
    >
      <Text>
        {status === 'Draft' ? t('purchases.cancelDialog.draft') : t('purchases.cancelDialog.text', what)}
      </Text>
    </OrderDialog>
  )
}
