import { Button, Group, Modal, Text } from '@mantine/core'
import { ErrorAlert } from '../../form/trouble-alert'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'
import type { ProductSaving } from './use-product-saving'

/** R10: asks before serial numbers are no longer kept, and says of how many units and which orders. */
export function TrackingOffDialog({ saving }: { readonly saving: ProductSaving }) {
  const { refusal, fault, isBusy, leaveTrackingOn, saveConfirmed } = saving
  const isAsking = refusal?.code === 'tracking-off-unconfirmed'
  const words = isAsking ? refusalText(refusal) : undefined
  return (
    <Modal opened={isAsking} onClose={leaveTrackingOn} title={words?.title}>
      <Text>{words?.advice}</Text>
      <ErrorAlert error={fault} />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" loading={isBusy} onClick={saveConfirmed}>
          {t('products.off.confirm')}
        </Button>
        <Button data-autofocus onClick={leaveTrackingOn}>
          {t('products.off.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
