import { useEffect, useRef } from 'react'
import type { Verdict } from '../../shared/ipc/scanning'
import { useAnnounced } from './announced'
import { useDesk } from './desk'

interface Seen {
  readonly scanId: number
  readonly kind: Verdict['outcome']['kind']
}

/** True once for each verdict: of a newer scan, or the same scan judged anew after the operator answered. */
const isNewVerdict = (verdict: Verdict, last: Seen | undefined): boolean =>
  last === undefined ||
  verdict.scanId > last.scanId ||
  (verdict.scanId === last.scanId && verdict.outcome.kind !== last.kind)

/** Calls the listener with every verdict that is made from now on, not with what the desk showed before. */
export function useNewVerdict(listener: (verdict: Verdict) => void): void {
  const last = useRef<Seen>(undefined)
  const known = useDesk().data?.verdict
  useEffect(() => {
    if (known && last.current === undefined) last.current = seen(known)
  }, [known])
  useAnnounced('scanning.deskChanged', ({ verdict }) => {
    if (!verdict || !isNewVerdict(verdict, last.current)) return
    last.current = seen(verdict)
    listener(verdict)
  })
}

const seen = ({ scanId, outcome }: Verdict): Seen => ({ scanId, kind: outcome.kind })
