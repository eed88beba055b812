import { type UseQueryResult, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DeskState } from '../../shared/ipc/scanning'
import { useDeskNews } from './desk-news'
import { useAsk, useChangeAnswer } from './queries'

const question = {}

/** What the scan desk shows now: work, last verdict, whether scans are held, scanners. */
export const useDesk = (): UseQueryResult<DeskState> => useAsk('scanning.readDesk', question)

/** Asks for the desk once more: what it told while nobody listened yet is not lost. */
export function useAskDeskAgain(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => client.invalidateQueries({ queryKey: ['scanning.readDesk'] }), [client])
}

/** Keeps `useDesk` at what main announces; mounted once, by the shell. */
export function useDeskAnnouncements(): void {
  const change = useChangeAnswer()
  useDeskNews((desk) =>
    // An older one that was overtaken on its way here changes nothing.
    change('scanning.readDesk', question, (known) =>
      known && known.revision > desk.revision ? undefined : desk,
    ),
  )
}
