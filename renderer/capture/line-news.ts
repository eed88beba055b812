import { useCallback, useEffect, useRef } from 'react'
import type { EventName, Payload } from '../../shared/ipc/events'
import { useAnnounced } from '../lib/announced'
import { useDeskNews } from '../lib/desk-news'

/** A line's news waits so long for the verdict it belongs to, so that both are drawn at once. */
const longestWait = 60

/**
 * Lines that are announced go straight onto the screen, without asking again. `isOurs` says which announcements are
 * about the document on screen; `tell` gets those that came together. Both stay the same while the document does.
 */
export function useLineNews<Name extends EventName>(
  name: Name,
  isOurs: (news: Payload<Name>) => boolean,
  tell: (news: readonly Payload<Name>[]) => void,
): void {
  const waiting = useRef<Payload<Name>[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tellAll = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const news = waiting.current
    waiting.current = []
    if (news.length > 0) tell(news)
  }, [tell])

  useAnnounced(name, (news) => {
    if (!isOurs(news)) return
    waiting.current.push(news)
    timer.current ??= setTimeout(tellAll, longestWait)
  })
  useDeskNews(tellAll)
  useEffect(() => () => clearTimeout(timer.current), [])
}
