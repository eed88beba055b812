import { expect, it } from 'vitest'
import { manifestHandlers } from '../../../main/manifests/manifest-handlers'
import { saveProduct } from '../../../main/products/products'
import { cancelOrder, closeOrderShort } from '../../../main/purchases/order-acts'
import type { Store } from '../../../main/store/store'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { aManifest } from '../../support/announcing'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aProduct, newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'
import { ReceivingStation } from '../receiving/receiving-station'
import { differencesIn } from '../verification/verified'

const remove = (store: Store, { purchaseOrderId }: PurchaseOrder, operationId = newOperationId()) =>
  manifestHandlers(warehouseDeps(store))['manifests.remove']({ operationId, purchaseOrderId })

const statuses = async (store: Store) =>
  (
    await store.reader.selectFrom('serial_number').select(['serial', 'status']).orderBy('serial').execute()
  ).map(({ serial, status }) => `${serial} ${status}`)

describeOnEveryStore('taking a manifest off an order', (stores) => {
  it('lets go of what has not come, and leaves what has', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    await station.capture(true)
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [{ product, quantity: 3 }])
    await aManifest(store, order, [
      ['A-1', 'SN-1'],
      ['A-1', 'SN-2'],
      ['A-1', 'SN-3'],
    ])
    await station.scan(valueOf(await station.openFor(order)), 'SN-2')
    const operationId = newOperationId()

    expect(valueOf(await remove(store, order, operationId))).toEqual({ removed: 2 })
    expect(valueOf(await remove(store, order, operationId))).toEqual({ removed: 2 })

    expect(await statuses(store)).toEqual(['SN-1 gone', 'SN-2 receiving', 'SN-3 gone'])
    expect(await remove(store, order)).toMatchObject({ refusal: { code: 'nothing-on-manifest' } })
    expect(await differencesIn(store)).toEqual([])
  })

  it('lets another manifest name the same numbers', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    await aManifest(store, order, [['A-1', 'SN-1']])
    valueOf(await remove(store, order))
    const other = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    await aManifest(store, other, [['A-1', 'SN-1']])

    expect(await statuses(store)).toEqual(['SN-1 expected'])
    expect(await differencesIn(store)).toEqual([])
  })

  it('happens by itself when the order is cancelled or closed short', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    const product = await aProduct(store, { sku: 'A-1' })
    const cancelled = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    await aManifest(store, cancelled, [['A-1', 'SN-1']])
    valueOf(await cancelOrder(warehouseDeps(store), { operationId: newOperationId(), ...cancelled }))
    const short = await aConfirmedOrder(store, [{ product, quantity: 2 }])
    await aManifest(store, short, [['A-1', 'SN-2']])
    const receipt = valueOf(await station.openFor(short))
    const [line] = receipt.lines
    if (!line) throw new Error('Nothing is ordered')
    valueOf(await station.setQuantity(line, 1))
    valueOf(await station.commit(receipt))
    valueOf(await closeOrderShort(warehouseDeps(store), { operationId: newOperationId(), ...short }))

    expect(await statuses(store)).toEqual(['SN-1 gone', 'SN-2 gone'])
    expect(await differencesIn(store)).toEqual([])
  })

  it('happens by itself when nothing of the product is followed by its number any more (R10)', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    await aManifest(store, order, [['A-1', 'SN-1']])
    const { productId, revision } = product
    valueOf(
      await saveProduct(warehouseDeps(store), {
        operationId: newOperationId(),
        productId,
        revision,
        product: { ...product, hasSerialNumbers: false },
        trackingOffConfirmed: true,
      }),
    )

    expect(await statuses(store)).toEqual(['SN-1 gone'])
    expect(await differencesIn(store)).toEqual([])
  })
})
