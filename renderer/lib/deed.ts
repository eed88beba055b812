import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/result'
import type { OperationId } from '../../shared/values'
import { asFault, newOperationId, type StationFault } from './station'

/** One thing that can be done: what is wished, under an id that records it once. */
export type Deed<Wish, Value, Refused> = (
  wish: Wish,
  operationId: OperationId,
) => Promise<Result<Value, Refused>>

export interface Doing<Wish, Value, Refused> {
  /** Undefined: a fault, which `fault` now holds, or still busy with the one before. */
  readonly run: (wish: Wish) => Promise<Result<Value, Refused> | undefined>
  readonly isBusy: boolean
  readonly refusal: Refused | undefined
  readonly fault: StationFault | undefined
  readonly clear: () => void
}

interface Trouble<Refused> {
  readonly refusal?: Refused
  readonly fault?: StationFault
}

/**
 * Does it when asked, one at a time. The operation id is made here: after a fault nobody knows whether it was recorded,
 * so the same wish goes again under the same id and is recorded once.
 */
export function useDeed<Wish, Value, Refused>(deed: Deed<Wish, Value, Refused>): Doing<Wish, Value, Refused> {
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble<Refused>>({})
  const busy = useRef(false)
  const unanswered = useRef<{ readonly wish: string; readonly operationId: OperationId }>(undefined)
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  })

  const run = useCallback(async (wish: Wish): Promise<Result<Value, Refused> | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setIsBusy(true)
    const sameWish = JSON.stringify(wish)
    const { operationId } = unanswered.current?.wish === sameWish ? unanswered.current : fresh()
    unanswered.current = { wish: sameWish, operationId }
    try {
      const answer = await latest.current(wish, operationId)
      unanswered.current = undefined
      setTrouble(answer.ok ? {} : { refusal: answer.refusal })
      return answer
    } catch (fault) {
      setTrouble({ fault: asFault(fault) })
      return undefined
    } finally {
      busy.current = false
      setIsBusy(false)
    }
  }, [])
  const clear = useCallback(() => setTrouble({}), [])
  return { run, isBusy, refusal: trouble.refusal, fault: trouble.fault, clear }
}

const fresh = () => ({ operationId: newOperationId() })
