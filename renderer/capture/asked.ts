import { useEffect, useRef } from 'react'
import type { DeskState, Work } from '../../shared/ipc/scanning'
import { workKey } from '../../shared/work-key'

interface Acts {
  readonly commit: () => void
  /** Undefined where there is nothing to cancel. */
  readonly cancel: (() => void) | undefined
}

/** Does once what a command barcode asks of the screen, as its key or menu does it: with the question before it. */
export function useAsked(desk: DeskState | undefined, work: Work, { commit, cancel }: Acts): void {
  const asked = desk && workKey(desk.work) === workKey(work) ? desk.asked : null
  const answered = useRef<number>(undefined)
  useEffect(() => {
    if (!asked || answered.current === asked.scanId) return
    answered.current = asked.scanId
    if (asked.command === 'commit') commit()
    if (asked.command === 'cancel') cancel?.()
  }, [asked, commit, cancel])
}
