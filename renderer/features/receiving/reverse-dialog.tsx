import { Button, Group, List, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { RefusalOf } from '../../../shared/refusal'
import { SerialStatus } from '../../../shared/serial-status'
import { LongWork } from '../../capture/long-work'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import classes from './receipt.module.css'
import { useKeptAct } from './receipt-deed'

interface Props {
  readonly receipt: Receipt
  readonly onClose: () => void
}

/** Asks before a committed receipt is undone: what leaves stock, and why it is done. */
export function ReverseDialog({ receipt, onClose }: Props) {
  const { receiptId, number } = receipt
  const act = useKeptAct('receiving.reverse')
  const [reason, setReason] = useState('')
  const reverse = async () => {
    const answer = await act.run({ receiptId, reason })
    if (!answer?.ok) return
    notifications.show({ message: t('receiving.reverse.done', { number }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('receiving.reverse.title', { number })} size="lg">
      <Stack>
        <WhatHappens receipt={receipt} />
        <Textarea
          size="md"
          data-autofocus
          withAsterisk
          label={t('receiving.reverse.reason')}
          description={t('receiving.reverse.reasonHint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={{ kind: 'receiving', receiptId }} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal}>
          {act.refusal?.code === 'units-have-moved' && <Moved refusal={act.refusal} />}
        </RefusalAlert>
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('receiving.reverse.back')}
          </Button>
          <Button
            size="md"
            disabled={reason.trim() === ''}
            loading={act.isBusy}
            onClick={() => void reverse()}
          >
            {t('receiving.reverse.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const WhatHappens = ({ receipt: { units, captured, orderNumber } }: { readonly receipt: Receipt }) => (
  <List>
    <List.Item>{t('receiving.reverse.units', { count: units })}</List.Item>
    {captured > 0 && <List.Item>{t('receiving.reverse.serials', { count: captured })}</List.Item>}
    {orderNumber !== null && <List.Item>{t('receiving.reverse.order', { orderNumber })}</List.Item>}
  </List>
)

/** The units that are no longer as they came in. */
const Moved = ({ refusal: { serials, units } }: { readonly refusal: RefusalOf<'units-have-moved'> }) => (
  <List aria-label={t('receiving.reverse.moved')} className={classes.moved}>
    {serials.map(({ serial, status }) => (
      <List.Item key={serial}>
        <Serial text={serial} /> · {statusWord(status)}
      </List.Item>
    ))}
    {units > 0 && <List.Item>{t('receiving.reverse.movedUnits', { count: units })}</List.Item>}
  </List>
)

function statusWord(status: string): string {
  const known = SerialStatus.safeParse(status)
  return known.success ? t(`statuses.serial.${known.data}`) : status
}
