import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Allocation } from '../../../shared/ipc/allocation'
import { accepted } from '../../../shared/result'
import type { SalesOrderId } from '../../../shared/values'
import type { CaptureActs } from '../../capture/capture-acts'
import { useChangeAnswer } from '../../lib/queries'
import { useAllocationDeed } from './allocation-deed'

/** What the capture screen does to the promises of an order. There is nothing to commit: each is kept at once. */
export function useAllocationActs({ salesOrderId }: Pick<Allocation, 'salesOrderId'>): CaptureActs {
  const allocateMany = useAllocationDeed('allocation.allocateMany')
  const undoLast = useAllocationDeed('allocation.undoLast')
  const undoOne = useAllocationDeed('allocation.release')
  const releaseLine = useAllocationDeed('allocation.releaseLine')
  const navigate = useNavigate()
  const moveArrow = useMoveArrow(salesOrderId)
  return useMemo(
    () => ({
      captureMany: async ({ lineId, texts, source }, operationId) => {
        const list = { salesOrderLineId: lineId, texts: [...texts], source }
        const answer = await allocateMany(list, operationId)
        return answer.ok ? accepted(answer.value.numbers) : answer
      },
      undoLast: (_nothing, operationId) => undoLast({ salesOrderId }, operationId),
      undoOne,
      undoLine: async ({ lineId }, operationId) => {
        const answer = await releaseLine({ salesOrderLineId: lineId }, operationId)
        return answer.ok ? accepted({ undone: answer.value.released }) : answer
      },
      commit: async () => accepted(await navigate({ to: '/sales/$salesOrderId', params: { salesOrderId } })),
      moveArrow,
    }),
    [salesOrderId, allocateMany, undoLast, undoOne, releaseLine, navigate, moveArrow],
  )
}

function useMoveArrow(salesOrderId: SalesOrderId): CaptureActs['moveArrow'] {
  const change = useChangeAnswer()
  return useCallback(
    (lineId) =>
      change('allocation.readWork', { salesOrderId }, (allocation) => {
        const line = allocation?.lines.find(({ salesOrderLineId }) => salesOrderLineId === lineId)
        return allocation && line && { ...allocation, activeLineId: line.salesOrderLineId }
      }),
    [change, salesOrderId],
  )
}
