import { memo, useMemo } from 'react'
import type { DispatchId } from '../../../shared/values'
import { LastCaptured, mostNewest } from '../../capture/last-captured'
import { useAsk } from '../../lib/queries'

interface Props {
  readonly dispatchId: DispatchId
  readonly onUndo: () => void
}

/** What was packed last. */
export const NewestOnDispatch = memo(({ dispatchId, onUndo }: Props) => {
  const question = useMemo(
    () => ({ dispatchId, dispatchLineId: null, search: '', offset: 0, limit: mostNewest }),
    [dispatchId],
  )
  const newest = useAsk('dispatch.listCaptured', question).data?.rows ?? []
  return <LastCaptured newest={newest} onUndo={onUndo} />
})
