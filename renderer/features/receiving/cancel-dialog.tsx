import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { Work } from '../../../shared/ipc/scanning'
import { AskToCancel } from '../../capture/ask-to-cancel'
import { t } from '../../words/words'
import { useReceiptDeed } from './receipt-deed'

interface Props {
  readonly receipt: Receipt
  readonly work: Work
  readonly onClose: () => void
}

/** Asks before an open receipt is let go, naming what that does. */
export function CancelDialog({ receipt, work, onClose }: Props) {
  const reverse = useReceiptDeed('receiving.reverse')
  const navigate = useNavigate()
  const { receiptId, number, captured, orderNumber } = receipt
  return (
    <AskToCancel
      words={wordsOf(number)}
      work={work}
      cancel={({ reason }, operationId) => reverse({ receiptId, reason }, operationId)}
      onCancelled={() => void navigate({ to: '/receive' })}
      onClose={onClose}
    >
      <Text>
        {captured > 0 ? t('receiving.cancel.textWith', { count: captured }) : t('receiving.cancel.text')}{' '}
        {orderNumber !== null && t('receiving.cancel.order', { orderNumber })}
      </Text>
    </AskToCancel>
  )
}

const wordsOf = (number: string) => ({
  title: t('receiving.cancel.title', { number }),
  reason: t('receiving.cancel.reason'),
  confirm: t('receiving.cancel.confirm'),
  back: t('receiving.cancel.back'),
  done: t('receiving.cancel.done', { number }),
})
