import { useEffect, useRef } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { isDialogOpen } from '../../shell/open-dialog'
import type { LineActs } from './line-acts'
import { choosable } from './receipt-lines'

/** ↑ and ↓ move the red arrow, unless a list, a field or a dialog wanted the key. */
export function useLineArrows(receipt: Receipt, acts: LineActs, isOn: boolean): void {
  const latest = useRef({ receipt, acts })
  useEffect(() => {
    latest.current = { receipt, acts }
  })
  useEffect(() => {
    if (!isOn) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step === undefined || event.defaultPrevented || isDialogOpen() || hasModifier(event)) return
      event.preventDefault()
      const line = neighbour(latest.current.receipt, step)
      if (line) latest.current.acts.choose(line)
    }
    document.documentElement.addEventListener('keydown', onKeyDown)
    return () => document.documentElement.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

function neighbour(receipt: Receipt, step: number) {
  const lines = choosable(receipt)
  const at = lines.findIndex(({ receiptLineId }) => receiptLineId === receipt.activeLineId)
  return lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))]
}

const hasModifier = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) =>
  ctrlKey || altKey || metaKey || shiftKey
