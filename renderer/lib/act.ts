import { useCallback } from 'react'
import type { Answer, CallName, Output, Question, RefusalTo } from '../../shared/ipc/contract'
import type { OperationId } from '../../shared/values'
import { type Doing, useDeed } from './deed'
import { call } from './station'

/** The calls that change something. */
export type ActName = {
  [Name in CallName]: Question<Name> extends { operationId: string } ? Name : never
}[CallName]
export type Wish<Name extends ActName> = Omit<Question<Name>, 'operationId'>
export type Act<Name extends ActName> = Doing<Wish<Name>, Output<Name>, RefusalTo<Name>>

/** One call that changes something, asked for when the operator wants it. */
export function useAct<Name extends ActName>(name: Name): Act<Name> {
  const deed = useCallback(
    (wish: Wish<Name>, operationId: OperationId) => act(name, wish, operationId),
    [name],
  )
  return useDeed(deed)
}

export function act<Name extends ActName>(
  name: Name,
  wish: Wish<Name>,
  operationId: OperationId,
): Promise<Answer<Name>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an ActName's question is its wish and an operation id; TypeScript cannot see that through the name
  return call(name, { ...wish, operationId } as unknown as Question<Name>)
}
