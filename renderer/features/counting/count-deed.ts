import { useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { StockCount } from '../../../shared/ipc/counting'
import type { OperationId } from '../../../shared/values'
import { useCaptureDeed } from '../../capture/capturing'
import { type Act, act, type ActName, type Wish } from '../../lib/act'
import { useDeed } from '../../lib/deed'
import { useKeepAnswer } from '../../lib/queries'

/** The calls whose answer is the count, or has it. */
type CountActName = {
  [Name in ActName]: Output<Name> extends StockCount | { count: StockCount } ? Name : never
}[ActName]

/** Puts the count that an act gave back onto the screen. */
function useKeepCount(): (count: StockCount) => void {
  const keep = useKeepAnswer()
  return useCallback((count) => keep('counting.read', { stockCountId: count.stockCountId }, count), [keep])
}

/** One act on a count: what it answers is on screen at once. */
export function useCountDeed<Name extends CountActName>(name: Name) {
  const keep = useKeepCount()
  return useCallback(
    async (wish: Wish<Name>, operationId: OperationId): Promise<Answer<Name>> => {
      const answer = await act(name, wish, operationId)
      if (answer.ok) keep(countIn(answer.value))
      return answer
    },
    [name, keep],
  )
}

/** The same, done by hand: what went wrong is shown on the screen. */
export const useCountAct = <Name extends CountActName>(name: Name): Act<Name> =>
  useCaptureDeed(useCountDeed(name))

/** The same where what went wrong is shown elsewhere, e.g. in a dialog. */
export const useKeptAct = <Name extends CountActName>(name: Name): Act<Name> => useDeed(useCountDeed(name))

function countIn(value: unknown): StockCount {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a CountActName answers with one of these two
  const answer = value as StockCount | { readonly count: StockCount }
  return 'count' in answer ? answer.count : answer
}
