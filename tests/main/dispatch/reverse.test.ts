import { expect, it } from 'vitest'
import { readOrder } from '../../../main/sales/sales-order-rows'
import {
  allocated,
  anOpenDispatch,
  aReversedDispatch,
  packed,
  shippedOut,
  statusesIn,
  withoutCapturing,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, readStock, serialsOnHand, unitsOnHand } from '../../support/warehouse'

describeOnEveryStore('reversing a dispatch', (stores) => {
  it('lets go of what an open one packed: each number goes back where it was', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    await unitsOnHand(store, product, { units: 1 })
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
    await allocated(store, order, ['A-1'])
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['A-2', 'A-1', 'NEW-1'])
    expect(await readStock(store, product.productId)).toMatchObject({ current: 3, without_serial: 0 })

    expect(await aReversedDispatch(store, dispatch)).toMatchObject({ status: 'reversed', invoice: null })

    expect(await statusesIn(store)).toEqual({ 'A-1': 'allocated', 'A-2': 'in-stock', 'NEW-1': 'gone' })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 3, without_serial: 1 })
  })

  it('brings everything back after it was shipped, settles the order and credits the invoice', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const cable = await aProduct(store, { hasSerialNumbers: false })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    await unitsOnHand(store, product, { units: 1 })
    await unitsOnHand(store, cable, { units: 4 })
    const order = await aConfirmedSalesOrder(store, [
      { product, quantity: 3 },
      { product: cable, quantity: 4 },
    ])
    await allocated(store, order, ['A-1'])
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['A-2', 'A-1', 'NEW-1'])
    await shippedOut(store, dispatch)

    const reversed = await aReversedDispatch(store, dispatch)

    expect(reversed).toMatchObject({
      status: 'reversed',
      invoice: { number: 'INV-1001' },
      creditNote: { number: 'CN-1001' },
    })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'allocated', 'A-2': 'in-stock', 'NEW-1': 'in-stock' })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 3, without_serial: 0 })
    expect(await readStock(store, cable.productId)).toMatchObject({ current: 4 })
    expect(await readOrder(store.reader, order.salesOrderId)).toMatchObject({
      status: 'Confirmed',
      lines: [
        { shipped: 0, reserved: 3, allocated: 1 },
        { shipped: 0, reserved: 4 },
      ],
    })
    const papers = await store.reader.selectFrom('invoice').orderBy('id').selectAll().execute()
    expect(papers).toMatchObject([
      { kind: 'invoice', net: 7_000, tax: 1_330, gross: 8_330 },
      { kind: 'credit-note', credits_invoice_id: 1, net: -7_000, tax: -1_330, gross: -8_330 },
    ])
  })

  it('brings units back that left without being named (R4)', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    await withoutCapturing(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const dispatch = await anOpenDispatch(store, order)
    await shippedOut(store, dispatch)
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0, without_serial: -2 })

    await aReversedDispatch(store, dispatch)

    expect(await readStock(store, product.productId)).toMatchObject({ current: 2, without_serial: 0 })
  })
})
