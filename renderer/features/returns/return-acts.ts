import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { accepted } from '../../../shared/result'
import type { CaptureActs } from '../../capture/capture-acts'
import { t } from '../../words/words'
import { useReturnDeed } from './return-deed'

/** What the scan screen does to a return. */
export function useReturnActs({
  customerReturnId,
}: Pick<CustomerReturn, 'customerReturnId'>): Pick<CaptureActs, 'captureMany' | 'undoLast' | 'commit'> {
  const takeMany = useReturnDeed('returns.takeMany')
  const undoLast = useReturnDeed('returns.undoLast')
  const commit = useReturnDeed('returns.commit')
  return useMemo(
    () => ({
      captureMany: async ({ texts, source }, operationId) => {
        const answer = await takeMany({ customerReturnId, texts: [...texts], source }, operationId)
        return answer.ok ? accepted(answer.value.numbers) : answer
      },
      undoLast: (_nothing, operationId) => undoLast({ customerReturnId }, operationId),
      commit: async (_nothing, operationId) => {
        const answer = await commit({ customerReturnId }, operationId)
        if (answer.ok) tellCommitted(answer.value)
        return answer
      },
    }),
    [customerReturnId, takeMany, undoLast, commit],
  )
}

const tellCommitted = ({ number, units: count }: CustomerReturn): void =>
  void notifications.show({ message: t('returns.committed', { number, count }) })
