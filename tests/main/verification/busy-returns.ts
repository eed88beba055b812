import { cancelReturn, commitReturn } from '../../../main/returns/close-return'
import { setDestination } from '../../../main/returns/destinations'
import { takeMany } from '../../../main/returns/take-units'
import { undoLast } from '../../../main/returns/undo'
import type { Store } from '../../../main/store/store'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { anOpenDispatch, packed, shippedOut } from '../../support/dispatching'
import { anOpenReturn, returnDeps, scannedBack, soldTo } from '../../support/returning'
import { aConfirmedSalesOrder } from '../../support/selling'
import { aProduct, newOperationId, valueOf } from '../../support/warehouse'

const onReturn = ({ customerReturnId }: CustomerReturn) => ({
  operationId: newOperationId(),
  customerReturnId,
})

/**
 * Units come back of what left with D-1001 and D-1002. RT-1001 is committed with five, RT-1002 let go, and RT-1003 open
 * with two, of which A-3 is back a second time: it left again with D-1003.
 */
export async function busyReturns(store: Store): Promise<void> {
  const deps = returnDeps(store)
  const router = await aProduct(store, { sku: 'ROUTER' })
  await soldTo(store, 'Adler Optik', router, ['A-1', 'A-2', 'A-3'])
  await soldTo(store, 'Berger', router, ['B-1', 'B-2', 'B-3'])

  const committed = await anOpenReturn(deps)
  await scannedBack(deps, committed, ['A-1', 'a-2'])
  await scannedBack(deps, committed, ['B-1', 'B-2', 'B-1'], 'damaged')
  valueOf(await undoLast(deps, onReturn(committed)))
  const pasted = { texts: ['B-2', 'Z-9'], source: 'pasted' as const }
  valueOf(await takeMany(deps, { ...onReturn(committed), ...pasted }))
  const wet = { returnLineIds: null, destination: 'quarantined' as const, reason: 'Wet: both boxes' }
  valueOf(await setDestination(deps, { ...onReturn(committed), ...wet }))
  await scannedBack(deps, committed, ['A-3'])
  valueOf(await commitReturn(deps, onReturn(committed)))

  const again = await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }])
  const dispatch = await anOpenDispatch(store, again)
  await packed(store, dispatch, ['A-3'])
  await shippedOut(store, dispatch)
  const letGo = await anOpenReturn(deps)
  await scannedBack(deps, letGo, ['A-3'])
  valueOf(await cancelReturn(deps, { ...onReturn(letGo), reason: 'Wrong heap' }))
  await scannedBack(deps, await anOpenReturn(deps), ['A-3', 'B-3'], 'damaged')
}
