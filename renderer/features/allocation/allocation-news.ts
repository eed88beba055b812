import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Allocation } from '../../../shared/ipc/allocation'
import type { Payload } from '../../../shared/ipc/events'
import type { SalesOrderId } from '../../../shared/values'
import { useLineNews } from '../../capture/line-news'
import { useAsk, useChangeAnswer, useKeepAnswer } from '../../lib/queries'

type LineNews = Payload<'allocation.lineChanged'>

/** What is promised to the order now: lines that are announced go straight onto the screen, without asking again. */
export function useAllocation(salesOrderId: SalesOrderId): UseQueryResult<Allocation> {
  const change = useChangeAnswer()
  const isOurs = (news: LineNews) => news.salesOrderId === salesOrderId
  const tell = useCallback(
    (news: readonly LineNews[]) =>
      change(
        'allocation.readWork',
        { salesOrderId },
        (allocation) => allocation && news.reduce(withLine, allocation),
      ),
    [change, salesOrderId],
  )
  useLineNews('allocation.lineChanged', isOurs, tell)
  return useAsk('allocation.readWork', { salesOrderId })
}

/** Puts what an act gave back onto the screen. */
export function useKeepAllocation(): (allocation: Allocation) => void {
  const keep = useKeepAnswer()
  return useCallback(
    (allocation) => keep('allocation.readWork', { salesOrderId: allocation.salesOrderId }, allocation),
    [keep],
  )
}

const withLine = (allocation: Allocation, { line, activeLineId, isComplete }: LineNews): Allocation => ({
  ...allocation,
  lines: allocation.lines.map((one) => (one.salesOrderLineId === line.salesOrderLineId ? line : one)),
  activeLineId,
  isComplete,
})
