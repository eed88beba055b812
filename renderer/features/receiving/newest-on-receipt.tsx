import { memo, useMemo } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { LastCaptured, mostNewest } from '../../capture/last-captured'
import { useAsk } from '../../lib/queries'

interface Props {
  readonly receiptId: ReceiptId
  readonly onUndo: () => void
}

/** What was captured last on a receipt. */
export const NewestOnReceipt = memo(({ receiptId, onUndo }: Props) => {
  const question = useMemo(
    () => ({ receiptId, receiptLineId: null, search: '', offset: 0, limit: mostNewest }),
    [receiptId],
  )
  const newest = useAsk('receiving.listCaptured', question).data?.rows ?? []
  return <LastCaptured newest={newest} onUndo={onUndo} />
})
