import { expect, it } from 'vitest'
import { reverseReceipt } from '../../../main/receiving/reverse'
import { correctUnit } from '../../../main/dispatch/correct-unit'
import { nameUnits } from '../../../main/dispatch/name-units'
import { reverseDispatch } from '../../../main/dispatch/reverse'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { SerialId } from '../../../shared/values'
import type { Store } from '../../../main/store/store'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
  statusesIn,
  withoutCapturing,
} from '../../support/dispatching'
import { anOpenReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const naming = (store: Store, { lines }: Dispatch, texts: string[]) =>
  nameUnits(packingDeps(store), {
    operationId: newOperationId(),
    dispatchLineId: firstOf(lines).dispatchLineId,
    texts,
    source: 'typed',
    doubtsConfirmed: false,
  })

const correcting = (store: Store, { dispatchId }: Dispatch, serialId: SerialId, text: string) =>
  correctUnit(packingDeps(store), {
    operationId: newOperationId(),
    dispatchId,
    serialId,
    text,
    reason: 'Boxes mixed up',
    doubtsConfirmed: false,
  })

describeOnEveryStore('units that left while nobody was asked (R4)', (stores) => {
  it('leave stock without being named; what was promised beyond what is outstanding is free again', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    await withoutCapturing(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await allocated(store, order, ['A-1', 'A-2'])

    await shippedOut(store, await anOpenDispatch(store, order))

    expect(await readStock(store, product.productId)).toMatchObject({ current: 1, without_serial: -2 })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'in-stock', 'A-2': 'in-stock', 'A-3': 'in-stock' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('are named later: listed in stock or never seen, but not more than left, and none that others have', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    await unitsOnHand(store, product, { units: 1 })
    const other = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await allocated(store, other, ['A-3'])
    await withoutCapturing(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const shipped = await shippedOut(store, await anOpenDispatch(store, order))

    const named = valueOf(await naming(store, shipped, ['A-3', 'A-1', 'A-8', 'A-2']))

    expect(named).toMatchObject({
      dispatch: { captured: 2 },
      numbers: {
        taken: 2,
        refused: [
          { at: 1, refusal: { code: 'serial-allocated-elsewhere', orderNumber: other.number } },
          { at: 4, refusal: { code: 'line-complete', quantity: 2 } },
        ],
      },
    })
    expect(await statusesIn(store)).toMatchObject({
      'A-1': 'dispatched',
      'A-2': 'in-stock',
      'A-8': 'dispatched',
    })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 2, without_serial: 0 })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a unit that was recorded wrongly', (stores) => {
  it('is here again and the other one is away: two ledger lines say so, with the reason', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )
    await packed(store, dispatch, ['A-1'])
    const shipped = await shippedOut(store, dispatch)
    const serialId = firstOf(await serialIdsOf(store, product.productId))

    valueOf(await correcting(store, shipped, serialId, 'a-2'))

    expect(await statusesIn(store)).toEqual({ 'A-1': 'in-stock', 'A-2': 'dispatched' })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 1, without_serial: 0 })
    expect((await ledgerLines(store)).slice(-2)).toMatchObject([
      { event: 'dispatch corrected', serial: 'A-1', after: 'in-stock', note: 'Boxes mixed up' },
      { event: 'dispatch corrected', serial: 'A-2', after: 'dispatched', note: 'Boxes mixed up' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('was misread when nobody knew it before: its unit is without serial no. again', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 1 })
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )
    await packed(store, dispatch, ['A-1'])
    const shipped = await shippedOut(store, dispatch)
    const serialId = firstOf(await serialIdsOf(store, product.productId))

    valueOf(await correcting(store, shipped, serialId, 'B-7'))

    expect(await statusesIn(store)).toEqual({ 'A-1': 'gone', 'B-7': 'dispatched' })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0, without_serial: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused when the other number cannot have left, or this one did not leave with it', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )
    await packed(store, dispatch, ['A-1'])
    const shipped = await shippedOut(store, dispatch)
    const [left, here] = await serialIdsOf(store, product.productId)
    if (left === undefined || here === undefined) throw new Error('There should be two')

    expect(await correcting(store, shipped, left, 'X-1')).toMatchObject({
      ok: false,
      refusal: { code: 'serial-never-seen', serial: 'X-1', productName: 'Router' },
    })
    expect(await correcting(store, shipped, here, 'A-1')).toEqual({
      ok: false,
      refusal: { code: 'serial-not-on-dispatch', serial: 'A-2', number: shipped.number },
    })
  })
})

describeOnEveryStore('a number that left and came in again', (stores) => {
  it('bars its dispatch from being reversed; undoing the receipt sends it away with that dispatch again', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )
    await packed(store, dispatch, ['A-1'])
    const { dispatchId, number } = await shippedOut(store, dispatch)
    const receipt = await anOpenReceipt(store, await aConfirmedOrder(store, [{ product, quantity: 1 }]), [1])
    await capturedOn(store, receipt, ['A-1'])
    const reverse = { operationId: newOperationId(), dispatchId, reason: '' }

    expect(await reverseDispatch(packingDeps(store), reverse)).toEqual({
      ok: false,
      refusal: { code: 'units-have-come-back', number, productName: 'Router', units: 1, serials: [] },
    })
    expect(await differencesIn(store)).toEqual([])
    const { receiptId } = receipt
    valueOf(
      await reverseReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId, reason: '' }),
    )

    expect(await statusesIn(store)).toEqual({ 'A-1': 'dispatched' })
    expect(await differencesIn(store)).toEqual([])
    expect(valueOf(await reverseDispatch(packingDeps(store), reverse)).status).toBe('reversed')
    expect(await differencesIn(store)).toEqual([])
  })
})
