import { expect, it } from 'vitest'
import { allocateMany } from '../../../main/allocation/allocate-many'
import { allocateScan } from '../../../main/allocation/allocate-scan'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { UnitAct } from '../../../shared/unit-acts'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  scanInto,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, serialIdsOf, serialsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const setAside = [
  ['quarantine', 'quarantined'],
  ['mark-damaged', 'damaged'],
  ['report-missing', 'missing'],
  ['write-off', 'scrapped'],
  ['return-to-supplier', 'returned-to-supplier'],
] as const

/** A-1, to which this was done, and A-2, which is good; an order wants both. */
async function anOrderFor(store: Store, act: UnitAct) {
  const product = await aProduct(store, { name: 'Router' })
  await serialsOnHand(store, product, ['A-1', 'A-2'])
  const [first] = await serialIdsOf(store, product.productId)
  if (first === undefined) throw new Error('There should be two')
  const doing = { operationId: newOperationId(), act, serialIds: [first], reason: 'Seen at the bench' }
  expect(valueOf(await actOnUnits(packingDeps(store), doing))).toEqual({ done: 1, refused: [] })
  return aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
}

describeOnEveryStore('a number that is not good to leave', (stores) => {
  it.each(setAside)('(%s) cannot be promised, by scan or in a list', async (act, status) => {
    const store = await stores.open()
    const { salesOrderId, lines } = await anOrderFor(store, act)
    const refusal = {
      code: 'serial-not-free',
      serial: 'A-1',
      productName: 'Router',
      status,
      receiptNumber: null,
    }
    const deps = packingDeps(store)
    const scan = { operationId: newOperationId(), salesOrderId, text: 'a-1', source: 'scan' as const }

    expect(await allocateScan(deps, scan)).toEqual({ kind: 'refused', refusal })
    const { salesOrderLineId } = firstOf(lines)
    const list = { salesOrderLineId, texts: ['A-1', 'A-2'], source: 'pasted' as const }
    expect(valueOf(await allocateMany(deps, { operationId: newOperationId(), ...list })).numbers).toEqual({
      taken: 1,
      refused: [{ at: 1, text: 'A-1', refusal }],
    })
    expect(await statusesIn(store)).toEqual({ 'A-1': status, 'A-2': 'allocated' })
    expect(await differencesIn(store)).toEqual([])
  })

  it.each(setAside)('(%s) cannot be packed, by scan or in a list', async (act, status) => {
    const store = await stores.open()
    const dispatch = await anOpenDispatch(store, await anOrderFor(store, act))
    const refusal = {
      code: 'serial-not-free',
      serial: 'A-1',
      productName: 'Router',
      status,
      receiptNumber: null,
    }

    expect(await scanInto(packingDeps(store), dispatch, 'a-1')).toEqual({ kind: 'refused', refusal })
    expect((await packed(store, dispatch, ['A-1', 'A-2'])).numbers).toEqual({
      taken: 1,
      refused: [{ at: 1, text: 'A-1', refusal }],
    })
    expect(await statusesIn(store)).toEqual({ 'A-1': status, 'A-2': 'picked' })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a number that is promised to another line of the same order', (stores) => {
  it('is not taken for this line: the answer says which line has it', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    const cable = await aProduct(store, { hasSerialNumbers: false })
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [
      { product, quantity: 1 },
      { product: cable, quantity: 1 },
      { product, quantity: 2 },
    ])
    const [first, , third] = order.lines
    if (!first || !third) throw new Error('The order has three lines')
    await allocated(store, order, ['A-1'], third)
    const refusal = {
      code: 'serial-allocated-here',
      serial: 'A-1',
      productName: 'Router',
      line: 3,
      quantity: 2,
      isThisLine: false,
    }

    const again = await allocated(store, order, ['A-1', 'A-2'])
    expect(again.numbers).toEqual({ taken: 1, refused: [{ at: 1, text: 'A-1', refusal }] })
    const list = await packed(store, await anOpenDispatch(store, order), ['a-1', 'A-2'])
    expect(list.numbers).toEqual({ taken: 1, refused: [{ at: 1, text: 'a-1', refusal }] })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'allocated', 'A-2': 'picked', 'A-3': 'in-stock' })
  })
})
