import { expect, it } from 'vitest'
import { allocateMany } from '../../../main/allocation/allocate-many'
import { allocateScan } from '../../../main/allocation/allocate-scan'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { UnitAct } from '../../../shared/unit-acts'
import { anOpenDispatch, firstOf, packed, packingDeps, scanInto, statusesIn } from '../../support/dispatching'
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
