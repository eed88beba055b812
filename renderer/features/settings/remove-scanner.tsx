import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { ErrorAlert } from '../../form/trouble-alert'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'

interface Props {
  readonly scanners: readonly PairedScanner[]
  readonly scanner: PairedScanner
  readonly onClose: () => void
}

/** Asks before a scanner is no longer listened to. */
export function RemoveScanner({ scanners, scanner: { scannerId, name }, onClose }: Props) {
  const { save, fault } = useSaveStation()
  const remove = async () => {
    const others = scanners.filter((other) => other.scannerId !== scannerId)
    if (await save({ scanners: others })) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('settings.scanners.removeTitle', { name })}>
      <Stack>
        <Text>{t('settings.scanners.removeText')}</Text>
        <ErrorAlert error={fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={() => void remove()}>
            {t('settings.scanners.removeConfirm')}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {t('settings.scanners.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
