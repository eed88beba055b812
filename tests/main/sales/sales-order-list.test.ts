import { expect, it } from 'vitest'
import { listOrders } from '../../../main/sales/sales-order-list'
import { settleSalesOrder } from '../../../main/sales/settle-order'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import type { Product } from '../../../shared/ipc/products'
import { allocated, anOpenDispatch, packed } from '../../support/dispatching'
import {
  aConfirmedSalesOrder,
  aCustomer,
  aDispatchOf,
  aDraftSalesOrder,
  allocatedTo,
} from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, inOperation, serialsOnHand, unitsOnHand } from '../../support/warehouse'

const everyOrder: Input<'sales.listOrders'> = {
  search: '',
  sort: { column: 'number', descending: false },
  offset: 0,
  limit: 50,
  statuses: [],
  customerId: null,
  isStockGood: null,
}

const list = (store: Store, asked: Partial<Input<'sales.listOrders'>>) =>
  listOrders(store.reader, store.engine, { ...everyOrder, ...asked })

async function numbers(store: Store, asked: Partial<Input<'sales.listOrders'>>): Promise<string[]> {
  const { rows } = await list(store, asked)
  return rows.map(({ number }) => number.replace('SO-100', ''))
}

/** SO-1001 of Zeta, of which four of nine have left; SO-1002 a draft of alpha; SO-1003 of alpha, confirmed. */
async function threeOrders(store: Store) {
  const product = await aProduct(store)
  const zeta = await aCustomer(store, { name: 'Zeta Größen' })
  const alpha = await aCustomer(store, { name: 'alpha' })
  const part = await aConfirmedSalesOrder(store, [{ product, quantity: 9 }], {
    customer: zeta,
    reference: 'Ab/7',
  })
  await aDraftSalesOrder(store, [], { customer: alpha, reference: 'ab/8' })
  await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer: alpha })
  await aDispatchOf(store, part, { status: 'committed', quantities: [4] })
  await inOperation(store, (operation) => settleSalesOrder(operation, part.salesOrderId))
  return { zeta, alpha }
}

describeOnEveryStore('listing sales orders', (stores) => {
  it('finds any part of number, reference and customer, whatever the case', async () => {
    const store = await stores.open()
    await threeOrders(store)

    expect(await numbers(store, { search: 'so-1003' })).toEqual(['3'])
    expect(await numbers(store, { search: 'AB/' })).toEqual(['1', '2'])
    expect(await numbers(store, { search: 'GRÖSS' })).toEqual(['1'])
    expect(await numbers(store, { search: 'ALPHA ab/8' })).toEqual(['2'])
    expect(await numbers(store, { search: 'zeta ab/8' })).toEqual([])
  })

  it('sorts by each column both ways; status by its place in the life of an order', async () => {
    const store = await stores.open()
    await threeOrders(store)
    const by = async (column: Input<'sales.listOrders'>['sort']['column']) => [
      (await numbers(store, { sort: { column, descending: false } })).join(' '),
      (await numbers(store, { sort: { column, descending: true } })).join(' '),
    ]

    expect(await by('number')).toEqual(['1 2 3', '3 2 1'])
    expect(await by('customerName')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('status')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('orderedAt')).toEqual(['1 2 3', '3 2 1'])
  })

  it('leaves out what the filters do not want, and gives pages with a total', async () => {
    const store = await stores.open()
    const { alpha } = await threeOrders(store)

    expect(await numbers(store, { statuses: ['Confirmed', 'PartFulfilled'] })).toEqual(['1', '3'])
    expect(await numbers(store, { customerId: alpha.customerId })).toEqual(['2', '3'])
    expect(await list(store, { offset: 1, limit: 1 })).toMatchObject({
      rows: [{ number: 'SO-1002' }],
      total: 3,
    })
  })

  it('tells how many units were ordered and have left, and what each order comes to', async () => {
    const store = await stores.open()
    await threeOrders(store)

    const { rows } = await list(store, {})

    expect(rows).toMatchObject([
      { status: 'PartFulfilled', unitsOrdered: 9, unitsShipped: 4, gross: 10_710, serialsNeeded: 5 },
      { status: 'Draft', unitsOrdered: 0, unitsShipped: 0, gross: 0, serialsNeeded: 0 },
      { status: 'Confirmed', unitsOrdered: 1, unitsShipped: 0, gross: 1_190, serialsNeeded: 1 },
    ])
  })
})

