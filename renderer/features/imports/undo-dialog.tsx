import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ImportRecord } from '../../../shared/ipc/imports'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { t } from '../../words/words'
import type { UndoableType } from './undoable'

interface Props {
  readonly record: ImportRecord
  readonly dataType: UndoableType
  readonly onClose: () => void
}

/** Asks before an import is taken back, and says what becomes of what it wrote. */
export function UndoDialog({ record: { importId, fileName }, dataType, onClose }: Props) {
  const undoing = useAct('imports.undo')
  const close = () => {
    if (!undoing.isBusy) onClose()
  }
  const undo = async () => {
    const answer = await undoing.run({ importId })
    if (!answer?.ok) return
    notifications.show({ message: t('importing.undo.done', { fileName }) })
    onClose()
  }
  return (
    <Modal opened onClose={close} title={t('importing.undo.title', { fileName })}>
      <Stack>
        <Text>{t(`importing.undo.what.${dataType}`)}</Text>
        <Text>{t('importing.undo.all')}</Text>
        <RefusalAlert refusal={undoing.refusal} />
        <ErrorAlert error={undoing.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={close}>
            {t('importing.undo.keep')}
          </Button>
          <Button size="md" data-autofocus loading={undoing.isBusy} onClick={() => void undo()}>
            {t('importing.undo.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
