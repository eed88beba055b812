import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { LongWork } from '../../capture/long-work'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './dispatch-deed'

interface Props {
  readonly dispatch: Dispatch
  readonly onClose: () => void
}

/** Asks before a committed dispatch is undone: what comes back, and why it is done. */
export function ReverseDialog({ dispatch, onClose }: Props) {
  const { dispatchId, number } = dispatch
  const act = useKeptAct('dispatch.reverse')
  const [reason, setReason] = useState('')
  const reverse = async () => {
    const answer = await act.run({ dispatchId, reason })
    if (!answer?.ok) return
    notifications.show({ message: t('dispatch.reverse.done', { number }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('dispatch.reverse.title', { number })} size="lg">
      <Stack>
        <WhatHappens dispatch={dispatch} />
        <Textarea
          size="md"
          data-autofocus
          withAsterisk
          label={t('dispatch.reverse.reason')}
          description={t('dispatch.reverse.reasonHint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={{ kind: 'dispatching', dispatchId }} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('dispatch.reverse.back')}
          </Button>
          <Button
            size="md"
            disabled={reason.trim() === ''}
            loading={act.isBusy}
            onClick={() => void reverse()}
          >
            {t('dispatch.reverse.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function WhatHappens({ dispatch }: { readonly dispatch: Dispatch }) {
  const { units, captured, invoice, orderNumber } = dispatch
  return (
    <Text>
      {t('dispatch.reverse.units', { count: units })}{' '}
      {captured > 0 && t('dispatch.reverse.serials', { count: captured })}{' '}
      {invoice && t('dispatch.reverse.invoice', { invoiceNumber: invoice.number })}{' '}
      {t('dispatch.reverse.order', { orderNumber })}
    </Text>
  )
}
