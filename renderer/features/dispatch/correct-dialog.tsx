import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { isSerialDoubt } from '../../../shared/serial-doubts'
import type { DispatchId, SerialId } from '../../../shared/values'
import { ScannedNumber } from '../../form/scanned-number'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './dispatch-deed'

interface Props {
  readonly dispatchId: DispatchId
  readonly unit: { readonly serialId: SerialId; readonly serial: string }
  readonly onClose: () => void
}

/** Another unit left than was recorded: which one, and why. A doubtful number is taken when confirmed. */
export function CorrectDialog({ dispatchId, unit: { serialId, serial }, onClose }: Props) {
  const act = useKeptAct('dispatch.correctUnit')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const correct = async (doubtsConfirmed: boolean) => {
    const answer = await act.run({ dispatchId, serialId, text, reason, doubtsConfirmed })
    if (!answer?.ok) return
    notifications.show({ message: t('dispatch.correct.done', { serial }) })
    onClose()
  }
  const isDoubt = act.refusal !== undefined && isSerialDoubt(act.refusal)
  return (
    <Modal opened onClose={onClose} title={t('dispatch.correct.title', { serial })} size="lg">
      <Stack>
        <Text>{t('dispatch.correct.text', { serial })}</Text>
        <ScannedNumber
          label={t('dispatch.correct.other')}
          description={t('dispatch.correct.otherHint')}
          text={text}
          onChange={(changed) => {
            setText(changed)
            act.clear()
          }}
        />
        <Textarea
          size="md"
          withAsterisk
          label={t('dispatch.correct.reason')}
          description={t('dispatch.correct.reasonHint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={act.refusal}>
          {isDoubt && (
            <Button variant="default" loading={act.isBusy} onClick={() => void correct(true)}>
              {t('dispatch.correct.keep')}
            </Button>
          )}
        </RefusalAlert>
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('dispatch.correct.back')}
          </Button>
          <Button
            size="md"
            disabled={text.trim() === '' || reason.trim() === ''}
            loading={act.isBusy}
            onClick={() => void correct(false)}
          >
            {t('dispatch.correct.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
