import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './return-deed'

interface Props {
  readonly customerReturn: CustomerReturn
  readonly onClose: () => void
}

/** Asks before an open return is let go. */
export function CancelDialog({ customerReturn: { customerReturnId, number }, onClose }: Props) {
  const act = useKeptAct('returns.cancel')
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const cancel = async () => {
    const answer = await act.run({ customerReturnId, reason })
    if (!answer?.ok) return
    notifications.show({ message: t('returns.cancel.done', { number }) })
    void navigate({ to: '/returns' })
  }
  return (
    <Modal opened onClose={onClose} title={t('returns.cancel.title', { number })} returnFocus={false}>
      <Stack>
        <Text>{t('returns.cancel.text')}</Text>
        <Textarea
          size="md"
          label={t('returns.cancel.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" loading={act.isBusy} onClick={() => void cancel()}>
            {t('returns.cancel.confirm')}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {t('returns.cancel.back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
