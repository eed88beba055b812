import { expect, it } from 'vitest'
import { listOrders } from '../../../main/purchases/purchase-order-list'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import { aCommittedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aDraftOrder, aProduct, aSupplier } from '../../support/warehouse'

const everyOrder: Input<'purchases.listOrders'> = {
  search: '',
  sort: { column: 'number', descending: false },
  offset: 0,
  limit: 50,
  statuses: [],
  supplierId: null,
}

const list = (store: Store, asked: Partial<Input<'purchases.listOrders'>>) =>
  listOrders(store.reader, store.engine, { ...everyOrder, ...asked })

async function numbers(store: Store, asked: Partial<Input<'purchases.listOrders'>>): Promise<string[]> {
  const { rows } = await list(store, asked)
  return rows.map(({ number }) => number.replace('PO-100', ''))
}

/** PO-1001 part fulfilled by Zeta, PO-1002 a draft by alpha, PO-1003 confirmed by alpha. */
async function threeOrders(store: Store) {
  const product = await aProduct(store)
  const zeta = await aSupplier(store, { name: 'Zeta Größen' })
  const alpha = await aSupplier(store, { name: 'alpha' })
  const part = await aConfirmedOrder(store, [{ product, quantity: 9 }], { supplier: zeta, reference: 'Ab/7' })
  await aDraftOrder(store, [], { supplier: alpha, reference: 'ab/8' })
  await aConfirmedOrder(store, [{ product, quantity: 1 }], { supplier: alpha })
  await aCommittedReceipt(store, part, [4])
  return { zeta, alpha }
}

describeOnEveryStore('listing purchase orders', (stores) => {
  it('finds any part of number, reference and supplier, whatever the case', async () => {
    const store = await stores.open()
    await threeOrders(store)

    expect(await numbers(store, { search: 'po-1003' })).toEqual(['3'])
    expect(await numbers(store, { search: '02' })).toEqual(['2'])
    expect(await numbers(store, { search: 'AB/' })).toEqual(['1', '2'])
    expect(await numbers(store, { search: 'GRÖSS' })).toEqual(['1'])
    expect(await numbers(store, { search: 'ALPHA ab/8' })).toEqual(['2'])
    expect(await numbers(store, { search: 'zeta ab/8' })).toEqual([])
  })

  it('sorts by each column both ways; status by its place in the life of an order', async () => {
    const store = await stores.open()
    await threeOrders(store)
    const by = async (column: Input<'purchases.listOrders'>['sort']['column']) => [
      (await numbers(store, { sort: { column, descending: false } })).join(' '),
      (await numbers(store, { sort: { column, descending: true } })).join(' '),
    ]

    expect(await by('number')).toEqual(['1 2 3', '3 2 1'])
    expect(await by('supplierName')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('status')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('orderedAt')).toEqual(['1 2 3', '3 2 1'])
  })

  it('puts PO-10000 after PO-9999', async () => {
    const store = await stores.open()
    const supplier = await aSupplier(store)
    await store.write((tx) =>
      tx.insertInto('number_series').values({ name: 'purchase-order', next: 9_999 }).execute(),
    )
    await aDraftOrder(store, [], { supplier })
    await aDraftOrder(store, [], { supplier })

    const { rows } = await list(store, {})

    expect(rows.map(({ number }) => number)).toEqual(['PO-9999', 'PO-10000'])
  })

  it('leaves out what the filters do not want, and gives pages with a total', async () => {
    const store = await stores.open()
    const { alpha } = await threeOrders(store)

    expect(await numbers(store, { statuses: ['Confirmed', 'PartFulfilled'] })).toEqual(['1', '3'])
    expect(await numbers(store, { supplierId: alpha.supplierId })).toEqual(['2', '3'])
    expect(await numbers(store, { supplierId: alpha.supplierId, statuses: ['Fulfilled'] })).toEqual([])
    expect(await list(store, { offset: 1, limit: 1 })).toMatchObject({
      rows: [{ number: 'PO-1002' }],
      total: 3,
    })
  })

  it('tells how many units were ordered and received', async () => {
    const store = await stores.open()
    await threeOrders(store)

    const { rows } = await list(store, {})

    expect(rows).toMatchObject([
      { supplierName: 'Zeta Größen', status: 'PartFulfilled', unitsOrdered: 9, unitsReceived: 4 },
      { status: 'Draft', unitsOrdered: 0, unitsReceived: 0, isClosedShort: false },
      { status: 'Confirmed', unitsOrdered: 1, unitsReceived: 0 },
    ])
  })
})
