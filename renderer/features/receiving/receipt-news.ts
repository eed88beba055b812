import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Payload } from '../../../shared/ipc/events'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { ReceiptId } from '../../../shared/values'
import { useLineNews } from '../../capture/line-news'
import { useAsk, useChangeAnswer, useKeepAnswer } from '../../lib/queries'
import { withLine } from './with-line'

/** The receipt as it is now: lines that are announced go straight onto the screen, without asking again. */
export function useReceipt(receiptId: ReceiptId): UseQueryResult<Receipt> {
  const change = useChangeAnswer()
  const isOurs = (news: LineNews) => news.receiptId === receiptId
  const tell = useCallback(
    (news: readonly LineNews[]) =>
      change('receiving.readReceipt', { receiptId }, (receipt) => receipt && news.reduce(withLine, receipt)),
    [change, receiptId],
  )
  useLineNews('receiving.lineChanged', isOurs, tell)
  return useAsk('receiving.readReceipt', { receiptId })
}

type LineNews = Payload<'receiving.lineChanged'>

/** Puts the receipt that an act gave back onto the screen. */
export function useKeepReceipt(): (receipt: Receipt) => void {
  const keep = useKeepAnswer()
  return useCallback(
    (receipt) => keep('receiving.readReceipt', { receiptId: receipt.receiptId }, receipt),
    [keep],
  )
}
