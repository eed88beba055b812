import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
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
    notifications.show({ message: t('purchases.cancelled', { number }) })
    close()
    onCancelled?.()
  }
  const what = {
    units: t('purchases.lines.units', { count: unitsOrdered }),
    lines: t('purchases.lines.count', { count: lines.length }),
  }
  return (
    <Modal opened={isOpen} onClose={close} title={t('purchases.cancelDialog.title', { number })}>
      <Stack gap="md">
        <Text>
          {status === 'Draft' ? t('purchases.cancelDialog.draft') : t('purchases.cancelDialog.text', what)}
        </Text>
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button variant="default" loading={act.isBusy} onClick={() => void cancel()}>
            {t('purchases.cancel')}
          </Button>
          <Button data-autofocus onClick={close}>
            {t('purchases.cancelDialog.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
