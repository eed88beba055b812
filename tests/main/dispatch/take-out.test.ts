import { expect, it } from 'vitest'
import { undoLast, undoLine, undoSerial } from '../../../main/dispatch/undo'
import type { SerialId } from '../../../shared/values'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import type { Store } from '../../../main/store/store'
import {
  aProduct,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'

/** Three numbers packed, in this order: a free one, a promised one, and one that was never seen. */
async function threePacked(store: Store) {
  const product = await aProduct(store)
  await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
  await unitsOnHand(store, product, { units: 1 })
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
  await allocated(store, order, ['A-2'])
  const dispatch = await anOpenDispatch(store, order)
  for (const text of ['A-1', 'A-2', 'A-9']) await packed(store, dispatch, [text])
  return { product, dispatch }
}

describeOnEveryStore('taking numbers out of an open dispatch', (stores) => {
  it('takes them out one by one, the last one first, each back where it was', async () => {
    const store = await stores.open()
    const { product, dispatch } = await threePacked(store)
    const { dispatchId } = dispatch
    const last = async () =>
      valueOf(await undoLast(packingDeps(store), { operationId: newOperationId(), dispatchId }))

    expect(await last()).toMatchObject({ serial: 'A-9', dispatch: { captured: 2 } })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 4, without_serial: 1 })
    expect(await last()).toMatchObject({ serial: 'A-2' })
    expect(await last()).toMatchObject({ serial: 'A-1', dispatch: { captured: 0 } })
    expect(await statusesIn(store)).toEqual({
      'A-1': 'in-stock',
      'A-2': 'allocated',
      'A-3': 'in-stock',
      'A-9': 'gone',
    })
    expect(await undoLast(packingDeps(store), { operationId: newOperationId(), dispatchId })).toEqual({
      ok: false,
      refusal: { code: 'nothing-to-undo' },
    })
  })

  it('takes one number out, whichever it is, and not one that has left', async () => {
    const store = await stores.open()
    const { product, dispatch } = await threePacked(store)
    const [first, second] = await serialIdsOf(store, product.productId)
    if (first === undefined || second === undefined) throw new Error('There should be two')
    const undo = (serialId: SerialId) =>
      undoSerial(packingDeps(store), { operationId: newOperationId(), serialId })

    expect(valueOf(await undo(first))).toMatchObject({ serial: 'A-1', dispatch: { captured: 2 } })
    await packed(store, dispatch, ['A-3'])
    await shippedOut(store, dispatch)

    expect(await undo(second)).toEqual({
      ok: false,
      refusal: { code: 'serial-not-found', text: '' },
    })
  })

  it('takes a whole line out, and answers the same when it is sent again', async () => {
    const store = await stores.open()
    const { dispatch } = await threePacked(store)
    const { dispatchLineId } = firstOf(dispatch.lines)
    const wanted = { operationId: newOperationId(), dispatchLineId }

    expect(valueOf(await undoLine(packingDeps(store), wanted))).toMatchObject({
      undone: 3,
      dispatch: { captured: 0, lines: [{ quantityToShip: 3 }] },
    })
    expect(valueOf(await undoLine(packingDeps(store), wanted))).toMatchObject({ undone: 3 })
  })
})
