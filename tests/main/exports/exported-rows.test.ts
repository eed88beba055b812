import { expect, it } from 'vitest'
import { setQuantity } from '../../../main/dispatch/lines'
import { createSupplier } from '../../../main/suppliers/suppliers'
import { nothingAsked } from '../../../renderer/features/exports/nothing-asked'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
} from '../../support/dispatching'
import { exported } from '../../support/exporting'
import { aCommittedReceipt } from '../../support/receiving'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aMoment,
  aProduct,
  aSupplier,
  inOperation,
  newOperationId,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const day = '2026-03-02'

describeOnEveryStore('exporting suppliers and customers', (stores) => {
  it('writes every field as it was entered, and how many orders are open', async () => {
    const store = await stores.open()
    const supplier = await aSupplier(store, { name: '=Acme', email: 'a@b.example', phone: '+49 30 1' })
    const product = await aProduct(store)
    await aConfirmedOrder(store, [{ product, quantity: 1 }], { supplier })
    await aCustomer(store, { name: 'Hotel Post', address: 'Postgasse 1\n1010 Wien', note: 'ring twice' })

    expect(await exported(store, nothingAsked.suppliers)).toEqual({
      rows: [{ name: '=Acme', email: 'a@b.example', phone: '+49 30 1', note: '', openOrders: 1 }],
      counted: 1,
    })
    expect((await exported(store, nothingAsked.customers)).rows).toMatchObject([
      { name: 'Hotel Post', address: 'Postgasse 1\n1010 Wien', note: 'ring twice', openOrders: 0 },
    ])
  })

  it('writes those whose name has the search in it', async () => {
    const store = await stores.open()
    await aSupplier(store, { name: 'Nordlicht GmbH' })
    await aSupplier(store, { name: 'Acme' })

    const { rows, counted } = await exported(store, { dataType: 'suppliers', search: 'licht' })

    expect(rows).toMatchObject([{ name: 'Nordlicht GmbH' }])
    expect(counted).toBe(1)
  })
})

describeOnEveryStore('exporting purchase orders', (stores) => {
  it('writes a row for each line, with what came of it and what is still to come', async () => {
    const store = await stores.open()
    const supplier = await aSupplier(store, { name: 'Nordlicht' })
    const cable = await aProduct(store, { sku: '00042', name: 'Cable', hasSerialNumbers: false })
    const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
    const lines = [
      { product: cable, quantity: 10 },
      { product: router, quantity: 2 },
    ]
    const order = await aConfirmedOrder(store, lines, { supplier, reference: 'A-77' })
    await aCommittedReceipt(store, order, [4, null])

    const { rows, counted } = await exported(store, nothingAsked['purchase-orders'])

    expect(counted).toBe(2)
    expect(rows).toMatchObject([
      { number: 'PO-1001', supplier: 'Nordlicht', status: 'Part fulfilled', reference: 'A-77', sku: '00042' },
      { number: 'PO-1001', sku: 'RX1', productName: 'Router', quantity: 2, received: 0, outstanding: 2 },
    ])
    expect(rows[0]).toMatchObject({ quantity: 10, received: 4, outstanding: 6 })
    expect(rows[0]?.orderedAt).toMatch(/^2026-03-02T/u)
  })

  it('writes the orders in these statuses that were ordered on these days', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await aDraftOrder(store, [{ product, quantity: 1 }])
    await aConfirmedOrder(store, [{ product, quantity: 1 }])
    const asked = nothingAsked['purchase-orders']

    const numbers = async (wanted: Partial<typeof asked>) =>
      (await exported(store, { ...asked, ...wanted })).rows.map(({ number }) => number)

    expect(await numbers({ statuses: ['Confirmed'] })).toEqual(['PO-1002'])
    expect(await numbers({ from: day, until: day })).toEqual(['PO-1001', 'PO-1002'])
    expect(await numbers({ until: '2026-03-01' })).toEqual([])
    expect(await numbers({ from: '2026-03-03' })).toEqual([])
  })

  it('writes every line once, in order, however many pages they fill', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const lines = Array.from({ length: 300 }, (_line, at) => ({ product, quantity: at + 1 }))
    const orders = [await aConfirmedOrder(store, lines), await aConfirmedOrder(store, lines)]

    const { rows } = await exported(store, nothingAsked['purchase-orders'])

    expect(rows.map(({ number, quantity }) => [number, quantity])).toEqual(
      orders.flatMap((order) => lines.map(({ quantity }) => [order.number, quantity])),
    )
  })
})

