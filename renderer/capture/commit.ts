import { useCallback, useMemo } from 'react'
import type { CaptureActs } from './capture-acts'
import { useCaptureDeed } from './capturing'
import { focusEntry } from './entry-focus'

export interface Commit {
  readonly run: () => void
  readonly isBusy: boolean
}

/** The last step: the units count from now on. Refused while numbers and quantities differ. */
export function useCommit(deed: CaptureActs['commit']): Commit {
  const { run: commit, isBusy } = useCaptureDeed(deed)
  const run = useCallback(async () => {
    const answer = await commit({})
    if (!answer?.ok) focusEntry()
  }, [commit])
  return useMemo(() => ({ run: () => void run(), isBusy }), [run, isBusy])
}
