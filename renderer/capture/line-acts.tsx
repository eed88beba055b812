import { useCallback, useMemo } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import { asFault, call } from '../lib/station'
import type { CaptureActs } from './capture-acts'
import type { CaptureWords } from './capture-words'
import type { Trouble } from './capturing'
import type { ShowLineDialog } from './line-dialog'
import type { CaptureLine } from './sheet'
import { UndoLineDialog } from './undo-line-dialog'

export interface LineActs<Line extends CaptureLine> {
  /** Puts the red arrow on a line that asks for numbers. */
  readonly choose: (line: Line) => void
  readonly showSerials: (line: Line) => void
  readonly showUndoLine: (line: Line) => void
  readonly showDialog: ShowLineDialog<Line>
}

interface Wiring<Line extends CaptureLine> {
  readonly work: Work
  readonly words: CaptureWords
  readonly acts: CaptureActs
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowLineDialog<Line>
  readonly showSerials: (lineId: number) => void
}

/** What can be done to one line; the object stays the same, so that rows are not drawn again for it. */
export function useLineActs<Line extends CaptureLine>(wiring: Wiring<Line>): LineActs<Line> {
  const { work, words, acts, showTrouble, showDialog, showSerials } = wiring
  const { moveArrow, undoLine } = acts
  const choose = useChooseLine(work, moveArrow, showTrouble)
  return useMemo(
    () => ({
      choose: (line) => void choose(line),
      showSerials: ({ lineId }) => showSerials(lineId),
      showUndoLine: ({ lineId }) =>
        showDialog(lineId, (line, onClose) => (
          <UndoLineDialog work={work} line={line} words={words} undoLine={undoLine} onClose={onClose} />
        )),
      showDialog,
    }),
    [choose, showSerials, showDialog, work, words, undoLine],
  )
}

/** The arrow moves at once; the station announces where it really stands. */
function useChooseLine(
  work: Work,
  moveArrow: CaptureActs['moveArrow'],
  showTrouble: (trouble: Trouble | undefined) => void,
) {
  return useCallback(
    async ({ lineId, capturesSerials, isComplete, outstanding }: CaptureLine) => {
      if (!capturesSerials) return
      if (!isComplete || outstanding === null) moveArrow(lineId)
      try {
        await call('scanning.chooseLine', { work, lineId })
      } catch (trouble) {
        showTrouble(asFault(trouble))
      }
    },
    [work, moveArrow, showTrouble],
  )
}
