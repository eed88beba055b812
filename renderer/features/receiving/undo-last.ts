import { useHotkeys } from '@mantine/hooks'
import { useCallback, useContext } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { isDialogOpen } from '../../shell/open-dialog'
import { CapturingContext, useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

/** Takes back the number captured last; the band says which it was, until the next scan. Ctrl+Z outside text fields too. */
export function useUndoLast(receiptId: ReceiptId): () => void {
  const { say } = useContext(CapturingContext)
  const { run: undoLast } = useReceiptAct('receiving.undoLast')
  const run = useCallback(() => {
    const undo = async () => {
      const answer = await undoLast({ receiptId })
      if (answer?.ok) say({ kind: 'undone', serial: answer.value.serial })
    }
    void undo()
    focusEntry()
  }, [undoLast, receiptId, say])
  useHotkeys([['mod+Z', () => void (isDialogOpen() || run())]])
  return run
}
