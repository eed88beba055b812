import { expect, it } from 'vitest'
import { dashboardHandlers } from '../../../main/dashboard/dashboard'
import { aConfirmedSalesOrder, aDispatchOf, aDraftSalesOrder, unitsLeftUnnamed } from '../../support/selling'
import { aCommittedReceipt, anOpenReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aDraftOrder, aProduct, serialsOnHand, unitsOnHand } from '../../support/warehouse'

describeOnEveryStore('the dashboard', (stores) => {
  it('counts nothing in a new warehouse', async () => {
    const store = await stores.open()

    const answer = await dashboardHandlers({ store, countHeldScans: async () => 0 })['dashboard.read']({})

    expect(answer).toEqual({
      ok: true,
      value: {
        ordersToReceive: 0,
        openReceipts: 0,
        ordersToDispatch: 0,
        openDispatches: 0,
        heldScans: 0,
        unitsWithoutSerial: 0,
        productsWithoutSerial: 0,
        leftUnnamed: 0,
        productCount: 0,
      },
    })
  })

  it('counts what waits: orders that expect units or ship some, what is open, held scans, units without serial no.', async () => {
    const store = await stores.open()
    const [router, camera] = [await aProduct(store), await aProduct(store)]
    const cable = await aProduct(store, { hasSerialNumbers: false })
    await unitsOnHand(store, router, { units: 4, blocked: 1 })
    await unitsOnHand(store, camera, { units: 2 })
    await unitsOnHand(store, cable, { units: 50 })
    const lamp = await aProduct(store)
    await serialsOnHand(store, lamp, ['SN-1', 'SN-2', 'SN-3'])
    await unitsLeftUnnamed(store, lamp, 2)
    const lines = [{ product: cable, quantity: 2 }]
    await aDraftOrder(store, lines)
    await aCommittedReceipt(store, await aConfirmedOrder(store, lines), [2])
    await aCommittedReceipt(store, await aConfirmedOrder(store, lines), [1])
    await anOpenReceipt(store, await aConfirmedOrder(store, lines), [1])
    await aDraftSalesOrder(store, lines)
    await aConfirmedSalesOrder(store, lines)
    await aDispatchOf(store, await aConfirmedSalesOrder(store, lines), { status: 'open', quantities: [1] })

    const answer = await dashboardHandlers({ store, countHeldScans: async () => 3 })['dashboard.read']({})

    expect(answer).toMatchObject({
      value: {
        ordersToReceive: 2,
        openReceipts: 1,
        ordersToDispatch: 2,
        openDispatches: 1,
        heldScans: 3,
        unitsWithoutSerial: 5,
        productsWithoutSerial: 2,
        leftUnnamed: 2,
        productCount: 4,
      },
    })
  })
})
