import { expect, it } from 'vitest'
import { actWithoutSerial } from '../../../main/units/act-without-serial'
import { calls, type Input } from '../../../shared/ipc/contract'
import { ProductId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialsOnHand,
  unitsOnHand,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

type Wanted = Input<'units.actWithoutSerial'>

const doing = (
  { productId }: { readonly productId: ProductId },
  act: Wanted['act'],
  units: number,
  part: Wanted['part'] = 'good',
): Wanted => ({ operationId: newOperationId(), productId, act, part, units, reason: 'Fell off the pallet' })

it.each([
  ['release', 'good'],
  ['quarantine', 'blocked'],
] as const)('is not let in by the contract where it makes no sense: %s of %s units', (act, part) => {
  const wanted = doing({ productId: ProductId.parse(1) }, act, 1, part)

  expect(calls['units.actWithoutSerial'].input.safeParse(wanted).success).toBe(false)
})

describeOnEveryStore('an act on units without serial no.', (stores) => {
  it('sets them aside and brings them back; on hand stays', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 5 })
    await serialsOnHand(store, product, ['A-1'])
    const deps = warehouseDeps(store)

    const quarantined = await actWithoutSerial(deps, doing(product, 'quarantine', 3))

    expect(quarantined).toEqual({ ok: true, value: { done: 3 } })
    expect(await readStock(store, product.productId)).toEqual({ current: 6, without_serial: 2, blocked: 3 })
    await actWithoutSerial(deps, doing(product, 'release', 1, 'blocked'))
    expect(await readStock(store, product.productId)).toEqual({ current: 6, without_serial: 3, blocked: 2 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('takes good and blocked ones off what is on hand, and adds those that are found', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 5, blocked: 2 })
    const deps = warehouseDeps(store)

    await actWithoutSerial(deps, doing(product, 'write-off', 1))
    await actWithoutSerial(deps, doing(product, 'return-to-supplier', 2, 'blocked'))
    await actWithoutSerial(deps, doing(product, 'found', 4))

    expect(await readStock(store, product.productId)).toEqual({ current: 6, without_serial: 6, blocked: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is done to the units of a product that has no serial numbers as well', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { hasSerialNumbers: false })
    await unitsOnHand(store, product, { units: 5 })
    const deps = warehouseDeps(store)

    await actWithoutSerial(deps, doing(product, 'quarantine', 2))
    await actWithoutSerial(deps, doing(product, 'write-off', 1, 'blocked'))
    await actWithoutSerial(deps, doing(product, 'found', 3))

    expect(await readStock(store, product.productId)).toEqual({ current: 7, without_serial: 0, blocked: 1 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is one ledger line on the product, with the reason', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 5 })
    const wanted = doing(product, 'write-off', 2)

    await actWithoutSerial(warehouseDeps(store), wanted)
    await actWithoutSerial(warehouseDeps(store), wanted)

    expect(await ledgerLines(store, wanted.operationId)).toMatchObject([
      {
        event: 'units written off',
        product_id: product.productId,
        current_change: -2,
        without_serial_change: -2,
        note: 'Fell off the pallet',
      },
    ])
  })

  it.each([
    ['good', 3],
    ['blocked', 2],
  ] as const)('is refused for more %s ones than there are', async (part, there) => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 5, blocked: 2 })

    const answer = await actWithoutSerial(warehouseDeps(store), doing(product, 'write-off', there + 1, part))

    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: 'fewer-without-serial',
        productName: product.name,
        part,
        there,
        wanted: there + 1,
      },
    })
    expect(await readStock(store, product.productId)).toEqual({ current: 5, without_serial: 3, blocked: 2 })
  })

  it('is refused for a product that does not exist', async () => {
    const store = await stores.open()

    const answer = await actWithoutSerial(
      warehouseDeps(store),
      doing({ productId: ProductId.parse(99) }, 'found', 1),
    )

    expect(answer).toMatchObject({ ok: false, refusal: { code: 'product-not-found' } })
  })
})