describeOnEveryStore('exporting sales orders', (stores) => {
  it('writes prices in units of the currency, what is promised, packed and shipped, and the invoices', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1' })
    await serialsOnHand(store, router, ['S1', 'S2', 'S3', 'S4'])
    const customer = await aCustomer(store, { name: 'Hotel Post' })
    const order = await aConfirmedSalesOrder(
      store,
      [{ product: router, quantity: 4, unitPrice: 1_999, taxRate: 725 }],
      { customer, shipTo: 'Annex\nVienna' },
    )
    const dispatch = await anOpenDispatch(store, order)
    await packed(store, dispatch, ['S1'])
    const { dispatchLineId } = firstOf(dispatch.lines)
    const one = { operationId: newOperationId(), dispatchLineId, quantity: 1 }
    valueOf(await setQuantity(packingDeps(store), one))
    await shippedOut(store, dispatch)
    await packed(store, await anOpenDispatch(store, order), ['S2'])
    await allocated(store, order, ['S3'])

    const { rows } = await exported(store, nothingAsked['sales-orders'])

    expect(rows).toMatchObject([
      {
        number: 'SO-1001',
        customer: 'Hotel Post',
        status: 'Part fulfilled',
        shipTo: 'Annex\nVienna',
        sku: 'RX1',
        quantity: 4,
        shipped: 1,
        outstanding: 3,
        allocated: 1,
        picked: 1,
        unitPrice: 19.99,
        taxRate: 7.25,
        net: 79.96,
        currency: 'EUR',
        invoices: 'INV-1001',
      },
    ])
  })

  it('says of a draft that nothing of it is outstanding', async () => {
    const store = await stores.open()
    await aDraftSalesOrder(store, [{ product: await aProduct(store), quantity: 4 }])

    const { rows } = await exported(store, nothingAsked['sales-orders'])

    expect(rows).toMatchObject([{ status: 'Draft', quantity: 4, outstanding: 0, invoices: '' }])
  })
})

describeOnEveryStore('exporting stock', (stores) => {
  it('writes for each product what there is, where it is bound, and sums up (R9)', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1', location: '007' })
    await serialsOnHand(store, router, ['S1', 'S2', 'S3'])
    await unitsOnHand(store, router, { units: 2 })
    await aProduct(store, { sku: 'EMPTY' })
    const order = await aConfirmedSalesOrder(store, [{ product: router, quantity: 2 }])
    await allocated(store, order, ['S1'])

    const { rows, counted } = await exported(store, { ...nothingAsked.stock, isOnHand: true })

    expect(counted).toBe(1)
    expect(rows).toMatchObject([
      {
        sku: 'RX1',
        location: '007',
        currentInventory: 5,
        reserved: 2,
        freeInventory: 3,
        'in-stock': 2,
        allocated: 1,
        picked: 0,
        quarantined: 0,
        damaged: 0,
        withoutSerial: 2,
        leftUnnamed: 0,
        blocked: 0,
      },
    ])
    expect((await exported(store, nothingAsked.stock)).counted).toBe(2)
  })
})

describeOnEveryStore('exporting the history', (stores) => {
  it('writes what happened, the newest first, before and after in words', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
    await serialsOnHand(store, router, ['00012'])
    const supplier = await aSupplier(store, { name: 'Nordlicht' })
    await aDraftOrder(store, [{ product: router, quantity: 3 }], { supplier, reference: 'A-77' })

    const { rows, counted } = await exported(store, nothingAsked.history)

    expect(counted).toBe(rows.length)
    expect(rows[0]).toMatchObject({
      event: 'order created',
      document: 'PO-1001',
      after: 'number: PO-1001\nsupplier: Nordlicht\nreference: A-77\nlines: 3 × RX1',
      operator: 'Mia',
      station: 'Bench 1',
      currentChange: null,
    })
    expect(rows.find(({ event }) => event === 'identified')).toMatchObject({
      sku: 'RX1',
      productName: 'Router',
      serial: '00012',
      after: 'in stock',
      source: 'typed',
    })
    expect(rows.find(({ event }) => event === 'units received')).toMatchObject({ currentChange: 1 })
    expect(rows.map(({ line }) => line)).toEqual(rows.map((_row, at) => rows.length - at))
  })

  it('writes the lines of some days, or those of a product or a serial number', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
    await serialsOnHand(store, router, ['SN-77'])
    await aProduct(store, { sku: 'CB2', name: 'Cable' })
    const deps = { ...warehouseDeps(store), now: () => aMoment + 3 * 24 * 3_600_000 }
    const supplier = { name: 'Late', email: '', phone: '', note: '' }
    valueOf(await createSupplier(deps, { operationId: newOperationId(), supplier }))

    const events = async (wanted: Partial<typeof nothingAsked.history>) =>
      (await exported(store, { ...nothingAsked.history, ...wanted })).rows.map(({ event }) => event)

    expect(await events({ from: '2026-03-03' })).toEqual(['supplier created'])
    expect(await events({ until: day })).not.toContain('supplier created')
    expect(await events({ search: 'cable' })).toEqual(['product created'])
    expect(await events({ search: 'sn-77' })).toEqual(['identified'])
  })

  it('goes on from page to page, also where nothing in between fits, and leaves nothing out', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'CB2', name: 'Cable' })
    await inOperation(store, ({ ledger }) =>
      ledger.append(Array.from({ length: 1_203 }, () => ({ event: 'series continued' as const }))),
    )

    const { rows, counted } = await exported(store, nothingAsked.history)
    const found = await exported(store, { ...nothingAsked.history, search: 'cable' })

    expect(new Set(rows.map(({ line }) => line)).size).toBe(1_204)
    expect(counted).toBe(1_204)
    expect(found).toMatchObject({ rows: [{ event: 'product created', line: 1 }], counted: 1 })
  })
})
