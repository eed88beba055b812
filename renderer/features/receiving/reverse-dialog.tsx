import { List } from '@mantine/core'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { Refusal, RefusalOf } from '../../../shared/refusal'
import { SerialStatus } from '../../../shared/serial-status'
import { AskToReverse } from '../../capture/ask-to-reverse'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import classes from './receipt.module.css'
import { useReceiptDeed } from './receipt-deed'

interface Props {
  readonly receipt: Receipt
  readonly onClose: () => void
}

/** Asks before a committed receipt is undone: what leaves stock, and why it is done. */
export function ReverseDialog({ receipt, onClose }: Props) {
  const { receiptId, number } = receipt
  const reverse = useReceiptDeed('receiving.reverse')
  return (
    <AskToReverse
      words={wordsOf(number)}
      work={{ kind: 'receiving', receiptId }}
      reverse={({ reason }, operationId) => reverse({ receiptId, reason }, operationId)}
      onClose={onClose}
      renderRefused={renderMoved}
    >
      <WhatHappens receipt={receipt} />
    </AskToReverse>
  )
}

const wordsOf = (number: string) => ({
  title: t('receiving.reverse.title', { number }),
  reason: t('receiving.reverse.reason'),
  reasonHint: t('receiving.reverse.reasonHint'),
  confirm: t('receiving.reverse.confirm'),
  back: t('receiving.reverse.back'),
  done: t('receiving.reverse.done', { number }),
})

const WhatHappens = ({ receipt: { units, captured, orderNumber } }: { readonly receipt: Receipt }) => (
  <List>
    <List.Item>{t('receiving.reverse.units', { count: units })}</List.Item>
    {captured > 0 && <List.Item>{t('receiving.reverse.serials', { count: captured })}</List.Item>}
    {orderNumber !== null && <List.Item>{t('receiving.reverse.order', { orderNumber })}</List.Item>}
  </List>
)

const renderMoved = (refusal: Refusal) => refusal.code === 'units-have-moved' && <Moved refusal={refusal} />

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
