import { expect, it } from 'vitest'
import { readSerialShape, setSerialShape } from '../../../main/products/serial-shape'
import type { Store } from '../../../main/store/store'
import type { ShapeRule } from '../../../shared/serial-shape'
import type { ProductId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { tenRouters } from '../receiving/receiving-station'
import { differencesIn } from '../verification/verified'

const five = ['ABC-0011', 'ABC-0022', 'ABC-0033', 'ABC-0044', 'ABC-0055']

const set = async (store: Store, productId: ProductId, rule: ShapeRule) =>
  valueOf(await setSerialShape(warehouseDeps(store), { operationId: newOperationId(), productId, rule }))

const fixed = (prefix: string, length: number | null = null): ShapeRule => ({
  kind: 'fixed',
  shape: { prefix, length, alphabet: 'any' },
})

describeOnEveryStore('how the serial numbers of a product look', (stores) => {
  it('is learned from its newest numbers, once there are five', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    expect(await readSerialShape(store.reader, product.productId)).toEqual({
      rule: { kind: 'learned' },
      learned: null,
      learnedFrom: 0,
    })

    await serialsOnHand(store, product, five)

    expect(await readSerialShape(store.reader, product.productId)).toMatchObject({
      learned: { length: 8, prefix: 'ABC-', alphabet: 'any', checkDigit: null, example: 'ABC-0055' },
      learnedFrom: 5,
    })
  })

  it('can be set before the first number is there, in any case of letters', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)

    const kept = await set(store, product.productId, fixed('abc-', 8))

    expect(kept.rule).toEqual(fixed('ABC-', 8))
    expect(await station.scan(receipt, 'XYZ-0001')).toMatchObject({
      kind: 'doubted',
      refusal: { code: 'serial-shape-differs', difference: 'prefix', example: 'ABC-0000' },
    })
    expect(await station.scan(receipt, 'abc-0001')).toMatchObject({ kind: 'captured' })
  })

  it('that was set wins over what is on file', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, five)

    await set(store, product.productId, fixed('XYZ-'))

    expect(await station.scan(receipt, 'ABC-0066')).toMatchObject({ kind: 'doubted' })
    expect(await station.scan(receipt, 'XYZ-1')).toMatchObject({ kind: 'captured' })
  })

  it('is not looked at where somebody said so, and learned again where somebody takes that back', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, [...five, ...five.map((serial) => `${serial.slice(0, -1)}9`)])

    await set(store, product.productId, { kind: 'off' })
    expect(await station.scan(receipt, 'X1')).toMatchObject({ kind: 'captured' })

    await set(store, product.productId, { kind: 'learned' })
    expect(await station.scan(receipt, 'X2')).toMatchObject({ kind: 'doubted' })
  })

  it('is one line of the ledger for each change, from which it follows', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store)
    const before = await ledgerLines(store)

    await set(store, productId, fixed('ABC-'))
    await set(store, productId, fixed('ABC-'))
    await set(store, productId, { kind: 'off' })

    expect((await ledgerLines(store)).slice(before.length)).toMatchObject([
      { event: 'product changed', before: '{"serialShape":{"kind":"learned"}}' },
      { event: 'product changed', after: '{"serialShape":{"kind":"off"}}' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })
})
