import { useCallback, useRef, useState } from 'react'
import type { Answer, CallName, Question, RefusalTo } from '../../shared/ipc/contract'
import type { OperationId } from '../../shared/values'
import { asFault, call, newOperationId, type StationFault } from './station'

/** The calls that change something. */
export type ActName = {
  [Name in CallName]: Question<Name> extends { operationId: string } ? Name : never
}[CallName]
export type Wish<Name extends ActName> = Omit<Question<Name>, 'operationId'>

export interface Act<Name extends ActName> {
  /** Undefined: a fault, which `fault` now holds, or still busy with the one before. */
  readonly run: (wish: Wish<Name>) => Promise<Answer<Name> | undefined>
  readonly isBusy: boolean
  readonly refusal: RefusalTo<Name> | undefined
  readonly fault: StationFault | undefined
  readonly clear: () => void
}

interface Trouble<Name extends ActName> {
  readonly refusal?: RefusalTo<Name>
  readonly fault?: StationFault
}

/**
 * One thing the operator can do. The operation id is made here: after a fault nobody knows whether it was recorded, so
 * the same wish goes again under the same id and is recorded once.
 */
export function useAct<Name extends ActName>(name: Name): Act<Name> {
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble<Name>>({})
  const busy = useRef(false)
  const unanswered = useRef<{ readonly wish: string; readonly operationId: OperationId }>(undefined)

  const run = useCallback(
    async (wish: Wish<Name>): Promise<Answer<Name> | undefined> => {
      if (busy.current) return undefined
      busy.current = true
      setIsBusy(true)
      const sameWish = JSON.stringify(wish)
      const { operationId } = unanswered.current?.wish === sameWish ? unanswered.current : fresh()
      unanswered.current = { wish: sameWish, operationId }
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an ActName's question is its wish and an operation id; TypeScript cannot see that through the name
        const answer = await call(name, { ...wish, operationId } as unknown as Question<Name>)
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
    },
    [name],
  )
  const clear = useCallback(() => setTrouble({}), [])
  return { run, isBusy, refusal: trouble.refusal, fault: trouble.fault, clear }
}

const fresh = () => ({ operationId: newOperationId() })
