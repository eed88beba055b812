import { expect, it } from 'vitest'
import { listAnnounced } from '../../../main/manifests/manifest-rows'
import { identifyUnits } from '../../../main/serials/identify-units'
import { readSerialHistory } from '../../../main/serials/serial-history'
import type { Store } from '../../../main/store/store'
import { aManifest } from '../../support/announcing'
import { anOpenDispatch, packed } from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  newOperationId,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { ReceivingStation } from '../receiving/receiving-station'
import { differencesIn } from '../verification/verified'

async function anAnnouncedOrder(store: Store, serials: readonly string[], quantity = serials.length) {
  const station = new ReceivingStation(store)
  await station.capture(true)
  const product = await aProduct(store, { sku: 'A-1', name: 'Router' })
  const order = await aConfirmedOrder(store, [{ product, quantity }])
  await aManifest(
    store,
    order,
    serials.map((serial) => ['A-1', serial] as const),
  )
  return { station, product, order, receipt: valueOf(await station.openFor(order)) }
}

describeOnEveryStore('receiving what a manifest has announced', (stores) => {
  it('says of each number whether it was announced, and counts what is matched and missing', async () => {
    const store = await stores.open()
    const { station, receipt } = await anAnnouncedOrder(store, ['SN-1', 'SN-2', 'SN-3'])

    expect(await station.scan(receipt, 'sn-1')).toMatchObject({ kind: 'captured', isOnManifest: true })
    expect((await station.read(receipt)).lines).toMatchObject([{ onManifest: 3, matched: 1, missing: 2 }])
    expect(await differencesIn(store)).toEqual([])
  })

  it('doubts a number that was not announced, and keeps it once that is confirmed', async () => {
    const store = await stores.open()
    const { station, receipt, order } = await anAnnouncedOrder(store, ['SN-1', 'SN-2'])

    expect(await station.scan(receipt, 'SN-9')).toEqual({
      kind: 'doubted',
      refusal: {
        code: 'serial-not-on-manifest',
        serial: 'SN-9',
        productName: 'Router',
        orderNumber: order.number,
        missing: 2,
      },
    })
    expect(await station.scan(receipt, 'SN-9', 'serial-not-on-manifest')).toMatchObject({
      kind: 'captured',
      isOnManifest: false,
    })
    expect((await station.read(receipt)).lines).toMatchObject([{ captured: 1, matched: 0, missing: 2 }])
  })

  it('judges a pasted list the same way', async () => {
    const store = await stores.open()
    const { station, receipt } = await anAnnouncedOrder(store, ['SN-1', 'SN-2'])
    const [line] = receipt.lines
    if (!line) throw new Error('Nothing is ordered')

    const { numbers } = valueOf(await station.list(line, ['SN-1', 'SN-7']))

    expect(numbers.taken).toBe(1)
    expect(numbers.refused.map(({ refusal }) => refusal.code)).toEqual(['serial-not-on-manifest'])
  })

  it('doubts a number that is announced with another order, and names that order', async () => {
    const store = await stores.open()
    const { station, product, order } = await anAnnouncedOrder(store, ['SN-1'])
    const other = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    const receipt = valueOf(await station.openFor(other))

    expect(await station.scan(receipt, 'SN-1')).toMatchObject({
      kind: 'doubted',
      refusal: { code: 'serial-expected-elsewhere', orderNumber: order.number },
    })
    expect(await station.scan(receipt, 'SN-1', 'serial-expected-elsewhere')).toMatchObject({
      isOnManifest: false,
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('commits with numbers missing, and says which ones they are', async () => {
    const store = await stores.open()
    const { station, receipt } = await anAnnouncedOrder(store, ['SN-1', 'SN-2'])
    await station.scan(receipt, 'SN-1')
    const [line] = receipt.lines
    if (!line) throw new Error('Nothing is ordered')
    valueOf(await station.setQuantity(line, 1))

    const committed = valueOf(await station.commit(receipt))

    expect(committed.lines).toMatchObject([{ matched: 1, missing: 1 }])
    expect(await differencesIn(store)).toEqual([])
  })

  it('expects a number again when its capture or its receipt is undone', async () => {
    const store = await stores.open()
    const { station, receipt } = await anAnnouncedOrder(store, ['SN-1', 'SN-2'])
    await station.scan(receipt, 'SN-1')
    await station.scan(receipt, 'SN-2')
    valueOf(await station.undoLast(receipt))
    expect((await station.read(receipt)).lines).toMatchObject([{ matched: 1, missing: 1 }])
    await station.scan(receipt, 'SN-2')
    valueOf(await station.commit(receipt))

    const reversed = valueOf(await station.reverse(receipt))

    expect(reversed.lines).toMatchObject([{ onManifest: 2, matched: 0, missing: 2 }])
    expect(await differencesIn(store)).toEqual([])
  })

  it('counts two lines of one product of an order by the manifest that they share', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    await station.capture(true)
    const product = await aProduct(store, { sku: 'A-1', name: 'Router' })
    const order = await aConfirmedOrder(store, [
      { product, quantity: 2 },
      { product, quantity: 2 },
    ])
    await aManifest(
      store,
      order,
      ['SN-1', 'SN-2', 'SN-3', 'SN-4'].map((serial) => ['A-1', serial] as const),
    )
    const receipt = valueOf(await station.openFor(order))
    valueOf(await station.receiveOutstanding(receipt))

    // The manifest names the last ones for the second line; they are in the box that is opened first.
    const operationId = newOperationId()
    const taken = await station.scanAs(operationId, receipt, 'SN-3')
    expect(taken).toMatchObject({ isOnManifest: true })
    expect(await station.scanAs(operationId, receipt, 'SN-3')).toEqual(taken)
    expect((await station.read(receipt)).lines).toMatchObject([
      { captured: 1, onManifest: 4, matched: 1, missing: 0 },
      { captured: 0, onManifest: 4, matched: 0, missing: 3 },
    ])
    await station.scan(receipt, 'SN-4')
    await station.scan(receipt, 'SN-1')
    await station.scan(receipt, 'SN-9', 'serial-not-on-manifest')
    expect((await station.read(receipt)).lines).toMatchObject([
      { captured: 2, matched: 2, missing: 0 },
      { captured: 2, matched: 1, missing: 1 },
    ])

    const listed = { isMissing: true, search: '', offset: 0, limit: 10 }
    for (const { purchaseOrderLineId } of receipt.lines) {
      const wanted = { ...listed, purchaseOrderId: order.purchaseOrderId, purchaseOrderLineId }
      const { rows } = await listAnnounced(store.reader, store.engine, wanted)
      expect(rows.map(({ serial }) => serial)).toEqual(['SN-2'])
    }
    expect(await differencesIn(store)).toEqual([])
  })

  it('is found by its number, with the order and the supplier that it is expected from', async () => {
    const store = await stores.open()
    const { product, order } = await anAnnouncedOrder(store, ['SN-1'])
    const [serialId] = await serialIdsOf(store, product.productId)
    if (serialId === undefined) throw new Error('Nothing is expected')

    expect(valueOf(await readSerialHistory(store.reader, serialId))).toMatchObject({
      status: 'expected',
      manifest: { orderNumber: order.number, supplierName: order.supplierName },
      events: [{ event: 'expected', documentNumber: order.number }],
    })
  })

  it('is no number of a unit that is here: that is doubted where units get theirs, refused where they are packed', async () => {
    const store = await stores.open()
    const { product, order } = await anAnnouncedOrder(store, ['SN-1'])
    await serialsOnHand(store, product, ['HERE-1'])
    const salesOrder = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    const dispatch = await anOpenDispatch(store, salesOrder)
    expect((await packed(store, dispatch, ['SN-1'])).numbers.refused).toMatchObject([
      { refusal: { code: 'serial-expected', orderNumber: order.number, supplierName: order.supplierName } },
    ])

    await unitsOnHand(store, product, { units: 1 })
    const wanted = {
      operationId: newOperationId(),
      productId: product.productId,
      texts: ['SN-1'],
      source: 'typed' as const,
      doubtsConfirmed: false,
    }
    expect(valueOf(await identifyUnits(warehouseDeps(store), wanted)).refused).toMatchObject([
      { refusal: { code: 'serial-expected-elsewhere' } },
    ])
  })
})