describeOnEveryStore('*Stock good*', (stores) => {
  it('is an order of which all that is outstanding can leave from stock; two lines of a product count together', async () => {
    const store = await stores.open()
    const [router, cable] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]
    await unitsOnHand(store, router, { units: 5 })
    await unitsOnHand(store, cable, { units: 10, blocked: 1 })
    await aConfirmedSalesOrder(store, [
      { product: router, quantity: 5 },
      { product: cable, quantity: 9 },
    ])
    await aConfirmedSalesOrder(store, [
      { product: router, quantity: 3 },
      { product: router, quantity: 3 },
    ])
    await aConfirmedSalesOrder(store, [{ product: cable, quantity: 10 }])
    await aDraftSalesOrder(store, [])

    expect(await numbers(store, { isStockGood: true })).toEqual(['1'])
    expect(await numbers(store, { isStockGood: false })).toEqual(['2', '3', '4'])
  })

  it('does not count units that other orders have by serial number, but those that it has itself', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const first = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await allocatedTo(store, first, ['SN-1', 'SN-2'])
    await unitsOnHand(store, product, { units: 1 })

    const { rows } = await list(store, {})

    expect(rows).toMatchObject([
      { isStockGood: true, serialsNamed: 2, serialsNeeded: 2 },
      { isStockGood: false, serialsNamed: 0, serialsNeeded: 2 },
    ])
  })

  it('does not count what is damaged, and asks only for what has not left yet', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 4 }])
    await allocatedTo(store, order, ['SN-1', 'SN-2'])
    await store.write((tx) =>
      tx
        .updateTable('serial_number')
        .set({ status: 'in-stock', sales_order_line_id: null })
        .where('status', '=', 'allocated')
        .execute(),
    )
    await aDispatchOf(store, order, { status: 'committed', quantities: [2] })
    await inOperation(store, (operation) => settleSalesOrder(operation, order.salesOrderId))

    expect(await list(store, {})).toMatchObject({ rows: [{ isStockGood: true }] })
    await store.write((tx) =>
      tx.updateTable('serial_number').set({ status: 'damaged' }).where('serial', '=', 'SN-2').execute(),
    )
    expect(await list(store, {})).toMatchObject({ rows: [{ isStockGood: false, serialsNeeded: 2 }] })
  })

  it('filters as it marks, whatever is promised, packed, damaged, blocked or was never in stock', async () => {
    const store = await stores.open()
    const [router, modem, cable, never] = [
      await aProduct(store),
      await aProduct(store),
      await aProduct(store, { hasSerialNumbers: false }),
      await aProduct(store),
    ]
    await serialsOnHand(store, router, ['R-1', 'R-2', 'R-3'])
    await serialsOnHand(store, modem, ['M-1', 'M-2'])
    await unitsOnHand(store, cable, { units: 5, blocked: 2 })
    const order = (...lines: readonly (readonly [Product, number])[]) =>
      aConfirmedSalesOrder(
        store,
        lines.map(([product, quantity]) => ({ product, quantity })),
      )
    const promised = await order([router, 2])
    await order([router, 1], [cable, 3])
    await order([router, 2])
    const packing = await order([modem, 1], [cable, 4])
    await order([modem, 1])
    await order([modem, 2])
    await order([never, 1])
    await allocated(store, promised, ['R-1'])
    await packed(store, await anOpenDispatch(store, packing), ['M-2'])
    await packed(store, await anOpenDispatch(store, promised), ['R-2'])

    const marked = async (isGood: boolean) => {
      const { rows } = await list(store, {})
      return rows.filter(({ isStockGood }) => isStockGood === isGood).map(({ number }) => number.slice(-1))
    }
    expect(await numbers(store, { isStockGood: true })).toEqual(['1', '2', '5'])
    expect(await marked(true)).toEqual(['1', '2', '5'])
    expect(await numbers(store, { isStockGood: false })).toEqual(await marked(false))
  })
})
