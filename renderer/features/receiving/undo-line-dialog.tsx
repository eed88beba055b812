import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useContext } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { CapturingContext, useKeptAct } from './capturing'
import { LongWork } from './long-work'

interface Props {
  readonly line: ReceiptLine
  readonly onClose: () => void
}

/** Asks before all numbers of a line are taken back. */
export function UndoLineDialog({ line, onClose }: Props) {
  const act = useKeptAct('receiving.undoLine')
  const { say } = useContext(CapturingContext)
  const { receiptLineId, productName, captured: count } = line
  const undo = async () => {
    const answer = await act.run({ receiptLineId })
    if (!answer?.ok) return
    say({ kind: 'undone-many', count: answer.value.undone })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('receiving.undoLine.title')} returnFocus={false}>
      <Stack>
        <Text>{t('receiving.undoLine.text', { count, productName })}</Text>
        <LongWork receiptId={line.receiptId} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" data-autofocus onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button size="md" loading={act.isBusy} onClick={() => void undo()}>
            {t('receiving.undoLine.confirm', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
