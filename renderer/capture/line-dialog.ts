import { type ReactNode, useCallback, useState } from 'react'
import { focusEntryAfterDialog } from './entry-focus'
import type { CaptureLine } from './sheet'

/** Draws a dialog for a line as it is now. */
type DrawDialog<Line extends CaptureLine> = (line: Line, onClose: () => void) => ReactNode

export type ShowLineDialog<Line extends CaptureLine> = (lineId: number, draw: DrawDialog<Line>) => void

/** One dialog at a time; closing it brings the focus back to where numbers are typed. */
export function useLineDialog<Line extends CaptureLine>(lines: readonly Line[]) {
  const [open, setOpen] = useState<{ readonly lineId: number; readonly draw: DrawDialog<Line> }>()
  const close = useCallback(() => {
    setOpen(undefined)
    focusEntryAfterDialog()
  }, [])
  const show: ShowLineDialog<Line> = useCallback((lineId, draw) => setOpen({ lineId, draw }), [])
  const line = open && lines.find(({ lineId }) => lineId === open.lineId)
  return { dialog: line && open ? open.draw(line, close) : null, show }
}
