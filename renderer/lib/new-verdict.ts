import { useEffect, useRef } from 'react'
import type { Verdict } from '../../shared/ipc/scanning'
import { useAnnounced } from './announced'
import { useDesk } from './desk'

/** Calls the listener with every verdict that is made from now on, not with what the desk showed before. */
export function useNewVerdict(listener: (verdict: Verdict) => void): void {
  const last = useRef<number>(undefined)
  const known = useDesk().data?.revision
  useEffect(() => {
    if (last.current === undefined) last.current = known
  }, [known])
  useAnnounced('scanning.deskChanged', ({ verdict }) => {
    if (!verdict || verdict.revision <= (last.current ?? -1)) return
    last.current = verdict.revision
    listener(verdict)
  })
}
