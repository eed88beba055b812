import { expect, it } from 'vitest'
import { setProductStripping } from '../../../main/products/stripping'
import { readProductStripping } from '../../../main/products/strip-rows'
import type { Judge, Scan } from '../../../main/scanning/scan'
import type { Store } from '../../../main/store/store'
import { setSupplierStripping } from '../../../main/suppliers/stripping'
import { judgesOf, takersTogether } from '../../../main/works'
import type { Work } from '../../../shared/ipc/scanning'
import type { StripRule } from '../../../shared/strip-rule'
import { ProductId, type SupplierId } from '../../../shared/values'
import { anOpenCount, countingDeps } from '../../support/counting'
import { anOpenDispatch, packingDeps } from '../../support/dispatching'
import { anOpenReturn, returnDeps, soldTo } from '../../support/returning'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'
import { aScan } from './a-scan'
import { modemsAndRouters } from './modems-and-routers'

const s: StripRule = { kind: 'prefix', text: 'S' }

const setOnProduct = async (store: Store, { productId }: { productId: ProductId }, rule: StripRule) =>
  valueOf(await setProductStripping(warehouseDeps(store), { operationId: newOperationId(), productId, rule }))

const setOnSupplier = async (store: Store, supplierId: SupplierId | null, rule: StripRule) => {
  if (supplierId === null) throw new Error('There is no supplier')
  const wanted = { operationId: newOperationId(), supplierId, rule }
  return valueOf(await setSupplierStripping(warehouseDeps(store), wanted))
}

const scanner =
  (judge: Judge, work: Work) =>
  (text: string, other: Partial<Scan> = {}) =>
    judge(aScan(work, text, other), [])

async function receiving(store: Store) {
  const { station, receipt, ...opened } = await modemsAndRouters(store, 5)
  const scan = scanner(judgesOf(station.deps).receiving, opened.work)
  return { ...opened, store, station, scan, supplierId: receipt.supplierId }
}

describeOnEveryStore('a rule of the product, on a receipt', (stores) => {
  it('keeps what follows the beginning, and tells what was taken off', async () => {
    const store = await stores.open()
    const { scan, modem } = await receiving(store)
    await setOnProduct(store, modem, s)

    expect(await scan('S4471')).toMatchObject({ kind: 'captured', serial: '4471', removed: ['S'] })
    const plain = await scan('4472')
    expect(plain).toMatchObject({ kind: 'captured', serial: '4472' })
    expect(plain).not.toHaveProperty('removed')
    expect(await differencesIn(store)).toEqual([])
  })

  it('is that of the line with the arrow, not of another one', async () => {
    const { scan, router, store } = await receiving(await stores.open())
    await setOnProduct(store, router, s)

    expect(await scan('S4471')).toMatchObject({ kind: 'captured', serial: 'S4471', productName: 'Modem' })
    await scan('9521234500179')
    expect(await scan('S4472')).toMatchObject({ kind: 'captured', serial: '4472', productName: 'Router' })
  })

  it('is not for what was typed, nor for a label that says itself what it is', async () => {
    const { scan, router, modem, store } = await receiving(await stores.open())
    await setOnProduct(store, modem, s)
    await setOnProduct(store, router, s)

    expect(await scan('S-1', { source: 'typed' })).toMatchObject({ serial: 'S-1' })
    expect(await scan('010952123450017921S-2', { aim: ']d2' })).toMatchObject({ serial: 'S-2' })
    expect(await scan('SN: S-3')).toMatchObject({ serial: 'S-3' })
  })

  it('leaves a product code alone, although it fits', async () => {
    const store = await stores.open()
    const { scan, modem, router } = await receiving(store)
    await setOnProduct(store, modem, { kind: 'prefix', text: '95' })

    expect(await scan('9521234500179')).toMatchObject({ kind: 'selected', productName: router.name })
  })

  it('does not make a second number of one that is on file just as it was scanned', async () => {
    const store = await stores.open()
    const { scan, modem } = await receiving(store)
    await serialsOnHand(store, modem, ['S4471'])
    await setOnProduct(store, modem, s)

    expect(await scan('S4471')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'serial-on-hand', serial: 'S4471' },
    })
  })

  it('finds a double behind what it takes off', async () => {
    const { scan, modem, store } = await receiving(await stores.open())
    await setOnProduct(store, modem, s)
    await scan('4471')

    expect(await scan('S4471')).toMatchObject({ kind: 'refused', refusal: { code: 'serial-in-receipt' } })
  })

  it('applies to scans that are taken together as to each alone', async () => {
    const { station, work, modem, store } = await receiving(await stores.open())
    await setOnProduct(store, modem, { kind: 'pattern', text: '*-[###]' })
    const take = takersTogether(station.deps).receiving
    const typed = aScan(work, 'X-003', { source: 'typed' })

    expect(await take?.([aScan(work, 'X-001'), aScan(work, '002'), typed])).toMatchObject([
      { kind: 'captured', serial: '001', removed: ['X-'] },
      { kind: 'captured', serial: '002' },
      { kind: 'captured', serial: 'X-003' },
    ])
  })
})

