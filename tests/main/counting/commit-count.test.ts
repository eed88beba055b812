import { expect, it } from 'vitest'
import { cancelCount } from '../../../main/counting/close-count'
import { listNumbers } from '../../../main/counting/list-numbers'
import { openNewCount } from '../../../main/counting/open-count'
import { findCount } from '../../../main/counting/read-count'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { CountFinding } from '../../../shared/count-status'
import type { ProductId, SerialId, StockCountId } from '../../../shared/values'
import { anOpenCount, committing, counted, countingDeps } from '../../support/counting'
import { allocated, anOpenDispatch, packed } from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  inOperation,
  ledgerLines,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const statuses = async (store: Store, productId: ProductId): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await store.reader
        .selectFrom('serial_number')
        .where('product_id', '=', productId)
        .orderBy('id')
        .select(['serial', 'status'])
        .execute()
    ).map(({ serial, status }) => [serial, status]),
  )

const act = (store: Store, name: 'quarantine' | 'report-missing', serialIds: readonly SerialId[]) =>
  actOnUnits(warehouseDeps(store), {
    operationId: newOperationId(),
    act: name,
    serialIds: [...serialIds],
    reason: 'Seen at the bench',
  })

const listed = async ({ reader, engine }: Store, stockCountId: StockCountId, finding: CountFinding) =>
  (
    await listNumbers(reader, engine, {
      stockCountId,
      finding,
      statuses: [],
      productId: null,
      search: '',
      offset: 0,
      limit: 100,
    })
  ).rows.map(({ serial }) => serial)

describeOnEveryStore('committing a stock count', (stores) => {
  it('makes missing what was not seen, finds again what was missing, and leaves the rest', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3', 'A-4'])
    const [, , third, fourth] = await serialIdsOf(store, product.productId)
    if (!third || !fourth) throw new Error('Four numbers were not taken in')
    await act(store, 'report-missing', [third])
    await act(store, 'quarantine', [fourth])
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['A-1', 'A-3', 'A-4'])

    const committed = valueOf(await committing(deps, count))

    expect(await statuses(store, product.productId)).toEqual({
      'A-1': 'in-stock',
      'A-2': 'missing',
      'A-3': 'in-stock',
      'A-4': 'quarantined',
    })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 3 })
    expect(committed).toMatchObject({
      status: 'committed',
      findings: { found: 1, missing: 1, unexpected: 0, elsewhere: 2, moved: 0 },
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('gives units without serial no. the numbers that nobody knew', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 3 })
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['NEW-1', 'NEW-2'])

    valueOf(await committing(deps, count))

    expect(await statuses(store, product.productId)).toEqual({ 'NEW-1': 'in-stock', 'NEW-2': 'in-stock' })
    expect(await readStock(store, product.productId)).toEqual({ current: 3, without_serial: 1, blocked: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('takes in more units than the books have only with a reason', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store, { name: 'Router X1' })
    await unitsOnHand(store, product, { units: 1 })
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['NEW-1', 'NEW-2'])

    const refused = await committing(deps, count)
    const taken = await committing(deps, count, { reason: 'A box behind the shelf' })

    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'count-finds-more', products: [{ productName: 'Router X1', units: 1 }] },
    })
    expect(taken).toMatchObject({ ok: true })
    expect(await readStock(store, product.productId)).toEqual({ current: 2, without_serial: 0, blocked: 0 })
    const lines = await ledgerLines(store)
    expect(lines.find(({ event }) => event === 'units found')).toMatchObject({
      current_change: 1,
      note: 'A box behind the shelf',
      document: 'stock-count',
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('leaves alone what nobody looked at, unless told otherwise', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const router = await aProduct(store)
    const modem = await aProduct(store)
    await serialsOnHand(store, router, ['R-1', 'R-2'])
    await serialsOnHand(store, modem, ['M-1'])
    const count = await anOpenCount(deps)
    await counted(deps, count, ['R-1'])
    expect((await findCount(store.reader, count.stockCountId, null))?.untouched).toEqual({
      products: 1,
      listed: 1,
    })

    const committed = valueOf(await committing(deps, count))

    expect(committed).toMatchObject({
      findings: { found: 1, missing: 1 },
      untouched: { products: 1, listed: 1 },
    })
    expect(await statuses(store, router.productId)).toEqual({ 'R-1': 'in-stock', 'R-2': 'missing' })
    expect(await statuses(store, modem.productId)).toEqual({ 'M-1': 'in-stock' })
    const all = await anOpenCount(deps)
    await counted(deps, all, ['R-1'])
    expect(valueOf(await committing(deps, all, { includeUntouched: true }))).toMatchObject({
      findings: { found: 1, missing: 1 },
      untouched: { products: 0, listed: 0 },
    })
    expect(await statuses(store, modem.productId)).toEqual({ 'M-1': 'missing' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('names what an order or a dispatch has and leaves it there, unless it is to be released', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    await allocated(store, order, ['A-2', 'A-3'])
    await packed(store, await anOpenDispatch(store, order), ['A-3'])
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['A-1'])

    const committed = valueOf(await committing(deps, count))

    expect(committed).toMatchObject({
      findings: { found: 1, missing: 2 },
      unseenPromised: { allocated: 1, picked: 1 },
    })
    expect(await statuses(store, product.productId)).toEqual({
      'A-1': 'in-stock',
      'A-2': 'allocated',
      'A-3': 'picked',
    })
    const lines = await ledgerLines(store)
    expect(lines.filter(({ event }) => event === 'not seen').map(({ serial }) => serial)).toEqual([
      'A-2',
      'A-3',
    ])
    const again = await anOpenCount(deps, product)
    await counted(deps, again, ['A-1'])
    valueOf(await committing(deps, again, { releaseAllocated: true }))
    expect(await statuses(store, product.productId)).toMatchObject({ 'A-2': 'missing', 'A-3': 'picked' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('says nothing of units that moved while it was counted', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const count = await anOpenCount(deps, product)
    await serialsOnHand(store, product, ['B-1'])
    await counted(deps, count, ['A-1'])
    expect(await listed(store, count.stockCountId, 'moved')).toEqual(['B-1'])

    const committed = valueOf(await committing(deps, count))

    expect(committed.findings).toMatchObject({ found: 1, missing: 0, moved: 1 })
    expect(await statuses(store, product.productId)).toEqual({ 'A-1': 'in-stock', 'B-1': 'in-stock' })
  })

  it('keeps what it came to, whatever happens to the units later', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const { stockCountId } = await anOpenCount(deps, product)
    await unitsOnHand(store, product, { units: 1 })
    await counted(deps, { stockCountId }, ['A-1', 'NEW-1'])
    const committed = valueOf(await committing(deps, { stockCountId }))

    await act(store, 'quarantine', await serialIdsOf(store, product.productId))

    expect(await findCount(store.reader, stockCountId, null)).toEqual(committed)
    expect(await listed(store, stockCountId, 'found')).toEqual(['A-1'])
    expect(await listed(store, stockCountId, 'missing')).toEqual(['A-2'])
    expect(await listed(store, stockCountId, 'unexpected')).toEqual(['NEW-1'])
  })

  it('is refused while nothing was seen, and once it is over', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const count = await anOpenCount(deps, product)

    const empty = await committing(deps, count)
    await counted(deps, count, ['A-1'])
    valueOf(await committing(deps, count))
    const again = await committing(deps, count)

    expect(empty).toMatchObject({ ok: false, refusal: { code: 'nothing-counted' } })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'count-not-in-status', status: 'committed' } })
  })
})

