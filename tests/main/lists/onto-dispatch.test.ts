import { expect, it } from 'vitest'
import { anOpenDispatch, readDispatchOf } from '../../support/dispatching'
import { tableOf } from '../../support/importing'
import { OpenList } from '../../support/listing'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const bySku = { serial: 1, sku: 0, isFirstRowANumber: false }

describeOnEveryStore('a list from a spreadsheet into an open dispatch', (stores) => {
  it('packs what is free onto the lines that its rows name, and says why the rest is left out', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'A-1', name: 'Router' })
    const switches = await aProduct(store, { sku: 'A-2', name: 'Switch' })
    const other = await aProduct(store, { sku: 'A-3', name: 'Modem' })
    await serialsOnHand(store, router, ['X-1', 'X-2', 'X-3'])
    await serialsOnHand(store, switches, ['Y-1'])
    await serialsOnHand(store, other, ['Z-1'])
    const order = await aConfirmedSalesOrder(store, [
      { product: router, quantity: 2 },
      { product: switches, quantity: 1 },
    ])
    const dispatch = await anOpenDispatch(store, order)
    const work = { kind: 'dispatching', dispatchId: dispatch.dispatchId } as const
    const rows = [
      ['A-1', 'X-1'],
      ['A-1', 'NEVER'],
      ['A-1', 'X-2'],
      ['A-2', 'Y-1'],
      ['A-1', 'X-3'],
      ['A-3', 'Z-1'],
    ]
    const list = new OpenList(store, tableOf(['Sku', 'Serial'], rows))
    await list.open()
    const judged = valueOf(await list.judge({ work, columns: bySku }))
    expect((await readDispatchOf(store, dispatch)).captured).toBe(0)

    expect(valueOf(await list.capture({ work, columns: bySku }))).toEqual(judged)

    expect(judged.refused.map(({ at, refusal }) => [at, refusal.code])).toEqual([
      [3, 'serial-never-seen'],
      [6, 'line-complete'],
      [7, 'product-not-on-order'],
    ])
    expect((await readDispatchOf(store, dispatch)).lines.map(({ captured }) => captured)).toEqual([2, 1])
    expect(await differencesIn(store)).toEqual([])
  })

  it('packs onto the line with the arrow, and captures what was never seen while there are units for it (R5)', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 1 })
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    const dispatch = await anOpenDispatch(store, order)
    const list = new OpenList(store, tableOf(['Serial'], [['NEW-1'], ['NEW-2']]))
    await list.open()
    const work = { kind: 'dispatching', dispatchId: dispatch.dispatchId } as const

    const taken = valueOf(await list.capture({ work, lineId: dispatch.activeLineId }))

    expect(taken).toMatchObject({ taken: 1, refused: [{ at: 3, refusal: { code: 'serial-never-seen' } }] })
    expect(await differencesIn(store)).toEqual([])
  })
})
