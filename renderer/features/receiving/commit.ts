import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

export interface Commit {
  readonly run: () => void
  readonly isBusy: boolean
}

/** *Commit receive*: the units count from now on. Refused while numbers and quantities differ. */
export function useCommit({ receiptId, number }: Receipt): Commit {
  const { run: commit, isBusy } = useReceiptAct('receiving.commit')
  const run = useCallback(async () => {
    const answer = await commit({ receiptId })
    if (!answer?.ok) {
      focusEntry()
      return
    }
    const units = t('receiving.commit.units', { count: answer.value.units })
    notifications.show({ message: t('receiving.commit.done', { number, units }) })
  }, [commit, receiptId, number])
  return useMemo(() => ({ run: () => void run(), isBusy }), [run, isBusy])
}
