import { useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import type { OperationId } from '../../../shared/values'
import { useCaptureDeed } from '../../capture/capturing'
import { type Act, act, type ActName, type Wish } from '../../lib/act'
import { useDeed } from '../../lib/deed'
import { useKeepAnswer } from '../../lib/queries'

/** The calls whose answer is the return, or has it. */
type ReturnActName = {
  [Name in ActName]: Output<Name> extends CustomerReturn | { customerReturn: CustomerReturn } ? Name : never
}[ActName]

/** Puts the return that an act gave back onto the screen. */
export function useKeepReturn(): (customerReturn: CustomerReturn) => void {
  const keep = useKeepAnswer()
  return useCallback(
    (customerReturn) =>
      keep('returns.read', { customerReturnId: customerReturn.customerReturnId }, customerReturn),
    [keep],
  )
}

/** One act on a return: what it answers is on screen at once. */
export function useReturnDeed<Name extends ReturnActName>(name: Name) {
  const keep = useKeepReturn()
  return useCallback(
    async (wish: Wish<Name>, operationId: OperationId): Promise<Answer<Name>> => {
      const answer = await act(name, wish, operationId)
      if (answer.ok) keep(returnIn(answer.value))
      return answer
    },
    [name, keep],
  )
}

/** The same, done by hand: what went wrong is shown on the screen. */
export const useReturnAct = <Name extends ReturnActName>(name: Name): Act<Name> =>
  useCaptureDeed(useReturnDeed(name))

/** The same where what went wrong is shown elsewhere, e.g. in a dialog. */
export const useKeptAct = <Name extends ReturnActName>(name: Name): Act<Name> => useDeed(useReturnDeed(name))

function returnIn(value: unknown): CustomerReturn {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a ReturnActName answers with one of these two
  const answer = value as CustomerReturn | { readonly customerReturn: CustomerReturn }
  return 'customerReturn' in answer ? answer.customerReturn : answer
}
