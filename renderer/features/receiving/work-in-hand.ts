import { useAskDeskAgain } from '../../lib/desk'
import { useCallback, useEffect, useState } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { asFault, call, type StationFault } from '../../lib/station'

interface WorkInHand {
  /** The station could not even say that this receipt is on screen. */
  readonly fault: StationFault | undefined
  /** Takes up the work again; scans that could not be judged are tried again. */
  readonly takeUp: () => Promise<void>
}

/** Says that scans made from now on belong to this receipt, until the screen is left. The desk announces the rest. */
export function useWorkInHand(receiptId: ReceiptId): WorkInHand {
  const askDeskAgain = useAskDeskAgain()
  const [fault, setFault] = useState<StationFault>()
  const takeUp = useCallback(async () => {
    try {
      await call('scanning.takeUp', { work: { kind: 'receiving', receiptId } })
      setFault(undefined)
    } catch (trouble) {
      setFault(asFault(trouble))
    }
  }, [receiptId])

  useEffect(() => {
    call('scanning.takeUp', { work: { kind: 'receiving', receiptId } })
      .then(askDeskAgain)
      .catch((trouble: unknown) => setFault(asFault(trouble)))
    return () => void call('scanning.takeUp', { work: { kind: 'none' } }).catch(() => undefined)
  }, [receiptId, askDeskAgain])
  return { fault, takeUp }
}
