import { memo, useMemo } from 'react'
import type { StockCountId } from '../../../shared/values'
import { LastCaptured, mostNewest } from '../../capture/last-captured'
import { useAsk } from '../../lib/queries'

interface Props {
  readonly stockCountId: StockCountId
  readonly onUndo: () => void
}

/** What was scanned last. */
export const NewestOnCount = memo(({ stockCountId, onUndo }: Props) => {
  const question = useMemo(() => ({ stockCountId, limit: mostNewest }), [stockCountId])
  const newest = useAsk('counting.listNewest', question).data ?? []
  return <LastCaptured newest={newest} onUndo={onUndo} />
})
