import { expect, it } from 'vitest'
import { listNewestNumbers } from '../../../main/counting/newest-numbers'
import { readChanges } from '../../../main/counting/read-changes'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { StockCount } from '../../../shared/ipc/counting'
import { anOpenCount, committing, counted, countingDeps } from '../../support/counting'
import { allocated, anOpenDispatch, packed } from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  newOperationId,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const changes = (
  { reader }: Store,
  { stockCountId }: StockCount,
  choices: { readonly releaseAllocated?: boolean; readonly includeUntouched?: boolean } = {},
) => readChanges(reader, { stockCountId, releaseAllocated: false, includeUntouched: false, ...choices })

describeOnEveryStore('what committing a stock count would change', (stores) => {
  it('is said in numbers: what goes missing, is found again or taken in, and what is more than the books have', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store, { name: 'Router X1' })
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    await unitsOnHand(store, product, { units: 1 })
    const [, , third] = await serialIdsOf(store, product.productId)
    if (!third) throw new Error('Three numbers were not taken in')
    await actOnUnits(warehouseDeps(store), {
      operationId: newOperationId(),
      act: 'report-missing',
      serialIds: [third],
      reason: 'Not on its shelf',
    })
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['A-1', 'A-3', 'NEW-1', 'NEW-2'])

    expect(valueOf(await changes(store, count))).toEqual({
      goingMissing: 1,
      released: 0,
      foundAgain: 1,
      takenIn: 2,
      more: [{ productName: 'Router X1', units: 1 }],
      staying: { allocated: 0, picked: 0 },
    })
  })

  it('depends on whether what is promised is released, and what nobody looked at is included', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const router = await aProduct(store)
    const modem = await aProduct(store)
    await serialsOnHand(store, router, ['A-1', 'A-2', 'A-3'])
    await serialsOnHand(store, modem, ['M-1', 'M-2'])
    const order = await aConfirmedSalesOrder(store, [{ product: router, quantity: 2 }])
    await allocated(store, order, ['A-2', 'A-3'])
    await packed(store, await anOpenDispatch(store, order), ['A-3'])
    const count = await anOpenCount(deps)
    await counted(deps, count, ['A-1'])

    expect(valueOf(await changes(store, count))).toMatchObject({
      goingMissing: 0,
      staying: { allocated: 1, picked: 1 },
    })
    expect(valueOf(await changes(store, count, { releaseAllocated: true }))).toMatchObject({
      goingMissing: 1,
      released: 1,
      staying: { allocated: 0, picked: 1 },
    })
    expect(valueOf(await changes(store, count, { includeUntouched: true }))).toMatchObject({
      goingMissing: 2,
      released: 0,
    })
  })

  it('is not told while nothing was seen, and not once it is over', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const count = await anOpenCount(deps, product)

    const before = await changes(store, count)
    await counted(deps, count, ['A-1'])
    valueOf(await committing(deps, count))

    expect(before).toMatchObject({ ok: false, refusal: { code: 'nothing-counted' } })
    expect(await changes(store, count)).toMatchObject({ ok: false, refusal: { code: 'count-not-in-status' } })
  })
})

describeOnEveryStore('what was seen last at a stock count', (stores) => {
  it('is listed newest first, of whatever product', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const router = await aProduct(store, { name: 'Router X1' })
    const modem = await aProduct(store, { name: 'Modem 9' })
    await serialsOnHand(store, router, ['R-1', 'R-2'])
    await serialsOnHand(store, modem, ['M-1'])
    const { stockCountId } = await anOpenCount(deps)
    await counted(deps, { stockCountId }, ['R-1', 'M-1', 'R-2'])

    expect(await listNewestNumbers(store.reader, { stockCountId, limit: 2 })).toEqual([
      { serial: 'R-2', productName: 'Router X1' },
      { serial: 'M-1', productName: 'Modem 9' },
    ])
  })
})
