import { Text } from '@mantine/core'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { AskToReverse } from '../../capture/ask-to-reverse'
import { t } from '../../words/words'
import { useDispatchDeed } from './dispatch-deed'

interface Props {
  readonly dispatch: Dispatch
  readonly onClose: () => void
}

/** Asks before a committed dispatch is undone: what comes back, and why it is done. */
export function ReverseDialog({ dispatch, onClose }: Props) {
  const { dispatchId, number } = dispatch
  const reverse = useDispatchDeed('dispatch.reverse')
  return (
    <AskToReverse
      words={wordsOf(number)}
      work={{ kind: 'dispatching', dispatchId }}
      reverse={({ reason }, operationId) => reverse({ dispatchId, reason }, operationId)}
      onClose={onClose}
    >
      <WhatHappens dispatch={dispatch} />
    </AskToReverse>
  )
}

const wordsOf = (number: string) => ({
  title: t('dispatch.reverse.title', { number }),
  reason: t('dispatch.reverse.reason'),
  reasonHint: t('dispatch.reverse.reasonHint'),
  confirm: t('dispatch.reverse.confirm'),
  back: t('dispatch.reverse.back'),
  done: t('dispatch.reverse.done', { number }),
})

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
