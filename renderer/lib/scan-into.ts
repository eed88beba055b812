import { type RefObject, useEffect, useRef } from 'react'
import type { Verdict } from '../../shared/ipc/scanning'

const offered = 'scan-offered'

/** A code that was scanned where nobody works: the field with the focus may want it. True when it took it. */
export function offerToField(verdict: Verdict): boolean {
  const offer = new CustomEvent(offered, { detail: verdict, bubbles: true, cancelable: true })
  return document.activeElement?.dispatchEvent(offer) === false
}

/** While the focus is in the field, what is scanned goes there instead of opening the peek card. */
export function useScanInto(field: RefObject<HTMLElement | null>, take: (verdict: Verdict) => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const element = field.current
    const listener = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return
      event.preventDefault()
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- offerToField alone sends this event, with a verdict
      latest.current(event.detail as Verdict)
    }
    element?.addEventListener(offered, listener)
    return () => element?.removeEventListener(offered, listener)
  }, [field])
}
