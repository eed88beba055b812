import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { accepted } from '../../../shared/result'
import type { DispatchId } from '../../../shared/values'
import type { CaptureActs } from '../../capture/capture-acts'
import { useChangeAnswer } from '../../lib/queries'
import { t } from '../../words/words'
import { useDispatchDeed } from './dispatch-deed'

/** What the capture screen does to a dispatch. */
export function useDispatchActs({ dispatchId }: Pick<Dispatch, 'dispatchId'>): CaptureActs {
  const captureMany = useDispatchDeed('dispatch.captureMany')
  const undoLast = useDispatchDeed('dispatch.undoLast')
  const undoOne = useDispatchDeed('dispatch.undoSerial')
  const undoLine = useDispatchDeed('dispatch.undoLine')
  const commit = useDispatchDeed('dispatch.commit')
  const moveArrow = useMoveArrow(dispatchId)
  return useMemo(
    () => ({
      captureMany: async ({ lineId, texts, source, doubtsConfirmed }, operationId) => {
        const list = { dispatchLineId: lineId, texts: [...texts], source, doubtsConfirmed }
        const answer = await captureMany(list, operationId)
        return answer.ok ? accepted(answer.value.numbers) : answer
      },
      undoLast: (_nothing, operationId) => undoLast({ dispatchId }, operationId),
      undoOne,
      undoLine: ({ lineId }, operationId) => undoLine({ dispatchLineId: lineId }, operationId),
      commit: async (_nothing, operationId) => {
        const answer = await commit({ dispatchId }, operationId)
        if (answer.ok) tellShipped(answer.value)
        return answer
      },
      moveArrow,
    }),
    [dispatchId, captureMany, undoLast, undoOne, undoLine, commit, moveArrow],
  )
}

function useMoveArrow(dispatchId: DispatchId): CaptureActs['moveArrow'] {
  const change = useChangeAnswer()
  return useCallback(
    (lineId) =>
      change('dispatch.readDispatch', { dispatchId }, (dispatch) => {
        const line = dispatch?.lines.find(({ dispatchLineId }) => dispatchLineId === lineId)
        return dispatch && line && { ...dispatch, activeLineId: line.dispatchLineId }
      }),
    [change, dispatchId],
  )
}

function tellShipped({ number, units: count, invoice }: Dispatch): void {
  const units = t('dispatch.commit.units', { count })
  notifications.show({
    message: invoice
      ? t('dispatch.commit.doneInvoiced', { number, units, invoiceNumber: invoice.number })
      : t('dispatch.commit.done', { number, units }),
  })
}
