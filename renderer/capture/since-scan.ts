import { useState } from 'react'
import type { Verdict } from '../../shared/ipc/scanning'
import type { Note } from './band-view'
import type { Trouble } from './capturing'

/** What was done by hand or went wrong since the last scan; the next one moves on. */
export function useSinceScan(verdict: Verdict | null) {
  const [trouble, showTrouble] = useState<Trouble>()
  const [note, say] = useState<Note>()
  const [scanId, setScanId] = useState(verdict?.scanId)
  if (scanId !== verdict?.scanId) {
    setScanId(verdict?.scanId)
    showTrouble(undefined)
    say(undefined)
  }
  return { trouble, showTrouble, note, say }
}
