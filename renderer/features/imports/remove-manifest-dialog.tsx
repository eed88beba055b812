import { Button, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { PurchaseOrderId } from '../../../shared/values'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { t } from '../../words/words'

interface Props {
  readonly purchaseOrderId: PurchaseOrderId
  readonly number: string
  /** Of its numbers, those that have not come. */
  readonly count: number
  readonly onClose: () => void
}

/** Asks before the numbers that have not come are taken off the manifest of an order. */
export function RemoveManifestDialog({ purchaseOrderId, number, count, onClose }: Props) {
  const removing = useAct('manifests.remove')
  const remove = async () => {
    const answer = await removing.run({ purchaseOrderId })
    if (!answer?.ok) return
    notifications.show({ message: t('importing.manifest.removed', { count: answer.value.removed, number }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('importing.manifest.removeTitle', { number })}>
      <Stack>
        <Text>{t('importing.manifest.removeText', { count })}</Text>
        <RefusalAlert refusal={removing.refusal} />
        <ErrorAlert error={removing.fault} />
        <DialogFoot onCancel={onClose}>
          <Button size="md" data-autofocus loading={removing.isBusy} onClick={() => void remove()}>
            {t('importing.manifest.removeDo')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}
