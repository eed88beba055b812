import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PurchaseOrderId, SupplierId } from '../../../shared/values'
import { useAct } from '../../lib/act'
import { useKeepReceipt } from './receipt-news'

interface From {
  readonly purchaseOrderId: PurchaseOrderId | null
  readonly supplierId: SupplierId | null
}

/** Opens a receipt, or goes on with the one that is open for the order, and shows it. */
export function useStartReceipt() {
  const open = useAct('receiving.openReceipt')
  const keep = useKeepReceipt()
  const navigate = useNavigate()
  const { run } = open
  const start = useCallback(
    async (from: From) => {
      const answer = await run(from)
      if (!answer?.ok) return
      keep(answer.value)
      await navigate({ to: '/receive/$receiptId', params: { receiptId: answer.value.receiptId } })
    },
    [run, keep, navigate],
  )
  return { ...open, start }
}
