import { describe, expect, it } from 'vitest'
import { saveProduct } from '../../../main/products/products'
import { readProduct } from '../../../main/products/product-rows'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { Product } from '../../../shared/ipc/products'
import { isOnHand } from '../../../shared/serial-status'
import { actsFrom, UnitAct, unitMoves } from '../../../shared/unit-acts'
import type { ProductId, SerialId } from '../../../shared/values'
import { promised } from '../../support/promised-units'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  inOperation,
  ledgerLines,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

/** A product with these numbers in stock, and their ids in the same order. */
async function inStock(store: Store, serials: readonly string[], draft: Partial<Product> = {}) {
  const product = await aProduct(store, draft)
  await serialsOnHand(store, product, serials)
  return { product, ids: await serialIdsOf(store, product.productId) }
}

const doing = (act: UnitAct, serialIds: readonly SerialId[], reason = 'Seen at the bench') => ({
  operationId: newOperationId(),
  act,
  serialIds: [...serialIds],
  reason,
})

const statusesOf = async (store: Store, productId: ProductId) =>
  (
    await store.reader
      .selectFrom('serial_number')
      .where('product_id', '=', productId)
      .orderBy('id')
      .select('status')
      .execute()
  ).map(({ status }) => status)

/** A-1, which is missing since before numbers became unique in the whole warehouse. */
async function aMissingNumber(store: Store) {
  const { ids } = await inStock(store, ['A-1'])
  await actOnUnits(warehouseDeps(store), doing('report-missing', ids))
  const settings = { serialsUniqueInWarehouse: true }
  valueOf(await saveWarehouseSettings(warehouseDeps(store), { operationId: newOperationId(), settings }))
  return ids
}

/** Another product's A-1, missing as well. */
async function anotherMissingNumber(store: Store) {
  const { ids } = await inStock(store, ['A-1'])
  await actOnUnits(warehouseDeps(store), doing('report-missing', ids))
  return ids
}

/** Two numbers are listed, and so many units of them left unnamed. */
async function leftUnnamed(store: Store, units: number) {
  const { product, ids } = await inStock(store, ['A-1', 'A-2'])
  const { productId } = product
  const left = { currentChange: -units, withoutSerialChange: -units }
  await inOperation(store, ({ ledger }) => ledger.append([{ event: 'units reversed', productId, ...left }]))
  return { product, ids }
}

