import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { Work } from '../../../shared/ipc/scanning'
import { LongWork } from '../../capture/long-work'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './receipt-deed'

interface Props {
  readonly receipt: Receipt
  readonly work: Work
  readonly onClose: () => void
}

/** Asks before an open receipt is let go, naming what that does. */
export function CancelDialog({ receipt, work, onClose }: Props) {
  const act = useKeptAct('receiving.reverse')
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const { receiptId, number, captured, orderNumber } = receipt
  const cancel = async () => {
    const answer = await act.run({ receiptId, reason })
    if (!answer?.ok) return
    notifications.show({ message: t('receiving.cancel.done', { number }) })
    void navigate({ to: '/receive' })
  }
  return (
    <Modal opened onClose={onClose} title={t('receiving.cancel.title', { number })} returnFocus={false}>
      <Stack>
        <Text>
          {captured > 0 ? t('receiving.cancel.textWith', { count: captured }) : t('receiving.cancel.text')}{' '}
          {orderNumber !== null && t('receiving.cancel.order', { orderNumber })}
        </Text>
        <Textarea
          size="md"
          label={t('receiving.cancel.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" loading={act.isBusy} onClick={() => void cancel()}>
            {t('receiving.cancel.confirm')}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {t('receiving.cancel.back')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
