import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Work } from '../../../shared/ipc/scanning'
import { LongWork } from '../../capture/long-work'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './dispatch-deed'

interface Props {
  readonly dispatch: Dispatch
  readonly work: Work
  readonly onClose: () => void
}

/** Asks before an open dispatch is let go, naming what that does. */
export function CancelDialog({ dispatch, work, onClose }: Props) {
  const act = useKeptAct('dispatch.reverse')
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const { dispatchId, number, captured, orderNumber } = dispatch
  const cancel = async () => {
    const answer = await act.run({ dispatchId, reason })
    if (!answer?.ok) return
    notifications.show({ message: t('dispatch.cancel.done', { number }) })
    void navigate({ to: '/dispatch' })
  }
  return (
    <Modal opened onClose={onClose} title={t('dispatch.cancel.title', { number })} returnFocus={false}>
      <Stack>
        <Text>
          {captured > 0
            ? t('dispatch.cancel.textWith', { count: captured, orderNumber })
            : t('dispatch.cancel.text', { orderNumber })}
        </Text>
        <Textarea
          size="md"
          label={t('dispatch.cancel.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" loading={act.isBusy} onClick={() => void cancel()}>
            {t('dispatch.cancel.confirm')}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {t('dispatch.cancel.back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
