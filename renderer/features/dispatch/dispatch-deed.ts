import { useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { OperationId } from '../../../shared/values'
import { useCaptureDeed } from '../../capture/capturing'
import { type Act, act, type ActName, type Wish } from '../../lib/act'
import { useDeed } from '../../lib/deed'
import { useKeepDispatch } from './dispatch-news'

/** The calls whose answer is the dispatch, or has it. */
type DispatchActName = {
  [Name in ActName]: Output<Name> extends Dispatch | { dispatch: Dispatch } ? Name : never
}[ActName]

/** One act on a dispatch: what it answers is on screen at once. */
export function useDispatchDeed<Name extends DispatchActName>(name: Name) {
  const keep = useKeepDispatch()
  return useCallback(
    async (wish: Wish<Name>, operationId: OperationId): Promise<Answer<Name>> => {
      const answer = await act(name, wish, operationId)
      if (answer.ok) keep(dispatchIn(answer.value))
      return answer
    },
    [name, keep],
  )
}

/** The same, done by hand: what went wrong is shown on the screen. */
export const useDispatchAct = <Name extends DispatchActName>(name: Name): Act<Name> =>
  useCaptureDeed(useDispatchDeed(name))

/** The same where what went wrong is shown elsewhere, e.g. in a dialog. */
export const useKeptAct = <Name extends DispatchActName>(name: Name): Act<Name> =>
  useDeed(useDispatchDeed(name))

function dispatchIn(value: unknown): Dispatch {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a DispatchActName answers with one of these two
  const answer = value as Dispatch | { readonly dispatch: Dispatch }
  return 'dispatch' in answer ? answer.dispatch : answer
}
