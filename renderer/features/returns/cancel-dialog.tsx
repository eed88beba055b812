import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { AskToCancel } from '../../capture/ask-to-cancel'
import { t } from '../../words/words'
import { useReturnDeed } from './return-deed'

interface Props {
  readonly customerReturn: CustomerReturn
  readonly onClose: () => void
}

/** Asks before an open return is let go. */
export function CancelDialog({ customerReturn: { customerReturnId, number }, onClose }: Props) {
  const cancel = useReturnDeed('returns.cancel')
  const navigate = useNavigate()
  return (
    <AskToCancel
      words={wordsOf(number)}
      work={{ kind: 'returning', customerReturnId }}
      cancel={({ reason }, operationId) => cancel({ customerReturnId, reason }, operationId)}
      onCancelled={() => void navigate({ to: '/returns' })}
      onClose={onClose}
    >
      <Text>{t('returns.cancel.text')}</Text>
    </AskToCancel>
  )
}

const wordsOf = (number: string) => ({
  title: t('returns.cancel.title', { number }),
  reason: t('returns.cancel.reason'),
  confirm: t('returns.cancel.confirm'),
  back: t('returns.cancel.back'),
  done: t('returns.cancel.done', { number }),
})
