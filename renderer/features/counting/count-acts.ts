import { useMemo } from 'react'
import type { StockCount } from '../../../shared/ipc/counting'
import { accepted } from '../../../shared/result'
import type { CaptureActs } from '../../capture/capture-acts'
import { useCountDeed } from './count-deed'

/** What the scan screen does to a count. A list goes where scans go: numbers that nobody knows to the chosen product. */
export function useCountActs({
  stockCountId,
  chosenProductId,
}: Pick<StockCount, 'stockCountId' | 'chosenProductId'>): Pick<CaptureActs, 'captureMany' | 'undoLast'> {
  const takeMany = useCountDeed('counting.takeMany')
  const undoLast = useCountDeed('counting.undoLast')
  return useMemo(
    () => ({
      captureMany: async ({ texts, source, doubtsConfirmed }, operationId) => {
        const wish = { stockCountId, productId: chosenProductId, texts: [...texts], source, doubtsConfirmed }
        const answer = await takeMany(wish, operationId)
        return answer.ok ? accepted(answer.value.numbers) : answer
      },
      undoLast: (_nothing, operationId) => undoLast({ stockCountId }, operationId),
    }),
    [stockCountId, chosenProductId, takeMany, undoLast],
  )
}
