import { useCallback, useEffect, useState } from 'react'
import type { PairingState } from '../../../../shared/ipc/pairing'
import { useAnnounced } from '../../../lib/announced'
import { useSettings } from '../../../lib/settings'
import { asFault, call, type StationFault } from '../../../lib/station'
import { handOverKeyboardScans } from '../../../scanning/hand-over-keyboard-scans'

const question = {}

interface Shown {
  readonly state?: PairingState
  readonly fault?: StationFault
}

const nothing: Shown = {}

/** Looks for a scanner while the screen is shown: all devices are listened to, and let go when it is left. */
export function usePairing() {
  const [shown, setShown] = useState(nothing)
  useAnnounced('pairing.changed', (state) => setShown({ state }))
  const open = useCallback(() => begin().then(setShown), [])
  useEffect(() => {
    void open()
    return letGo
  }, [open])
  useKeyboardScanner()
  return { ...shown, open }
}

async function begin(): Promise<Shown> {
  try {
    const answer = await call('pairing.open', question)
    return answer.ok ? { state: answer.value } : nothing
  } catch (trouble) {
    return { fault: asFault(trouble) }
  }
}

/** Nobody waits for this; when the whole page goes, main lets go by itself. */
function letGo(): void {
  call('pairing.close', question).catch(() => undefined)
}

/** A scanner that types is heard here although the station listens to none; where it does, the shell hears it. */
function useKeyboardScanner(): void {
  const settings = useSettings().data
  const isHeard = settings?.station.scanners.some(({ connection }) => connection.kind === 'keyboard-wedge')
  useEffect(() => {
    if (isHeard !== false) return undefined
    return handOverKeyboardScans()
  }, [isHeard])
}
