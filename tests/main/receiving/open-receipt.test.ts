import { expect, it } from 'vitest'
import { cancelOrder } from '../../../main/purchases/order-acts'
import { refused } from '../../../shared/result'
import { PurchaseOrderId, SupplierId } from '../../../shared/values'
import { aCommittedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  aSupplier,
  newOperationId,
  valueOf,
} from '../../support/warehouse'
import { ReceivingStation } from './receiving-station'

describeOnEveryStore('opening a receipt for an order', (stores) => {
  it('takes over every line of the order with its quantity blank, and says what is outstanding', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    const [router, cable] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]
    const supplier = await aSupplier(store)
    const order = await aConfirmedOrder(
      store,
      [
        { product: router, quantity: 5 },
        { product: cable, quantity: 3 },
      ],
      { supplier },
    )

    const receipt = valueOf(await station.openFor(order))

    expect(receipt).toMatchObject({
      number: 'R-1001',
      status: 'open',
      orderNumber: order.number,
      supplierId: supplier.supplierId,
      supplierReference: '',
      units: 0,
      isReadyToCommit: false,
    })
    const blank = { quantityToReceive: null, captured: 0, damaged: 0, refusedUnits: 0, isComplete: false }
    expect(receipt.lines).toMatchObject([
      { productId: router.productId, outstanding: 5, ...blank },
      { productId: cable.productId, outstanding: 3, ...blank },
    ])
  })

  it('goes on with the one that is open for it', async () => {
    const store = await stores.open()
    const order = await aConfirmedOrder(store, [{ product: await aProduct(store), quantity: 5 }])
    const first = valueOf(await new ReceivingStation(store).openFor(order))

    const atAnother = valueOf(await new ReceivingStation(store).openFor(order))

    expect(atAnother.receiptId).toBe(first.receiptId)
  })

  it('opens one, when two stations do it at the same moment', async () => {
    const store = await stores.open()
    const other = await stores.openAgain(store)
    const order = await aConfirmedOrder(store, [{ product: await aProduct(store), quantity: 5 }])

    const opened = await Promise.all([store, other].map((at) => new ReceivingStation(at).openFor(order)))

    const [one, another] = opened.map((answer) => valueOf(answer).receiptId)
    expect(one).toBe(another)
  })

  it('has less outstanding after a receipt was committed, and none below zero', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    const [one, two] = [await aProduct(store), await aProduct(store)]
    const order = await aConfirmedOrder(store, [
      { product: one, quantity: 5 },
      { product: two, quantity: 5 },
    ])
    await aCommittedReceipt(store, order, [2, 7])

    const next = valueOf(await station.openFor(order))

    expect(next.number).toBe('R-1002')
    expect(next.lines.map(({ outstanding }) => outstanding)).toEqual([3, 0])
  })

  it('is refused for an order that is not there, not confirmed, or cancelled', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    const draft = await aDraftOrder(store, [])
    const cancelled = await aConfirmedOrder(store, [{ product: await aProduct(store), quantity: 5 }])
    const { purchaseOrderId } = cancelled
    valueOf(await cancelOrder(station.deps, { operationId: newOperationId(), purchaseOrderId }))

    expect(await station.openFor({ purchaseOrderId: PurchaseOrderId.parse(404) })).toEqual(
      refused({ code: 'order-not-found' }),
    )
    const needed = ['Confirmed', 'PartFulfilled']
    expect(await station.openFor(draft)).toEqual(
      refused({ code: 'order-not-in-status', number: draft.number, status: 'Draft', needed }),
    )
    expect(await station.openFor(cancelled)).toEqual(
      refused({ code: 'order-not-in-status', number: cancelled.number, status: 'Cancelled', needed }),
    )
  })

  it('is refused once everything has come', async () => {
    const store = await stores.open()
    const order = await aConfirmedOrder(store, [{ product: await aProduct(store), quantity: 5 }])
    await aCommittedReceipt(store, order, [5])

    expect(await new ReceivingStation(store).openFor(order)).toMatchObject(
      refused({ code: 'order-not-in-status', status: 'Fulfilled' }),
    )
  })
})

describeOnEveryStore('opening a receipt without an order', (stores) => {
  it('gives an empty one, of a supplier or of nobody known, as often as one is asked for', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    const supplier = await aSupplier(store)

    const [first, second] = [
      valueOf(await station.openWithoutOrder(supplier.supplierId)),
      valueOf(await station.openWithoutOrder()),
    ]

    expect(first).toMatchObject({ number: 'R-1001', supplierName: supplier.name, lines: [] })
    expect(second).toMatchObject({ number: 'R-1002', supplierName: null, lines: [] })
  })

  it('is refused for a supplier that is not there', async () => {
    const station = new ReceivingStation(await stores.open())

    expect(await station.openWithoutOrder(SupplierId.parse(404))).toEqual(
      refused({ code: 'supplier-not-found' }),
    )
  })
})
