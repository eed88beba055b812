import { expect, it } from 'vitest'
import { setQuantity } from '../../../main/dispatch/lines'
import { findProduct } from '../../../main/products/product-rows'
import { saveProduct } from '../../../main/products/products'
import { cancelOrder, closeOrderShort } from '../../../main/sales/order-acts'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
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
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, serialsOnHand, valueOf, warehouseDeps } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

/** An order over three of the four units in stock. */
async function threeOfFour(store: Store) {
  const product = await aProduct(store)
  await serialsOnHand(store, product, ['SN-1', 'SN-2', 'SN-3', 'SN-4'])
  return { product, order: await aConfirmedSalesOrder(store, [{ product, quantity: 3 }]) }
}

async function switchOff(store: Store, { productId }: Product): Promise<Product> {
  const before = await findProduct(store.reader, productId)
  if (!before) throw new Error('The product is not there')
  const saved = await saveProduct(warehouseDeps(store), {
    operationId: newOperationId(),
    productId,
    revision: before.revision,
    product: { ...before, hasSerialNumbers: false },
    trackingOffConfirmed: true,
  })
  return valueOf(saved).product
}

describeOnEveryStore('numbers that were promised to an order', (stores) => {
  it('are free again once it is cancelled, as the ledger says', async () => {
    const store = await stores.open()
    const { order } = await threeOfFour(store)
    await allocated(store, order, ['SN-1', 'SN-2'])
    const { salesOrderId } = order

    valueOf(await cancelOrder(warehouseDeps(store), { operationId: newOperationId(), salesOrderId }))

    expect(await statusesIn(store)).toEqual({
      'SN-1': 'in-stock',
      'SN-2': 'in-stock',
      'SN-3': 'in-stock',
      'SN-4': 'in-stock',
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('are free again once it is closed short; what has left stays away', async () => {
    const store = await stores.open()
    const { order, product } = await threeOfFour(store)
    const dispatch = await anOpenDispatch(store, order)
    const { dispatchLineId } = firstOf(dispatch.lines)
    const one = { operationId: newOperationId(), dispatchLineId, quantity: 1 }
    await packed(store, valueOf(await setQuantity(packingDeps(store), one)), ['SN-1'])
    await shippedOut(store, dispatch)
    const { salesOrderId } = order
    await allocated(store, order, ['SN-2'])

    valueOf(await closeOrderShort(warehouseDeps(store), { operationId: newOperationId(), salesOrderId }))

    expect(await statusesIn(store)).toMatchObject({ 'SN-1': 'dispatched', 'SN-2': 'in-stock' })
    expect(await findProduct(store.reader, product.productId)).toMatchObject({
      reserved: 0,
      freeInventory: 3,
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('are free again, and tracked no more, once Has serial numbers is switched off', async () => {
    const store = await stores.open()
    const { order, product } = await threeOfFour(store)
    await allocated(store, order, ['SN-1', 'SN-2'])

    const off = await switchOff(store, product)

    expect(off).toMatchObject({ currentInventory: 4, reserved: 3, freeInventory: 1 })
    expect(new Set(Object.values(await statusesIn(store)))).toEqual(new Set(['untracked']))
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('units that left without being named', (stores) => {
  it('are no units below zero: so many listed numbers have left, until tracking is switched off', async () => {
    const store = await stores.open()
    const { order, product } = await threeOfFour(store)
    await withoutCapturing(store)
    await shippedOut(store, await anOpenDispatch(store, order))

    expect(await findProduct(store.reader, product.productId)).toMatchObject({
      currentInventory: 1,
      withSerialNumber: 4,
      withoutSerialNumber: 0,
      leftUnnamed: 3,
      freeInventory: 1,
    })
    expect(await differencesIn(store)).toEqual([])
    expect(await switchOff(store, product)).toMatchObject({ currentInventory: 1, leftUnnamed: 0 })
    expect(await differencesIn(store)).toEqual([])
  })
})
