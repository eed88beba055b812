import { expect, it } from 'vitest'
import { reverseDispatch } from '../../../main/dispatch/reverse'
import { readOrder } from '../../../main/sales/sales-order-rows'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { SerialId } from '../../../shared/values'
import {
  allocated,
  anOpenDispatch,
  aReversedDispatch,
  packed,
  packingDeps,
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

async function uniqueInWarehouse(store: Store): Promise<void> {
  const settings = { serialsUniqueInWarehouse: true }
  valueOf(await saveWarehouseSettings(packingDeps(store), { operationId: newOperationId(), settings }))
}

async function writtenOff(store: Store, serialId: SerialId): Promise<void> {
  const wanted = { operationId: newOperationId(), serialIds: [serialId], reason: 'Never was here' }
  valueOf(await actOnUnits(packingDeps(store), { ...wanted, act: 'write-off' }))
}

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

  it('is refused while another product has one of its numbers, once numbers are unique in the whole warehouse', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    const modem = await aProduct(store, { name: 'Modem' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['A-2', 'A-1'])
    const { dispatchId } = await shippedOut(store, dispatch)
    await serialsOnHand(store, modem, ['a-2'])
    await uniqueInWarehouse(store)
    const [held] = await serialIdsOf(store, modem.productId)
    const reverse = () =>
      reverseDispatch(packingDeps(store), {
        operationId: newOperationId(),
        dispatchId,
        reason: 'Wrong customer',
      })

    expect(await reverse()).toEqual({
      ok: false,
      refusal: {
        code: 'serial-on-hand',
        serialId: held,
        serial: 'a-2',
        status: 'in-stock',
        productName: 'Modem',
        receiptNumber: null,
        since: null,
      },
    })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'dispatched', 'A-2': 'dispatched', 'a-2': 'in-stock' })
    expect(await differencesIn(store)).toEqual([])
    if (held !== undefined) await writtenOff(store, held)
    expect(valueOf(await reverse())).toMatchObject({ status: 'reversed', creditNote: { number: 'CN-1001' } })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'in-stock', 'A-2': 'in-stock', 'a-2': 'scrapped' })
    expect(await differencesIn(store)).toEqual([])
  })
})