describeOnEveryStore('a rule of the supplier, on a receipt', (stores) => {
  it('stands in where the product has none that fits', async () => {
    const { scan, modem, supplierId, store } = await receiving(await stores.open())
    await setOnSupplier(store, supplierId, { kind: 'prefix', text: 'SN' })
    await setOnProduct(store, modem, { kind: 'prefix', text: 'M' })

    expect(await scan('SN-1')).toMatchObject({ serial: '-1', removed: ['SN'] })
    expect(await scan('M-2')).toMatchObject({ serial: '-2', removed: ['M'] })
    expect(await scan('X-3')).toMatchObject({ serial: 'X-3' })
  })
})

/** An order of three routers and a modem; a rule for each, and one router is on file with its beginning. */
async function ordered(store: Store) {
  const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
  const modem = await aProduct(store, { sku: 'MODEM', name: 'Modem' })
  await serialsOnHand(store, router, ['1001', '1002', 'S1003'])
  await serialsOnHand(store, modem, ['2001'])
  await setOnProduct(store, router, s)
  await setOnProduct(store, modem, { kind: 'prefix', text: 'M' })
  const order = await aConfirmedSalesOrder(store, [
    { product: router, quantity: 3 },
    { product: modem, quantity: 1 },
  ])
  return { order, deps: packingDeps(store) }
}

describeOnEveryStore('a rule of the product, on an order', (stores) => {
  it('packs the number that is meant, of whichever line, and the one that is on file with its beginning', async () => {
    const store = await stores.open()
    const { order, deps } = await ordered(store)
    const { dispatchId } = await anOpenDispatch(store, order, deps)
    const scan = scanner(judgesOf(deps).dispatching, { kind: 'dispatching', dispatchId })

    expect(await scan('S1001')).toMatchObject({ kind: 'captured', serial: '1001', removed: ['S'] })
    expect(await scan('S1003')).toMatchObject({ kind: 'captured', serial: 'S1003' })
    expect(await scan('M2001')).toMatchObject({ serial: '2001', productName: 'Modem', removed: ['M'] })
    expect(await scan('S9999')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'serial-never-seen', serial: '9999' },
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('promises the number that is meant', async () => {
    const store = await stores.open()
    const { order, deps } = await ordered(store)
    const work: Work = { kind: 'allocating', salesOrderId: order.salesOrderId }
    const scan = scanner(judgesOf(deps).allocating, work)

    expect(await scan('S1002')).toMatchObject({ kind: 'captured', serial: '1002', removed: ['S'] })
    expect(await scan('M2001')).toMatchObject({ serial: '2001', productName: 'Modem' })
  })
})

describeOnEveryStore('a rule of the product, where the product is not known before', (stores) => {
  it('finds a unit that comes back', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    await soldTo(store, 'Contoso', router, ['K-1', 'SK-2'])
    await setOnProduct(store, router, s)
    const deps = returnDeps(store)
    const { customerReturnId } = await anOpenReturn(deps)
    const scan = scanner(judgesOf(deps).returning, { kind: 'returning', customerReturnId })

    expect(await scan('SK-1')).toMatchObject({ kind: 'returned', serial: 'K-1', removed: ['S'] })
    expect(await scan('SK-2')).toMatchObject({ kind: 'returned', serial: 'SK-2' })
    expect(await scan('SK-3')).toMatchObject({ kind: 'refused', refusal: { serial: 'SK-3' } })
  })

  it('finds a unit at a stock count of everything', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    await serialsOnHand(store, router, ['K-1'])
    await setOnProduct(store, router, s)
    const deps = countingDeps(store)
    const { stockCountId } = await anOpenCount(deps)
    const scan = scanner(judgesOf(deps).counting, { kind: 'counting', stockCountId })

    expect(await scan('SK-1')).toMatchObject({
      kind: 'seen',
      serial: 'K-1',
      finding: 'found',
      removed: ['S'],
    })
  })
})

describeOnEveryStore('what is stripped from scans of a product', (stores) => {
  it('is kept in the form that scans have, and is one line of the ledger for each change', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const before = await ledgerLines(store)

    expect(await setOnProduct(store, product, { kind: 'prefix', text: ' SN:\u200b ' })).toEqual({
      kind: 'prefix',
      text: 'SN:',
    })
    await setOnProduct(store, product, { kind: 'prefix', text: 'SN:' })
    await setOnProduct(store, product, { kind: 'none' })

    expect((await ledgerLines(store)).slice(before.length)).toMatchObject([
      { event: 'product changed', before: '{"stripping":{"kind":"none"}}' },
      { event: 'product changed', after: '{"stripping":{"kind":"none"}}' },
    ])
    expect(await readProductStripping(store.reader, product.productId)).toEqual({ kind: 'none' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused when it says nothing clear, and when there is no such product', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store)
    const set = (id: ProductId, rule: StripRule) =>
      setProductStripping(warehouseDeps(store), { operationId: newOperationId(), productId: id, rule })

    expect(await set(productId, { kind: 'pattern', text: 'SN*' })).toEqual({
      ok: false,
      refusal: { code: 'strip-rule-unclear', why: 'no-part' },
    })
    expect(await set(productId, { kind: 'prefix', text: ' ' })).toMatchObject({ refusal: { why: 'empty' } })
    expect(await set(ProductId.parse(99), s)).toMatchObject({ refusal: { code: 'product-not-found' } })
  })
})