/** Three numbers are listed, of which so many left unnamed. */
async function leftUnnamed(store: Store, units: number) {
  const product = await aProduct(store)
  await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
  const { productId } = product
  const left = { currentChange: -units, withoutSerialChange: -units }
  await inOperation(store, ({ ledger }) => ledger.append([{ event: 'units reversed', productId, ...left }]))
  return product
}

describeOnEveryStore('a stock count of a product of which units left without being named', (stores) => {
  it('finds out which: on hand stays, and no unit is without a name any more', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await leftUnnamed(store, 1)
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['A-1', 'A-2'])

    valueOf(await committing(deps, count))

    expect(await statuses(store, product.productId)).toMatchObject({ 'A-3': 'missing' })
    expect(await readStock(store, product.productId)).toEqual({ current: 2, without_serial: 0, blocked: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('takes back what the books took off where every number is here', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await leftUnnamed(store, 1)
    const count = await anOpenCount(deps, product)
    await counted(deps, count, ['A-1', 'A-2', 'A-3'])

    const refused = await committing(deps, count)
    valueOf(await committing(deps, count, { reason: 'All are on the shelf' }))

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'count-finds-more' } })
    expect(await readStock(store, product.productId)).toEqual({ current: 3, without_serial: 0, blocked: 0 })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('opening and cancelling a stock count', (stores) => {
  it('goes on with the one that is open over the same', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    const first = await anOpenCount(deps, product)
    const all = await anOpenCount(deps)

    expect((await anOpenCount(deps, product)).number).toBe(first.number)
    expect((await anOpenCount(deps)).number).toBe(all.number)
    expect(all.number).not.toBe(first.number)
  })

  it('is refused for a product that has no serial numbers', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store, { hasSerialNumbers: false })

    const opened = await openNewCount(countingDeps(store), { operationId: newOperationId(), productId })

    expect(opened).toMatchObject({ ok: false, refusal: { code: 'product-not-serialised' } })
  })

  it('changes nothing when it is cancelled; what was seen stays in the history', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const { stockCountId } = await anOpenCount(deps, product)
    await counted(deps, { stockCountId }, ['A-1'])
    const wanted = { operationId: newOperationId(), stockCountId, reason: 'Interrupted' }

    const cancelled = valueOf(await cancelCount(deps, wanted))

    expect(cancelled).toMatchObject({ status: 'cancelled', findings: { found: 1, missing: 0 } })
    expect(await statuses(store, product.productId)).toEqual({ 'A-1': 'in-stock', 'A-2': 'in-stock' })
    expect(await differencesIn(store)).toEqual([])
  })
})
