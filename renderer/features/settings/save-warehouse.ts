import { useCallback } from 'react'
import type { WarehouseSettings } from '../../../shared/ipc/settings'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'

/** Saves a setting that counts for every station. */
export function useSaveWarehouse() {
  const { run, isBusy, refusal, fault } = useAct('settings.saveWarehouse')
  const keep = useKeepAnswer()
  const save = useCallback(
    (settings: Partial<WarehouseSettings>) => {
      void run({ settings }).then((answer) => answer?.ok && keep('settings.read', {}, answer.value))
    },
    [run, keep],
  )
  return { save, isBusy, refusal, fault }
}
