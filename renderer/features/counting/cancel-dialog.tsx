import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { StockCount } from '../../../shared/ipc/counting'
import type { Work } from '../../../shared/ipc/scanning'
import { AskToCancel } from '../../capture/ask-to-cancel'
import { t } from '../../words/words'
import { useCountDeed } from './count-deed'

interface Props {
  readonly count: StockCount
  readonly work: Work
  readonly onClose: () => void
}

/** Asks before an open count is let go. */
export function CancelDialog({ count: { stockCountId, number }, work, onClose }: Props) {
  const cancel = useCountDeed('counting.cancel')
  const navigate = useNavigate()
  return (
    <AskToCancel
      words={wordsOf(number)}
      work={work}
      cancel={({ reason }, operationId) => cancel({ stockCountId, reason }, operationId)}
      onCancelled={() => void navigate({ to: '/counts' })}
      onClose={onClose}
    >
      <Text>{t('counting.cancel.text')}</Text>
    </AskToCancel>
  )
}

const wordsOf = (number: string) => ({
  title: t('counting.cancel.title', { number }),
  reason: t('counting.cancel.reason'),
  confirm: t('counting.cancel.confirm'),
  back: t('counting.cancel.back'),
  done: t('counting.cancel.done', { number }),
})
