import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Work } from '../../../shared/ipc/scanning'
import { AskToCancel } from '../../capture/ask-to-cancel'
import { t } from '../../words/words'
import { useDispatchDeed } from './dispatch-deed'

interface Props {
  readonly dispatch: Dispatch
  readonly work: Work
  readonly onClose: () => void
}

/** Asks before an open dispatch is let go, naming what that does. */
export function CancelDialog({ dispatch, work, onClose }: Props) {
  const reverse = useDispatchDeed('dispatch.reverse')
  const navigate = useNavigate()
  const { dispatchId, number, captured, orderNumber } = dispatch
  return (
    <AskToCancel
      words={wordsOf(number)}
      work={work}
      cancel={({ reason }, operationId) => reverse({ dispatchId, reason }, operationId)}
      onCancelled={() => void navigate({ to: '/dispatch' })}
      onClose={onClose}
    >
      <Text>
        {captured > 0
          ? t('dispatch.cancel.textWith', { count: captured, orderNumber })
          : t('dispatch.cancel.text', { orderNumber })}
      </Text>
    </AskToCancel>
  )
}

const wordsOf = (number: string) => ({
  title: t('dispatch.cancel.title', { number }),
  reason: t('dispatch.cancel.reason'),
  confirm: t('dispatch.cancel.confirm'),
  back: t('dispatch.cancel.back'),
  done: t('dispatch.cancel.done', { number }),
})