describeOnEveryStore('an act on units', (stores) => {
  it('is done to each of them, with one ledger line each that says why', async () => {
    const store = await stores.open()
    const { product, ids } = await inStock(store, ['A-1', 'A-2', 'A-3'])
    const wanted = doing('quarantine', ids.slice(0, 2), 'Recall 7')

    const done = await actOnUnits(warehouseDeps(store), wanted)

    expect(done).toEqual({ ok: true, value: { done: 2, refused: [] } })
    expect(await statusesOf(store, product.productId)).toEqual(['quarantined', 'quarantined', 'in-stock'])
    expect(await ledgerLines(store, wanted.operationId)).toMatchObject([
      { event: 'quarantined', serial: 'A-1', before: 'in-stock', after: 'quarantined', note: 'Recall 7' },
      { event: 'quarantined', serial: 'A-2', current_change: 0, operator: 'Mia', station: 'Bench 1' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('takes units that are not here any more off what is on hand, and back when they are', async () => {
    const store = await stores.open()
    const { product, ids } = await inStock(store, ['A-1', 'A-2', 'A-3'])
    const deps = warehouseDeps(store)
    const [first, second, third] = ids
    if (!first || !second || !third) throw new Error('Three numbers were not taken in')

    await actOnUnits(deps, doing('report-missing', [first]))
    await actOnUnits(deps, doing('write-off', [second]))
    await actOnUnits(deps, doing('return-to-supplier', [third]))
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0 })
    await actOnUnits(deps, doing('found', [first]))
    await actOnUnits(deps, doing('take-back', [second, third]))

    expect(await readStock(store, product.productId)).toMatchObject({ current: 3, without_serial: 0 })
    expect(await statusesOf(store, product.productId)).toEqual(['in-stock', 'in-stock', 'in-stock'])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is done to those that can bear it; the others are named with who has them or why not', async () => {
    const store = await stores.open()
    const { product, ids } = await inStock(store, ['A-1', 'A-2', 'A-3'])
    const [, second, third] = ids
    if (!second || !third) throw new Error('Three numbers were not taken in')
    const { orderNumber } = await promised(store, second, 'allocated')
    await actOnUnits(warehouseDeps(store), doing('quarantine', [third]))

    const { done, refused } = valueOf(await actOnUnits(warehouseDeps(store), doing('quarantine', ids)))

    expect(done).toBe(1)
    expect(refused).toEqual([
      {
        serialId: second,
        serial: 'A-2',
        refusal: { code: 'unit-allocated', serial: 'A-2', orderNumber },
      },
      {
        serialId: third,
        serial: 'A-3',
        refusal: { code: 'unit-not-in-state', serial: 'A-3', act: 'quarantine', status: 'quarantined' },
      },
    ])
    expect(await statusesOf(store, product.productId)).toEqual(['quarantined', 'allocated', 'quarantined'])
  })

  it.each([
    ['picked', 'unit-picked'],
    ['dispatched', 'unit-dispatched'],
  ] as const)('names the order and the dispatch in which a unit is %s', async (status, code) => {
    const store = await stores.open()
    const { ids } = await inStock(store, ['A-1'])
    const [id] = ids
    if (!id) throw new Error('No number was taken in')
    const numbers = await promised(store, id, status)

    const answer = valueOf(await actOnUnits(warehouseDeps(store), doing('write-off', ids)))

    expect(answer).toMatchObject({ done: 0, refused: [{ serial: 'A-1', refusal: { code, ...numbers } }] })
  })

  it('is recorded once when it is sent again', async () => {
    const store = await stores.open()
    const { product, ids } = await inStock(store, ['A-1', 'A-2'])
    const wanted = doing('write-off', ids)
    await actOnUnits(warehouseDeps(store), wanted)

    const again = await actOnUnits(warehouseDeps(store), wanted)

    expect(again).toEqual({ ok: true, value: { done: 2, refused: [] } })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0 })
  })

  it('brings no number back of a product whose numbers are no longer kept', async () => {
    const store = await stores.open()
    const { product, ids } = await inStock(store, ['A-1'])
    await actOnUnits(warehouseDeps(store), doing('report-missing', ids))
    const now = await readProduct(store.reader, product.productId)
    const off = {
      operationId: newOperationId(),
      productId: product.productId,
      revision: now.revision,
      product: { ...now, hasSerialNumbers: false },
      trackingOffConfirmed: true,
    }
    valueOf(await saveProduct(warehouseDeps(store), off))

    const answer = valueOf(await actOnUnits(warehouseDeps(store), doing('found', ids)))

    expect(answer).toMatchObject({ done: 0, refused: [{ refusal: { code: 'product-not-serialised' } }] })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a number that comes back while numbers are unique in the whole warehouse', (stores) => {
  it('holds its place there again', async () => {
    const store = await stores.open()
    const ids = await aMissingNumber(store)

    await actOnUnits(warehouseDeps(store), doing('found', ids))

    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused while another product has it on hand', async () => {
    const store = await stores.open()
    const { product, ids: others } = await inStock(store, ['A-1'], { name: 'Modem' })
    const ids = await aMissingNumber(store)

    const answer = valueOf(await actOnUnits(warehouseDeps(store), doing('found', ids)))

    expect(answer).toMatchObject({
      done: 0,
      refused: [{ refusal: { code: 'serial-on-hand', serialId: others[0], productName: product.name } }],
    })
  })

  it('is refused when another one of the same list came back just before', async () => {
    const store = await stores.open()
    const ids = await aMissingNumber(store)
    const others = await anotherMissingNumber(store)

    const answer = valueOf(await actOnUnits(warehouseDeps(store), doing('found', [...ids, ...others])))

    expect(answer).toMatchObject({ done: 1, refused: [{ refusal: { code: 'serial-on-hand' } }] })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a listed unit of a product of which units left without being named', (stores) => {
  it('that is missing is one of those that left: what is on hand stays', async () => {
    const store = await stores.open()
    const { product, ids } = await leftUnnamed(store, 1)

    await actOnUnits(warehouseDeps(store), doing('report-missing', ids))

    expect(await readStock(store, product.productId)).toEqual({ current: 0, without_serial: 0, blocked: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is not written off while by the counts none is on hand', async () => {
    const store = await stores.open()
    const { product, ids } = await leftUnnamed(store, 2)

    const answer = valueOf(await actOnUnits(warehouseDeps(store), doing('write-off', ids.slice(0, 1))))

    expect(answer).toMatchObject({ done: 0, refused: [{ refusal: { code: 'units-left-unnamed' } }] })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0, without_serial: -2 })
  })
})

describe('the acts that are offered', () => {
  it('are those that the unit can bear', () => {
    expect(actsFrom('in-stock')).toEqual([
      'quarantine',
      'mark-damaged',
      'report-missing',
      'return-to-supplier',
      'write-off',
    ])
    expect(actsFrom('missing')).toEqual(['found'])
    expect(actsFrom('picked')).toEqual([])
  })

  it('never take a unit to where it is', () => {
    for (const act of UnitAct.options) expect(unitMoves[act].from).not.toContain(unitMoves[act].to)
  })

  it('lead back from everywhere they lead to', () => {
    for (const act of UnitAct.options) {
      const { to } = unitMoves[act]
      expect(isOnHand(to) || actsFrom(to).length > 0).toBe(true)
    }
  })
})
