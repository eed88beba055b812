import { expect, it } from 'vitest'
import { setQuantity } from '../../../main/dispatch/lines'
import { listQueue } from '../../../main/dispatch/queue'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
} from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, serialsOnHand, valueOf } from '../../support/warehouse'

type Asked = Input<'dispatch.listQueue'>

const list = (store: Store, asked: Partial<Asked> = {}) =>
  listQueue(store.reader, store.engine, {
    search: '',
    sort: { column: 'number', descending: false },
    offset: 0,
    limit: 50,
    isStockGood: null,
    ...asked,
  })

const numbers = async (store: Store, asked: Partial<Asked>) =>
  (await list(store, asked)).rows.map(({ number }) => number.replace('SO-100', '')).join(' ')

/**
 * SO-1001 of Zeta has one of its three shipped and one promised; SO-1002 of alpha wants more than there is; SO-1003 of
 * alpha is being packed; SO-1004 is a draft; SO-1005 has left.
 */
async function fiveOrders(store: Store): Promise<void> {
  const product = await aProduct(store)
  const scarce = await aProduct(store)
  await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'])
  await serialsOnHand(store, scarce, ['B-1'])
  const zeta = await aCustomer(store, { name: 'Zeta' })
  const alpha = await aCustomer(store, { name: 'alpha' })
  const part = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }], {
    customer: zeta,
    reference: 'Ab/7',
  })
  await aConfirmedSalesOrder(store, [{ product: scarce, quantity: 2 }], { customer: alpha })
  const packing = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer: alpha })
  await aDraftSalesOrder(store, [{ product, quantity: 1 }], { customer: alpha })
  const gone = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer: zeta })
  const whole = await anOpenDispatch(store, gone)
  await packed(store, whole, ['A-6'])
  await shippedOut(store, whole)
  await shipOne(store, part, 'A-1')
  await allocated(store, part, ['A-2'])
  await anOpenDispatch(store, packing)
}

async function shipOne(
  store: Store,
  order: Parameters<typeof anOpenDispatch>[1],
  serial: string,
): Promise<void> {
  const dispatch = await anOpenDispatch(store, order)
  const { dispatchLineId } = firstOf(dispatch.lines)
  valueOf(
    await setQuantity(packingDeps(store), { operationId: newOperationId(), dispatchLineId, quantity: 1 }),
  )
  await packed(store, dispatch, [serial])
  await shippedOut(store, dispatch)
}

describeOnEveryStore('the dispatch queue', (stores) => {
  it('is empty where nothing waits', async () => {
    const store = await stores.open()

    expect(await list(store)).toEqual({ total: 0, rows: [] })
  })

  it('holds the orders that wait to be packed, with what is outstanding and the dispatch that is open', async () => {
    const store = await stores.open()
    await fiveOrders(store)

    expect(await list(store)).toMatchObject({
      total: 3,
      rows: [
        {
          number: 'SO-1001',
          customerName: 'Zeta',
          status: 'PartFulfilled',
          reference: 'Ab/7',
          unitsOutstanding: 2,
          isStockGood: true,
          serialsNeeded: 2,
          serialsNamed: 1,
          openDispatchId: null,
          openDispatchNumber: null,
        },
        { number: 'SO-1002', unitsOutstanding: 2, isStockGood: false, openDispatchNumber: null },
        { number: 'SO-1003', status: 'Confirmed', unitsOutstanding: 1, openDispatchNumber: 'D-1003' },
      ],
    })
  })

  it('is searched by any part of number, reference and customer, and told apart by *Stock good*', async () => {
    const store = await stores.open()
    await fiveOrders(store)

    expect(await numbers(store, { search: 'so-1004' })).toBe('')
    expect(await numbers(store, { search: 'AB/' })).toBe('1')
    expect(await numbers(store, { search: 'alpha 1003' })).toBe('3')
    expect(await numbers(store, { isStockGood: true })).toBe('1 3')
    expect(await numbers(store, { isStockGood: false })).toBe('2')
    expect(await numbers(store, { isStockGood: true, search: 'alpha' })).toBe('3')
  })

  it('sorts by each column both ways, and gives pages with a total', async () => {
    const store = await stores.open()
    await fiveOrders(store)
    const by = async (column: Asked['sort']['column']) => [
      await numbers(store, { sort: { column, descending: false } }),
      await numbers(store, { sort: { column, descending: true } }),
    ]

    expect(await by('number')).toEqual(['1 2 3', '3 2 1'])
    expect(await by('customerName')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('status')).toEqual(['2 3 1', '1 3 2'])
    expect(await by('orderedAt')).toEqual(['1 2 3', '3 2 1'])
    expect(await list(store, { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ number: 'SO-1002' }],
    })
    expect(await list(store, { offset: 9, limit: 1 })).toEqual({ total: 3, rows: [] })
  })
})
