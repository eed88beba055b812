import { expect, it } from 'vitest'
import { commitDispatch } from '../../../main/dispatch/commit'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import { actWithoutSerial } from '../../../main/units/act-without-serial'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Product } from '../../../shared/ipc/products'
import {
  allocated,
  anOpenDispatch,
  packed,
  packingDeps,
  readDispatchOf,
  shippedOut,
  statusesIn,
  withoutCapturing,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const committing = (store: Store, { dispatchId }: Dispatch) =>
  commitDispatch(packingDeps(store), { operationId: newOperationId(), dispatchId })

const writtenOff = async (store: Store, { productId }: Product, units: number) => {
  const what = { productId, act: 'write-off', part: 'good', units, reason: 'Wet' } as const
  valueOf(await actWithoutSerial(packingDeps(store), { operationId: newOperationId(), ...what }))
}

const short = (dispatch: Dispatch, ...lines: readonly (readonly [line: number, available: number])[]) => ({
  ok: false,
  refusal: {
    code: 'not-enough-stock',
    lines: lines.map(([place, available]) => {
      const line = dispatch.lines[place]
      return {
        lineId: line?.dispatchLineId,
        productName: line?.productName,
        quantity: line?.quantityToShip,
        available,
      }
    }),
  },
})

describeOnEveryStore('shipping more than stock holds', (stores) => {
  it('is refused with each line and what is there; everything stays as it was packed', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { name: 'Router' })
    const cable = await aProduct(store, { name: 'Cable', hasSerialNumbers: false })
    await serialsOnHand(store, router, ['A-1'])
    await unitsOnHand(store, cable, { units: 5 })
    const order = await aConfirmedSalesOrder(store, [
      { product: router, quantity: 1 },
      { product: cable, quantity: 5 },
    ])
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['A-1'])
    await writtenOff(store, cable, 2)

    expect(await committing(store, dispatch)).toEqual(short(dispatch, [1, 3]))

    expect(await readDispatchOf(store, dispatch)).toMatchObject({ status: 'open', captured: 1 })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'picked' })
    expect(await readStock(store, cable.productId)).toMatchObject({ current: 3 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('names of two lines of one product the one that the units do not reach', async () => {
    const store = await stores.open()
    const cable = await aProduct(store, { name: 'Cable', hasSerialNumbers: false })
    await unitsOnHand(store, cable, { units: 5 })
    const order = await aConfirmedSalesOrder(store, [
      { product: cable, quantity: 3 },
      { product: cable, quantity: 2 },
    ])
    const dispatch = await anOpenDispatch(store, order)
    await writtenOff(store, cable, 1)

    expect(await committing(store, dispatch)).toEqual(short(dispatch, [1, 1]))
  })

  it('does not take units that another order has by number, while nobody is asked which ones leave', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    await withoutCapturing(store)
    const other = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 2 }]),
    )
    await allocated(store, other, ['A-1', 'A-2'])

    expect(await committing(store, dispatch)).toEqual(short(dispatch, [0, 1]))
  })

  it('does not take units that are set aside', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    await withoutCapturing(store)
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 2 }]),
    )
    const serialIds = (await serialIdsOf(store, product.productId)).slice(0, 1)
    const on = { operationId: newOperationId(), serialIds, reason: 'Scratched' }
    valueOf(await actOnUnits(packingDeps(store), { ...on, act: 'quarantine' }))

    expect(await committing(store, dispatch)).toEqual(short(dispatch, [0, 1]))
    valueOf(await actOnUnits(packingDeps(store), { ...on, operationId: newOperationId(), act: 'release' }))
    expect((await shippedOut(store, dispatch)).status).toBe('committed')
  })
})
