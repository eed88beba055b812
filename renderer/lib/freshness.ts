import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Topic } from '../../shared/ipc/events'
import { listen } from './station'
import { isAboutAny } from './topics'

const pause = 100

/**
 * Asks again for what is on screen when its topics change. Changes within 100 ms count as one, and a next round waits for
 * the answers of the last, so that hundreds of scans a second cost no more than the station can answer.
 */
function keepFresh(client: QueryClient): () => void {
  const changed = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false

  const askAgain = async (): Promise<void> => {
    timer = undefined
    isAsking = true
    const topics = new Set(changed)
    changed.clear()
    await client.invalidateQueries({ predicate: ({ queryKey }) => isAboutAny(queryKey[0], topics) })
    isAsking = false
    if (changed.size > 0) later()
  }
  const later = (): void => {
    timer ??= setTimeout(() => void askAgain(), pause)
  }
  const unlisten = listen('warehouse.changed', ({ topics }) => {
    for (const topic of topics) changed.add(topic)
    if (!isAsking) later()
  })
  return () => {
    unlisten()
    clearTimeout(timer)
  }
}

export function useFreshness(): void {
  const client = useQueryClient()
  useEffect(() => keepFresh(client), [client])
}
