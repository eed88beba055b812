import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OrderDialog } from '../../order/order-dialog'
import { OutstandingTable } from '../../order/outstanding-table'
import { t } from '../../words/words'
import { outstandingOf } from './outstanding'

interface Props {
  readonly order: SalesOrder
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks before the rest of an order is given up, and names every unit that will then not be shipped. */
export function CloseShortDialog({ order, isOpen, onClose }: Props) {
  const keep = useKeepAnswer()
  const act = useAct('sales.closeShort')
  const { salesOrderId, number, lines, serialsNamed } = order
  const close = () => {
    act.clear()
    onClose()
  }
  const closeShort = async (): Promise<void> => {
    const answer = await act.run({ salesOrderId })
    if (!answer?.ok) return
    keep('sales.readOrder', { salesOrderId }, answer.value)
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
      keeps={t('sales.closeShortDialog.keep')}
      act={act}
    >
      <Text>
        {serialsNamed > 0
          ? t('sales.closeShortDialog.textReleased', { count: serialsNamed })
          : t('sales.closeShortDialog.text')}
      </Text>
      <OutstandingTable
        label={t('sales.lines.notShipped')}
        lines={lines.map((line) => Object.assign({ ...line }, { outstanding: outstandingOf(line) }))}
      />
    </OrderDialog>
  )
}
