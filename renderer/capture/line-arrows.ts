import { useEffect, useRef } from 'react'
import { isDialogOpen } from '../shell/open-dialog'
import { type CaptureLine, type CaptureSheet, choosable } from './sheet'

/** ↑ and ↓ move the red arrow, unless a list, a field or a dialog wanted the key. */
export function useLineArrows<Line extends CaptureLine>(
  sheet: CaptureSheet<Line>,
  choose: (line: Line) => void,
  isOn: boolean,
): void {
  const latest = useRef({ sheet, choose })
  useEffect(() => {
    latest.current = { sheet, choose }
  })
  useEffect(() => {
    if (!isOn) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step === undefined || event.defaultPrevented || isDialogOpen() || hasModifier(event)) return
      event.preventDefault()
      const line = neighbour(latest.current.sheet, step)
      if (line) latest.current.choose(line)
    }
    document.documentElement.addEventListener('keydown', onKeyDown)
    return () => document.documentElement.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

function neighbour<Line extends CaptureLine>(sheet: CaptureSheet<Line>, step: number): Line | undefined {
  const lines = choosable(sheet)
  const at = lines.findIndex(({ lineId }) => lineId === sheet.activeLineId)
  return lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))]
}

const hasModifier = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) =>
  ctrlKey || altKey || metaKey || shiftKey
