import { memo, useMemo } from 'react'
import type { SalesOrderId } from '../../../shared/values'
import { LastCaptured, mostNewest } from '../../capture/last-captured'
import { useAsk } from '../../lib/queries'

interface Props {
  readonly salesOrderId: SalesOrderId
  readonly onUndo: () => void
}

/** What was promised last. */
export const NewestOnOrder = memo(({ salesOrderId, onUndo }: Props) => {
  const question = useMemo(
    () => ({ salesOrderId, salesOrderLineId: null, search: '', offset: 0, limit: mostNewest }),
    [salesOrderId],
  )
  const newest = useAsk('allocation.listAllocated', question).data?.rows ?? []
  return <LastCaptured newest={newest} onUndo={onUndo} />
})
