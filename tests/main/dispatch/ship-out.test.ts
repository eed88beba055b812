import { expect, it } from 'vitest'
import { commitDispatch } from '../../../main/dispatch/commit'
import { setQuantity } from '../../../main/dispatch/lines'
import { readOrder } from '../../../main/sales/sales-order-rows'
import {
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  newOperationId,
  readStock,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'

describeOnEveryStore('ship out & invoice', (stores) => {
  it('takes the packed numbers and the counted units out of stock, and settles the order', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    const cable = await aProduct(store, { hasSerialNumbers: false })
    await serialsOnHand(store, router, ['A-1', 'A-2', 'A-3'])
    await unitsOnHand(store, cable, { units: 10 })
    const order = await aConfirmedSalesOrder(store, [
      { product: router, quantity: 2 },
      { product: cable, quantity: 4 },
    ])
    const dispatch = await anOpenDispatch(store, order)
    expect(dispatch).toMatchObject({ number: 'D-1001', status: 'open', isReadyToCommit: false })
    expect(dispatch.lines.map((line) => line.quantityToShip)).toEqual([2, 4])
    await packed(store, dispatch, ['A-3', 'A-1'])

    const shipped = await shippedOut(store, dispatch)

    expect(shipped).toMatchObject({ status: 'committed', units: 6, captured: 2 })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'dispatched', 'A-2': 'in-stock', 'A-3': 'dispatched' })
    expect(await readStock(store, router.productId)).toMatchObject({ current: 1, without_serial: 0 })
    expect(await readStock(store, cable.productId)).toMatchObject({ current: 6 })
    expect(await readOrder(store.reader, order.salesOrderId)).toMatchObject({
      status: 'Fulfilled',
      lines: [
        { shipped: 2, reserved: 0 },
        { shipped: 4, reserved: 0 },
      ],
    })
  })

  it('is refused while a line has fewer numbers than units, named with its count (R3)', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['A-1'])
    const { dispatchId } = dispatch

    const committed = await commitDispatch(packingDeps(store), { operationId: newOperationId(), dispatchId })

    expect(committed).toEqual({
      ok: false,
      refusal: {
        code: 'captured-differs',
        lines: [
          {
            lineId: firstOf(dispatch.lines).dispatchLineId,
            productName: 'Router',
            quantity: 2,
            captured: 1,
          },
        ],
      },
    })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'picked', 'A-2': 'in-stock' })
  })

  it('ships a part, and what is outstanding stays a back order that the next dispatch ships', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
    const first = await anOpenDispatch(store, order)
    valueOf(
      await setQuantity(packingDeps(store), {
        operationId: newOperationId(),
        dispatchLineId: firstOf(first.lines).dispatchLineId,
        quantity: 1,
      }),
    )
    await packed(store, first, ['A-2'])
    await shippedOut(store, first)
    expect(await readOrder(store.reader, order.salesOrderId)).toMatchObject({
      status: 'PartFulfilled',
      lines: [{ shipped: 1, reserved: 2 }],
    })

    const second = await anOpenDispatch(store, order)

    expect(second.number).toBe('D-1002')
    expect(second.lines).toMatchObject([{ outstanding: 2, quantityToShip: 2, captured: 0 }])
  })

  it('bills what left: tax once per rate on the sum of its lines, customer and products as they are called now', async () => {
    const store = await stores.open()
    const customer = await aCustomer(store, { name: 'Alder', address: 'Mill Lane 3\nYork' })
    const product = await aProduct(store, { sku: 'RX1', name: 'Router', hasSerialNumbers: false })
    await unitsOnHand(store, product, { units: 9 })
    const order = await aConfirmedSalesOrder(
      store,
      [
        { product, quantity: 3, unitPrice: 333, taxRate: 1_900 },
        { product, quantity: 1, unitPrice: 50, taxRate: 700 },
        { product, quantity: 2, unitPrice: 17, taxRate: 1_900 },
      ],
      { customer },
    )

    const shipped = await shippedOut(store, await anOpenDispatch(store, order))

    expect(shipped.invoice?.number).toBe('INV-1001')
    const [invoice] = await store.reader.selectFrom('invoice').selectAll().execute()
    expect(invoice).toMatchObject({
      kind: 'invoice',
      customer_name: 'Alder',
      address: 'Mill Lane 3\nYork',
      currency: 'EUR',
      net: 1_083,
      tax: 200,
      gross: 1_283,
    })
    const lines = await store.reader.selectFrom('invoice_line').orderBy('position').selectAll().execute()
    expect(lines).toMatchObject([
      { sku: 'RX1', description: 'Router', quantity: 3, unit_price: 333, net: 999 },
      { quantity: 1, net: 50 },
      { quantity: 2, net: 34 },
    ])
  })

  it('is refused when there is nothing to ship', async () => {
    const store = await stores.open()
    const order = await aConfirmedSalesOrder(store, [{ product: await aProduct(store), quantity: 1 }])
    const dispatch = await anOpenDispatch(store, order)
    const { dispatchId } = dispatch
    expect(dispatch.lines).toMatchObject([{ quantityToShip: null, outstanding: 1 }])

    expect(await commitDispatch(packingDeps(store), { operationId: newOperationId(), dispatchId })).toEqual({
      ok: false,
      refusal: { code: 'nothing-to-ship', number: 'D-1001' },
    })
  })
})
