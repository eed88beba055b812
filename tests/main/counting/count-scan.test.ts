import { expect, it } from 'vitest'
import { chooseProduct } from '../../../main/counting/choose-product'
import { countScan } from '../../../main/counting/count-scan'
import { findCount } from '../../../main/counting/read-count'
import { takeMany, takeNumber } from '../../../main/counting/take-numbers'
import { undoLast } from '../../../main/counting/undo'
import { anOpenCount, counted, countingDeps } from '../../support/counting'
import { promised } from '../../support/promised-units'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialIdsOf,
  serialsOnHand,
  valueOf,
} from '../../support/warehouse'

describeOnEveryStore('a scan at a stock count', (stores) => {
  it('is kept at once, with one ledger line, and says how far the product is', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store, { name: 'Router X1' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const count = await anOpenCount(deps, product)
    const operationId = newOperationId()
    const scan = { operationId, ...count, text: ' a-1', source: 'scan' as const, confirmed: [] }

    const outcome = await countScan(deps, scan)

    expect(outcome).toEqual({
      kind: 'seen',
      serial: 'A-1',
      lineId: product.productId,
      productName: 'Router X1',
      finding: 'found',
      status: 'in-stock',
      isAgain: false,
      found: 1,
      listed: 2,
    })
    expect(await ledgerLines(store, operationId)).toMatchObject([
      { event: 'counted', serial: 'A-1', before: 'in-stock', after: 'in-stock', document: 'stock-count' },
    ])
    expect(await countScan(deps, scan)).toEqual(outcome)
  })

  it('of a unit that was seen before changes nothing', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const count = await anOpenCount(deps, product)

    const [, again] = await counted(deps, count, ['A-1', 'A-1'])

    expect(again).toMatchObject({ kind: 'seen', isAgain: true, found: 1 })
  })

  it('goes to the product that knows the number, and to the chosen one where several do', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const router = await aProduct(store, { sku: 'ROUTER' })
    const modem = await aProduct(store, { sku: 'MODEM' })
    await serialsOnHand(store, router, ['R-1', 'X-9'])
    await serialsOnHand(store, modem, ['M-1', 'X-9'])
    const count = await anOpenCount(deps)

    const outcomes = await counted(deps, count, ['R-1', 'M-1', 'X-9', 'MODEM', 'X-9'])

    expect(outcomes).toMatchObject([
      { kind: 'seen', lineId: router.productId },
      { kind: 'seen', lineId: modem.productId },
      { kind: 'refused', refusal: { code: 'count-fits-several', serial: 'X-9' } },
      { kind: 'selected', lineId: modem.productId, captured: 1, quantity: 2 },
      { kind: 'seen', lineId: modem.productId, finding: 'found' },
    ])
  })

  it('of a number that nobody knows asks for its product, and takes it where one is chosen', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    const count = await anOpenCount(deps)

    const [asked] = await counted(deps, count, ['NEW-1'])
    await chooseProduct(deps, { ...count, lineId: product.productId })
    const [taken] = await counted(deps, count, ['NEW-1'])

    expect(asked).toMatchObject({ kind: 'refused', refusal: { code: 'count-which-product' } })
    expect(taken).toMatchObject({ kind: 'seen', finding: 'unexpected', status: null })
  })

  it('of a number that nobody knows is doubted when it looks like one on hand, and kept if confirmed', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['SN-10'])
    const count = await anOpenCount(deps, product)

    const [doubted] = await counted(deps, count, ['SN-1O'])
    const [kept] = await counted(deps, count, ['SN-1O'], ['serial-looks-like'])

    expect(doubted).toMatchObject({
      kind: 'doubted',
      refusal: { code: 'serial-looks-like', onHand: 'SN-10' },
    })
    expect(kept).toMatchObject({ kind: 'seen', finding: 'unexpected' })
  })

  it('finds elsewhere what is away by the books or of a product that is not counted', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    const other = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    await serialsOnHand(store, other, ['B-1'])
    const [away] = await serialIdsOf(store, product.productId)
    if (!away) throw new Error('No number was taken in')
    await promised(store, away, 'dispatched')
    const count = await anOpenCount(deps, product)

    const outcomes = await counted(deps, count, ['A-1', 'B-1'])

    expect(outcomes).toMatchObject([
      { kind: 'seen', finding: 'elsewhere', status: 'dispatched' },
      { kind: 'seen', finding: 'elsewhere', status: 'in-stock', lineId: other.productId },
    ])
  })

  it('of the code of a product that is not counted is refused', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store, { name: 'Router X1' })
    await aProduct(store, { sku: 'CABLE', name: 'Cable', hasSerialNumbers: false })
    const count = await anOpenCount(deps, product)

    const [outcome] = await counted(deps, count, ['cable'])

    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'product-not-counted', productName: 'Cable', countedName: 'Router X1' },
    })
  })
})

describeOnEveryStore('numbers at a stock count', (stores) => {
  it('are taken from a list, each judged as if scanned', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store, { sku: 'ROUTER' })
    await serialsOnHand(store, product, ['A-1', 'A-2'])
    const { stockCountId } = await anOpenCount(deps)
    const wanted = {
      operationId: newOperationId(),
      stockCountId,
      productId: null,
      texts: ['A-1', 'A-2', 'A-1', 'NEW-1', 'ROUTER'],
      source: 'pasted' as const,
      doubtsConfirmed: false,
    }

    const { count, numbers } = valueOf(await takeMany(deps, wanted))

    expect(count.findings).toMatchObject({ found: 2, missing: 0 })
    expect(numbers).toMatchObject({
      taken: 2,
      refused: [
        { at: 3, refusal: { code: 'serial-twice-in-list' } },
        { at: 4, refusal: { code: 'count-which-product' } },
        { at: 5, refusal: { code: 'product-code' } },
      ],
    })
    expect(valueOf(await takeMany(deps, wanted)).numbers).toEqual({ taken: 2, refused: [] })
  })

  it('are taken for the product that the operator names, and taken back one after the other', async () => {
    const store = await stores.open()
    const deps = countingDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const { stockCountId } = await anOpenCount(deps)
    await counted(deps, { stockCountId }, ['A-1'])
    const named = { stockCountId, productId: product.productId, text: 'NEW-1', doubtsConfirmed: false }

    const taken = valueOf(await takeNumber(deps, { operationId: newOperationId(), ...named }))
    const undone = valueOf(await undoLast(deps, { operationId: newOperationId(), stockCountId }))

    expect(taken).toMatchObject({ serial: 'NEW-1', count: { seen: 2 } })
    expect(undone).toMatchObject({ serial: 'NEW-1', count: { seen: 1 } })
    const count = await findCount(store.reader, stockCountId, null)
    expect(count?.findings).toMatchObject({ found: 1, unexpected: 0 })
  })
})
