import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { isSerialDoubt } from '../../../shared/serial-doubts'
import type { DispatchId, SerialId } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useScanInto } from '../../lib/scan-into'
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
        <OtherNumber
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

interface NumberProps {
  readonly text: string
  readonly onChange: (text: string) => void
}

function OtherNumber({ text, onChange }: NumberProps) {
  const field = useRef<HTMLInputElement>(null)
  useScanInto(field, (verdict) => onChange(verdict.text))
  return (
    <TextInput
      ref={field}
      size="md"
      data-autofocus
      withAsterisk
      label={t('dispatch.correct.other')}
      description={t('dispatch.correct.otherHint')}
      classNames={{ input: 'serial' }}
      maxLength={5_000}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
