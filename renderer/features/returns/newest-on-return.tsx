import { memo, useMemo } from 'react'
import type { CustomerReturnId } from '../../../shared/values'
import { LastCaptured, mostNewest } from '../../capture/last-captured'
import { useAsk } from '../../lib/queries'

interface Props {
  readonly customerReturnId: CustomerReturnId
  readonly onUndo: () => void
}

/** What was scanned last. */
export const NewestOnReturn = memo(({ customerReturnId, onUndo }: Props) => {
  const question = useMemo(() => ({ customerReturnId, limit: mostNewest }), [customerReturnId])
  const newest = useAsk('returns.listNewest', question).data ?? []
  return <LastCaptured newest={newest} onUndo={onUndo} />
})
