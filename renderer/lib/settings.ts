import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { RefusalTo } from '../../shared/ipc/contract'
import type { Settings, StationSettings } from '../../shared/ipc/settings'
import { useAsk, useKeepAnswer } from './queries'
import { asFault, call, type StationFault } from './station'

const question = {}

export const useSettings = (): UseQueryResult<Settings> => useAsk('settings.read', question)

/** Saves settings of this computer at once, one or several; gives whether they are saved. */
export function useSaveStation() {
  const keep = useKeepAnswer()
  const [fault, setFault] = useState<StationFault>()
  const [refusal, setRefusal] = useState<RefusalTo<'settings.saveStation'>>()
  const save = useCallback(
    async (settings: Partial<StationSettings>): Promise<boolean> => {
      try {
        const answer = await call('settings.saveStation', { settings })
        setFault(undefined)
        setRefusal(answer.ok ? undefined : answer.refusal)
        if (answer.ok) keep('settings.read', question, answer.value)
        return answer.ok
      } catch (trouble) {
        setFault(asFault(trouble))
        return false
      }
    },
    [keep],
  )
  return { save, refusal, fault }
}
