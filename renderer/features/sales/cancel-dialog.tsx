import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OrderDialog } from '../../order/order-dialog'
import { t } from '../../words/words'
import { isEditable } from './use-sales-saving'

interface Props {
  readonly order: SalesOrder
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCancelled?: () => void
}

/** Asks before an order is cancelled, and says what is free again then. */
export function CancelDialog({ order, isOpen, onClose, onCancelled }: Props) {
  const keep = useKeepAnswer()
  const act = useAct('sales.cancelOrder')
  const { salesOrderId, number, lines, unitsOrdered, serialsNamed } = order
  const close = () => {
    act.clear()
    onClose()
  }
  const cancel = async (): Promise<void> => {
    const answer = await act.run({ salesOrderId })
    if (!answer?.ok) return
    keep('sales.readOrder', { salesOrderId }, answer.value)
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
      <Text>{isEditable(order) ? t('sales.cancelDialog.unplaced') : t('sales.cancelDialog.text', what)}</Text>
      {serialsNamed > 0 && <Text>{t('sales.cancelDialog.released', { count: serialsNamed })}</Text>}
    </OrderDialog>
  )
}
