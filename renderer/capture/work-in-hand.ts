import { useCallback, useEffect, useState } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import { useAskDeskAgain } from '../lib/desk'
import { asFault, call, type StationFault } from '../lib/station'

interface WorkInHand {
  /** The station could not even say that this work is on screen. */
  readonly fault: StationFault | undefined
  /** Takes up the work again; scans that could not be judged are tried again. */
  readonly takeUp: () => Promise<void>
}

/** Says that scans made from now on belong to this work, until the screen is left. The desk announces the rest. */
export function useWorkInHand(work: Work): WorkInHand {
  const askDeskAgain = useAskDeskAgain()
  const [fault, setFault] = useState<StationFault>()
  const takeUp = useCallback(async () => {
    try {
      await call('scanning.takeUp', { work })
      setFault(undefined)
    } catch (trouble) {
      setFault(asFault(trouble))
    }
  }, [work])

  useEffect(() => {
    call('scanning.takeUp', { work })
      .then(askDeskAgain)
      .catch((trouble: unknown) => setFault(asFault(trouble)))
    return () => void call('scanning.takeUp', { work: { kind: 'none' } }).catch(() => undefined)
  }, [work, askDeskAgain])
  return { fault, takeUp }
}
