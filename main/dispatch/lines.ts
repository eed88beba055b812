import type { Dispatch } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { DispatchId, DispatchLineId, OperationId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import { writeOnce } from '../ledger/operation'
import { changeDispatchLine, changedDispatch } from './change-dispatch'
import type { DispatchDeps } from './deps'
import { findDispatchHead, updateReference } from './dispatch-rows'
import { changeLine } from './kept-lines'
import type { NotInStatus } from './read-dispatch'
import { judgeQuantity } from './rules'

interface SetQuantity {
  readonly operationId: OperationId
  readonly dispatchLineId: DispatchLineId
  readonly quantity: number | null
}

type QuantityRefusal = RefusalOf<'more-than-outstanding' | 'quantity-below-picked'>

/** Enters the *Quantity to ship* of a line; null is blank, not shipped. */
export function setQuantity(
  deps: DispatchDeps,
  { quantity, ...on }: SetQuantity,
): Promise<Result<Dispatch, QuantityRefusal | NotInStatus>> {
  return changeDispatchLine<QuantityRefusal>(deps, on, async (operation, { line }) => {
    const judged = judgeQuantity(line, quantity)
    if (!judged.ok) return judged
    await changeLine(operation, line, { quantityToShip: quantity, isCounted: false })
    return accepted(undefined)
  })
}

interface SetReference {
  readonly operationId: OperationId
  readonly dispatchId: DispatchId
  readonly reference: string
}

type NotFound = RefusalOf<'dispatch-not-found'>

/** The carrier's number of the shipment; it may come long after the shipment has left. */
export async function setReference(
  deps: DispatchDeps,
  { operationId, dispatchId, reference }: SetReference,
): Promise<Result<Dispatch, NotFound>> {
  const done = await writeOnce<Result<undefined, NotFound>>(
    deps,
    operationId,
    async ({ tx, ledger }) => {
      const head = await findDispatchHead(tx, dispatchId)
      if (!head) return refused({ code: 'dispatch-not-found' })
      const changed = changedFields({ reference: head.reference }, { reference })
      if (!changed) return accepted(undefined)
      await updateReference(tx, dispatchId, reference)
      await ledger.append([
        { event: 'dispatch changed', ...changed, document: 'dispatch', documentId: dispatchId },
      ])
      return accepted(undefined)
    },
    async () => accepted(undefined),
  )
  return done.ok ? accepted(await changedDispatch(deps, dispatchId)) : done
}
