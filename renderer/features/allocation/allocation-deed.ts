import { useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { Allocation } from '../../../shared/ipc/allocation'
import type { OperationId } from '../../../shared/values'
import { act, type ActName, type Wish } from '../../lib/act'
import { useKeepAllocation } from './allocation-news'

/** The calls whose answer has what is promised to the order now. */
type AllocationActName = {
  [Name in ActName]: Output<Name> extends { allocation: Allocation } ? Name : never
}[ActName]

/** One act on the promises to an order: what it answers is on screen at once. */
export function useAllocationDeed<Name extends AllocationActName>(name: Name) {
  const keep = useKeepAllocation()
  return useCallback(
    async (wish: Wish<Name>, operationId: OperationId): Promise<Answer<Name>> => {
      const answer = await act(name, wish, operationId)
      if (answer.ok) keep(allocationIn(answer.value))
      return answer
    },
    [name, keep],
  )
}

function allocationIn(value: unknown): Allocation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an AllocationActName answers with this
  return (value as { readonly allocation: Allocation }).allocation
}
