import { useHotkeys } from '@mantine/hooks'
import { useCallback, useContext } from 'react'
import { isDialogOpen } from '../shell/open-dialog'
import type { CaptureActs } from './capture-acts'
import { CapturingContext, useCaptureDeed } from './capturing'
import { focusEntry } from './entry-focus'

/** Takes back the number captured last; the band says which it was, until the next scan. Ctrl+Z outside text fields too. */
export function useUndoLast(deed: CaptureActs['undoLast']): () => void {
  const { say } = useContext(CapturingContext)
  const { run: undoLast } = useCaptureDeed(deed)
  const run = useCallback(() => {
    const undo = async () => {
      const answer = await undoLast({})
      if (answer?.ok) say({ kind: 'undone', serial: answer.value.serial })
    }
    void undo()
    focusEntry()
  }, [undoLast, say])
  useHotkeys([['mod+Z', () => void (isDialogOpen() || run())]])
  return run
}
