import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { Payload } from '../../../shared/ipc/events'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { ReceiptId } from '../../../shared/values'
import { useAnnounced } from '../../lib/announced'
import { useDeskNews } from '../../lib/desk-news'
import { useAsk, useChangeAnswer, useKeepAnswer } from '../../lib/queries'
import { withLine } from './receipt-counts'

/** A line's news waits so long for the verdict it belongs to, so that both are drawn at once. */
const longestWait = 60

/** The receipt as it is now: lines that are announced go straight onto the screen, without asking again. */
export function useReceipt(receiptId: ReceiptId): UseQueryResult<Receipt> {
  useLineNews(receiptId)
  return useAsk('receiving.readReceipt', { receiptId })
}

/** Puts the receipt that an act gave back onto the screen. */
export function useKeepReceipt(): (receipt: Receipt) => void {
  const keep = useKeepAnswer()
  return useCallback(
    (receipt) => keep('receiving.readReceipt', { receiptId: receipt.receiptId }, receipt),
    [keep],
  )
}

function useLineNews(receiptId: ReceiptId): void {
  const change = useChangeAnswer()
  const waiting = useRef<Payload<'receiving.lineChanged'>[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const tell = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const news = waiting.current
    waiting.current = []
    if (news.length > 0)
      change('receiving.readReceipt', { receiptId }, (receipt) => receipt && news.reduce(withLine, receipt))
  }, [change, receiptId])

  useAnnounced('receiving.lineChanged', (changed) => {
    if (changed.receiptId !== receiptId) return
    waiting.current.push(changed)
    timer.current ??= setTimeout(tell, longestWait)
  })
  useDeskNews(tell)
  useEffect(() => () => clearTimeout(timer.current), [])
}
