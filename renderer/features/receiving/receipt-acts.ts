import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { accepted } from '../../../shared/result'
import type { ReceiptId } from '../../../shared/values'
import type { CaptureActs } from '../../capture/capture-acts'
import { useChangeAnswer } from '../../lib/queries'
import { t } from '../../words/words'
import { useReceiptDeed } from './receipt-deed'

/** What the capture screen does to a receipt. */
export function useReceiptActs({ receiptId }: Pick<Receipt, 'receiptId'>): CaptureActs {
  const captureMany = useReceiptDeed('receiving.captureMany')
  const undoLast = useReceiptDeed('receiving.undoLast')
  const undoOne = useReceiptDeed('receiving.undoSerial')
  const undoLine = useReceiptDeed('receiving.undoLine')
  const commit = useReceiptDeed('receiving.commit')
  const moveArrow = useMoveArrow(receiptId)
  return useMemo(
    () => ({
      captureMany: async ({ lineId, texts, beyondConfirmed, ...wish }, operationId) => {
        const list = { receiptLineId: lineId, texts: [...texts], overReceiptConfirmed: beyondConfirmed }
        const answer = await captureMany({ ...wish, ...list }, operationId)
        return answer.ok ? accepted(answer.value.numbers) : answer
      },
      undoLast: (_nothing, operationId) => undoLast({ receiptId }, operationId),
      undoOne,
      undoLine: ({ lineId }, operationId) => undoLine({ receiptLineId: lineId }, operationId),
      commit: async (_nothing, operationId) => {
        const answer = await commit({ receiptId }, operationId)
        if (answer.ok) tellCommitted(answer.value)
        return answer
      },
      moveArrow,
    }),
    [receiptId, captureMany, undoLast, undoOne, undoLine, commit, moveArrow],
  )
}

function useMoveArrow(receiptId: ReceiptId): CaptureActs['moveArrow'] {
  const change = useChangeAnswer()
  return useCallback(
    (lineId) =>
      change('receiving.readReceipt', { receiptId }, (receipt) => {
        const line = receipt?.lines.find(({ receiptLineId }) => receiptLineId === lineId)
        return receipt && line && { ...receipt, activeLineId: line.receiptLineId }
      }),
    [change, receiptId],
  )
}

/** What the supplier announced and did not bring is said, and keeps nobody from committing. */
function tellCommitted({ number, units: count, lines }: Receipt): void {
  const units = t('receiving.commit.units', { count })
  const missing = lines.reduce((sum, line) => sum + line.missing, 0)
  const done = t('receiving.commit.done', { number, units })
  const message = missing === 0 ? done : `${done} ${t('receiving.manifest.stillMissing', { count: missing })}`
  notifications.show({ message })
}
