import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OrderDialog } from '../../order/order-dialog'
import { OutstandingTable } from '../../order/outstanding-table'
import { t } from '../../words/words'
import { outstandingOf } from './outstanding'

interface Props {
  readonly order: PurchaseOrder
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks before the rest of an order is given up, and names every unit that will then not come. */
export function CloseShortDialog({ order, isOpen, onClose }: Props) {
  const keep = useKeepAnswer()
  const act = useAct('purchases.closeShort')
  const { purchaseOrderId, number, lines } = order
  const close = () => {
    act.clear()
    onClose()
  }
  const closeShort = async (): Promise<void> => {
    const answer = await act.run({ purchaseOrderId })
    if (!answer?.ok) return
    keep('purchases.readOrder', { purchaseOrderId }, answer.value)
    notifications.show({ message: t('order.closed', { number }) })
    close()
  }
  return (
    <OrderDialog
      title={t('order.closeShortTitle', { number })}
      size="lg"
      isOpen={isOpen}
      onClose={close}
      does={t('order.closeShort')}
      onDo={() => void closeShort()}
      keeps={t('purchases.closeShortDialog.keep')}
      act={act}
    >
      <Text>{t('purchases.closeShortDialog.text')}</Text>
      <OutstandingTable
        label={t('purchases.lines.willNotCome')}
        lines={lines.map((line) => Object.assign({ ...line }, { outstanding: outstandingOf(line) }))}
      />
    </OrderDialog>
  )
}
