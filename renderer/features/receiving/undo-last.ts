import { useHotkeys } from '@mantine/hooks'
import { useCallback, useState } from 'react'
import type { Verdict } from '../../../shared/ipc/scanning'
import type { ReceiptId } from '../../../shared/values'
import { isDialogOpen } from '../../shell/open-dialog'
import type { Undone } from './band-view'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

/** Takes back the number captured last; the band says which it was, until the next scan. Ctrl+Z outside text fields too. */
export function useUndoLast(receiptId: ReceiptId, verdict: Verdict | null) {
  const [undone, setUndone] = useState<Undone>()
  const { run: undoLast } = useReceiptAct('receiving.undoLast')
  const after = verdict?.scanId ?? null
  const run = useCallback(() => {
    const undo = async () => {
      const answer = await undoLast({ receiptId })
      if (answer?.ok) setUndone({ serial: answer.value.serial, after })
    }
    void undo()
    focusEntry()
  }, [undoLast, receiptId, after])
  useHotkeys([['mod+Z', () => void (isDialogOpen() || run())]])
  return { undone, run }
}
