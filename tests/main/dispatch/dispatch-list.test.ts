import { expect, it } from 'vitest'
import { listDispatches } from '../../../main/dispatch/dispatch-list'
import { setReference } from '../../../main/dispatch/lines'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import { anOpenDispatch, aReversedDispatch, packed, packingDeps, shippedOut } from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'

type Asked = Input<'dispatch.listDispatches'>

const list = (store: Store, asked: Partial<Asked> = {}) =>
  listDispatches(store.reader, store.engine, {
    search: '',
    sort: { column: 'number', descending: false },
    offset: 0,
    limit: 50,
    statuses: [],
    ...asked,
  })

const numbers = async (store: Store, asked: Partial<Asked>) =>
  (await list(store, asked)).rows.map(({ number }) => number.replace('D-100', '')).join(' ')

/** D-1001 to Größen has left, D-1002 to Alder was reversed, D-1003 to Größen is open with one of its three packed. */
async function threeDispatches(store: Store): Promise<void> {
  const product = await aProduct(store)
  const cable = await aProduct(store, { hasSerialNumbers: false })
  await serialsOnHand(store, product, ['A-1', 'A-2'])
  await unitsOnHand(store, cable, { units: 10 })
  const grossen = await aCustomer(store, { name: 'Größen' })
  const alder = await aCustomer(store, { name: 'Alder' })
  const lines = [{ product: cable, quantity: 2 }]
  const left = await anOpenDispatch(store, await aConfirmedSalesOrder(store, lines, { customer: grossen }))
  const carrier = { operationId: newOperationId(), dispatchId: left.dispatchId, reference: 'Ups/1Z9' }
  valueOf(await setReference(packingDeps(store), carrier))
  await shippedOut(store, left)
  const wrong = await anOpenDispatch(store, await aConfirmedSalesOrder(store, lines, { customer: alder }))
  await aReversedDispatch(store, await shippedOut(store, wrong))
  const waiting = [
    { product, quantity: 2 },
    { product: cable, quantity: 1 },
  ]
  const open = await anOpenDispatch(store, await aConfirmedSalesOrder(store, waiting, { customer: grossen }))
  await packed(store, open, ['A-1'])
}

describeOnEveryStore('listing dispatches', (stores) => {
  it('finds any part of number, order, customer and the carrier’s number, whatever the case', async () => {
    const store = await stores.open()
    await threeDispatches(store)

    expect(await numbers(store, { search: 'd-1002' })).toBe('2')
    expect(await numbers(store, { search: 'so-1003' })).toBe('3')
    expect(await numbers(store, { search: 'GRÖSS' })).toBe('1 3')
    expect(await numbers(store, { search: ' ups/1z ' })).toBe('1')
    expect(await numbers(store, { search: '%' })).toBe('')
  })

  it('leaves out the statuses that are not wanted', async () => {
    const store = await stores.open()
    await threeDispatches(store)

    expect(await numbers(store, { statuses: ['open'] })).toBe('3')
    expect(await numbers(store, { statuses: ['committed', 'reversed'] })).toBe('1 2')
    expect(await numbers(store, { statuses: ['open'], search: 'alder' })).toBe('')
  })

  it('sorts both ways and gives pages with a total', async () => {
    const store = await stores.open()
    await threeDispatches(store)

    for (const column of ['number', 'openedAt'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      expect(await numbers(store, { sort: { column, descending: true } })).toBe('3 2 1')
    }
    expect(await numbers(store, { sort: { column: 'number', descending: false } })).toBe('1 2 3')
    expect(await list(store, { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ number: 'D-1002' }],
    })
    expect(await list(store, { offset: 3, limit: 1 })).toEqual({ total: 3, rows: [] })
  })

  it('tells what was done with each, for whom, and how much of it is packed', async () => {
    const store = await stores.open()
    await threeDispatches(store)

    expect((await list(store)).rows).toMatchObject([
      {
        status: 'committed',
        orderNumber: 'SO-1001',
        customerName: 'Größen',
        reference: 'Ups/1Z9',
        units: 2,
        captured: 0,
      },
      { status: 'reversed', orderNumber: 'SO-1002', customerName: 'Alder', units: 2 },
      { status: 'open', committedAt: null, units: 3, captured: 1 },
    ])
  })
})
