import { expect, it } from 'vitest'
import { dispatchScan } from '../../../main/dispatch/dispatch-scan'
import { activeLine } from '../../../main/dispatch/rules'
import { setQuantity } from '../../../main/dispatch/lines'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  readDispatchOf,
  scanInto,
  shippedOut,
  statusesIn,
  withoutCapturing,
} from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'

const refused = (refusal: object) => ({ kind: 'refused', refusal })

describeOnEveryStore('a scan into an open dispatch', (stores) => {
  it('packs a free number onto the line with the red arrow, and says how far the line is', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 2 }]),
    )
    const deps = packingDeps(store)

    expect(await scanInto(deps, dispatch, ' a-1\r')).toEqual({
      kind: 'captured',
      serial: 'a-1',
      lineId: firstOf(dispatch.lines).dispatchLineId,
      productName: 'Router',
      captured: 1,
      quantity: 2,
      isLineComplete: false,
      isWorkComplete: false,
      swappedFor: null,
      wasWithoutSerial: false,
      isOnManifest: false,
    })
    expect(await scanInto(deps, dispatch, 'A-2')).toMatchObject({
      isLineComplete: true,
      isWorkComplete: true,
    })
    expect(await readDispatchOf(store, dispatch)).toMatchObject({ isReadyToCommit: true, activeLineId: null })
  })

  it('packs a number that was promised to the order', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await allocated(store, order, ['A-2'])
    const dispatch = await anOpenDispatch(store, order)
    expect(dispatch.lines).toMatchObject([{ expected: 1, captured: 0 }])

    expect(await scanInto(packingDeps(store), dispatch, 'A-2')).toMatchObject({ swappedFor: null })

    expect((await readDispatchOf(store, dispatch)).lines).toMatchObject([{ expected: 0, captured: 1 }])
    expect(await statusesIn(store)).toEqual({ 'A-1': 'in-stock', 'A-2': 'picked' })
  })

  it('swaps a promised number for the free one that was scanned: what was scanned wins (R6)', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await allocated(store, order, ['A-2', 'A-1'])
    const dispatch = await anOpenDispatch(store, order)

    expect(await scanInto(packingDeps(store), dispatch, 'A-3')).toMatchObject({
      serial: 'A-3',
      swappedFor: 'A-2',
    })

    expect(await statusesIn(store)).toEqual({ 'A-1': 'allocated', 'A-2': 'in-stock', 'A-3': 'picked' })
    expect((await ledgerLines(store)).slice(-2)).toMatchObject([
      { event: 'allocation swapped', serial: 'A-2', after: 'in-stock', note: 'A-3' },
      { event: 'picked', serial: 'A-3', before: 'in-stock', after: 'picked' },
    ])
  })

  it('leaves promised numbers alone while the line has room for both', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await allocated(store, order, ['A-1'])
    const dispatch = await anOpenDispatch(store, order)

    expect(await scanInto(packingDeps(store), dispatch, 'A-3')).toMatchObject({ swappedFor: null })

    expect(await statusesIn(store)).toMatchObject({ 'A-1': 'allocated', 'A-3': 'picked' })
  })

  it('captures a number that was never seen while the product has units without one, and packs it (R5)', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await unitsOnHand(store, product, { units: 1 })
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )

    expect(await scanInto(packingDeps(store), dispatch, 'NEW-1')).toMatchObject({
      kind: 'captured',
      serial: 'NEW-1',
      wasWithoutSerial: true,
      isOnManifest: false,
    })

    expect(await readStock(store, product.productId)).toMatchObject({ current: 1, without_serial: 0 })
    await shippedOut(store, dispatch)
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0, without_serial: 0 })
    expect(await statusesIn(store)).toEqual({ 'NEW-1': 'dispatched' })
  })

  it('notes what the label says of the batch where the number is seen for the first time', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 1 })
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    const { dispatchId } = await anOpenDispatch(store, order)
    const operationId = newOperationId()
    const batch = { batchNumber: 'L-05', useBy: null }

    await dispatchScan(packingDeps(store), {
      operationId,
      dispatchId,
      text: 'NEW-1',
      batch,
      source: 'scan',
      confirmed: [],
    })

    expect(await ledgerLines(store, operationId)).toContainEqual(
      expect.objectContaining({ event: 'captured and picked', serial: 'NEW-1', note: 'Batch L-05' }),
    )
  })

  it('refuses a number that was never seen when every unit has its own', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )

    expect(await scanInto(packingDeps(store), dispatch, 'NEW-1')).toEqual(
      refused({ code: 'serial-never-seen', serial: 'NEW-1', productName: 'Router', withoutSerial: 0 }),
    )
  })

  it('doubts a number that was never seen and looks like one on hand; kept if confirmed', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['SN-0O1'])
    await unitsOnHand(store, product, { units: 1 })
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 2 }]),
    )
    const deps = packingDeps(store)

    const doubted = await scanInto(deps, dispatch, 'SN-001')

    expect(doubted).toMatchObject({
      kind: 'doubted',
      refusal: { code: 'serial-looks-like', onHand: 'SN-0O1' },
    })
    expect(await scanInto(deps, dispatch, 'SN-001', ['serial-looks-like'])).toMatchObject({
      kind: 'captured',
    })
  })

  it('refuses a number that has left, with to whom, when and with which order', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const customer = await aCustomer(store, { name: 'Alder' })
    const first = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer }),
    )
    await packed(store, first, ['A-1'])
    const { committedAt } = await shippedOut(store, first)
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )

    expect(await scanInto(packingDeps(store), dispatch, 'A-1')).toEqual(
      refused({
        code: 'serial-dispatched',
        serial: 'A-1',
        productName: 'Router',
        customerName: 'Alder',
        orderNumber: first.orderNumber,
        dispatchNumber: first.number,
        since: committedAt,
      }),
    )
  })

  it('refuses a number that is promised to another order, and names that order', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const customer = await aCustomer(store, { name: 'Birch' })
    const other = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer })
    await allocated(store, other, ['A-1'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )

    expect(await scanInto(packingDeps(store), dispatch, 'A-1')).toMatchObject(
      refused({
        code: 'serial-allocated-elsewhere',
        serial: 'A-1',
        productName: 'Router',
        orderNumber: other.number,
        customerName: 'Birch',
      }),
    )
  })

  it('refuses a number that is packed, here or in another dispatch, with who packed it where', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const first = await anOpenDispatch(store, await aConfirmedSalesOrder(store, [{ product, quantity: 2 }]))
    const second = await anOpenDispatch(store, await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]))
    const bench2 = packingDeps(store, { operator: 'Ole', station: 'Bench 2' })
    await scanInto(bench2, first, 'A-1')

    expect(await scanInto(bench2, first, 'A-1')).toMatchObject(
      refused({ code: 'serial-picked', isThisDispatch: true, operator: 'Ole' }),
    )
    expect(await scanInto(packingDeps(store), second, 'A-1')).toMatchObject(
      refused({
        code: 'serial-picked',
        serial: 'A-1',
        isThisDispatch: false,
        dispatchNumber: first.number,
        orderNumber: first.orderNumber,
        operator: 'Ole',
        station: 'Bench 2',
      }),
    )
  })

  it('refuses a number of a product that is not on the order, and a code of one', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const other = await aProduct(store, { name: 'Modem', sku: 'MOD-1' })
    await serialsOnHand(store, product, ['A-1'])
    await serialsOnHand(store, other, ['M-1'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    const dispatch = await anOpenDispatch(store, order)
    const deps = packingDeps(store)

    expect(await scanInto(deps, dispatch, 'M-1')).toEqual(
      refused({
        code: 'serial-of-other-product',
        serial: 'M-1',
        productName: 'Modem',
        orderNumber: order.number,
      }),
    )
    expect(await scanInto(deps, dispatch, 'mod-1')).toEqual(
      refused({
        code: 'product-not-on-order',
        text: 'mod-1',
        productName: 'Modem',
        orderNumber: order.number,
      }),
    )
  })

  it('refuses one number more than the quantity, and never goes beyond what is outstanding', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )
    const deps = packingDeps(store)
    await scanInto(deps, dispatch, 'A-1')

    expect(await scanInto(deps, dispatch, 'A-2')).toEqual(
      refused({ code: 'line-complete', productName: 'Router', quantity: 1, outstanding: 1, text: 'A-2' }),
    )
    const { dispatchLineId } = firstOf(dispatch.lines)
    const raised = await setQuantity(deps, { operationId: newOperationId(), dispatchLineId, quantity: 2 })
    expect(raised).toEqual({
      ok: false,
      refusal: { code: 'more-than-outstanding', productName: 'Router', outstanding: 1, quantity: 2 },
    })
  })

  it('takes a number to the line of the order that it fits, and moves the red arrow there', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    const modem = await aProduct(store)
    await serialsOnHand(store, router, ['A-1', 'A-2'])
    await serialsOnHand(store, modem, ['M-1', 'M-2'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [
        { product: router, quantity: 2 },
        { product: modem, quantity: 2 },
      ]),
    )
    const deps = packingDeps(store)
    const [, second] = dispatch.lines

    expect(await scanInto(deps, dispatch, 'M-1')).toMatchObject({ lineId: second?.dispatchLineId })

    const { lines } = await readDispatchOf(store, dispatch)
    const chosen = deps.arrows.chosenLine({ kind: 'dispatching', dispatchId: dispatch.dispatchId })
    expect(activeLine(lines, chosen)?.dispatchLineId).toBe(second?.dispatchLineId)
  })

  it('prefers the product of the active line when two makers share a number', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { name: 'Router' })
    const modem = await aProduct(store, { name: 'Modem' })
    await serialsOnHand(store, router, ['1001'])
    await serialsOnHand(store, modem, ['1001'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [
        { product: router, quantity: 1 },
        { product: modem, quantity: 1 },
      ]),
    )
    const deps = packingDeps(store)

    expect(await scanInto(deps, dispatch, '1001')).toMatchObject({ productName: 'Router' })
    expect(await scanInto(deps, dispatch, '1001')).toMatchObject({ productName: 'Modem' })
  })

  it('asks which is meant when a number fits two other products of the order', async () => {
    const store = await stores.open()
    const [router, modem, phone] = [
      await aProduct(store),
      await aProduct(store, { name: 'Modem' }),
      await aProduct(store, { name: 'Phone' }),
    ]
    await serialsOnHand(store, router, ['R-1'])
    await serialsOnHand(store, modem, ['1001'])
    await serialsOnHand(store, phone, ['1001'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [
        { product: router, quantity: 1 },
        { product: modem, quantity: 1 },
        { product: phone, quantity: 1 },
      ]),
    )

    expect(await scanInto(packingDeps(store), dispatch, '1001')).toEqual(
      refused({ code: 'serial-fits-several', serial: '1001', productNames: ['Modem', 'Phone'] }),
    )
  })

  it('selects the line of a product by its code, and says so when the code is scanned as a number', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1' })
    const modem = await aProduct(store, { sku: 'MOD' })
    await serialsOnHand(store, router, ['A-1'])
    await serialsOnHand(store, modem, ['M-1'])
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [
        { product: router, quantity: 1 },
        { product: modem, quantity: 1 },
      ]),
    )
    const deps = packingDeps(store)
    const [, second] = dispatch.lines

    expect(await scanInto(deps, dispatch, 'MOD')).toMatchObject({
      kind: 'selected',
      lineId: second?.dispatchLineId,
      captured: 0,
      quantity: 1,
    })
    expect(await scanInto(deps, dispatch, 'MOD')).toMatchObject(
      refused({ code: 'product-code', text: 'MOD' }),
    )
  })

  it('counts the units of a product without serial numbers on a blank line, up to what is outstanding', async () => {
    const store = await stores.open()
    const cable = await aProduct(store, { sku: 'CAB', name: 'Cable', hasSerialNumbers: false })
    await unitsOnHand(store, cable, { units: 5 })
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product: cable, quantity: 2 }]),
    )
    const deps = packingDeps(store)
    const { dispatchLineId } = firstOf(dispatch.lines)

    expect(await scanInto(deps, dispatch, 'CAB')).toMatchObject({ kind: 'selected', quantity: 2 })
    valueOf(await setQuantity(deps, { operationId: newOperationId(), dispatchLineId, quantity: null }))
    expect(await scanInto(deps, dispatch, 'CAB')).toMatchObject({ kind: 'counted', quantity: 1 })
    expect(await scanInto(deps, dispatch, 'CAB')).toMatchObject({ kind: 'counted', quantity: 2 })
    expect(await scanInto(deps, dispatch, 'CAB')).toMatchObject(
      refused({ code: 'line-complete', quantity: 2, outstanding: 2, text: null }),
    )
  })

  it('is refused while capturing is switched off for sales', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    await withoutCapturing(store)
    const dispatch = await anOpenDispatch(
      store,
      await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]),
    )

    expect(await scanInto(packingDeps(store), dispatch, 'A-1')).toEqual(
      refused({ code: 'capture-switched-off', side: 'sales' }),
    )
  })
})
