import { expect, it } from 'vitest'
import {
  allocated,
  anOpenDispatch,
  packingDeps,
  scanInto,
  shippedOut,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, readStock, serialsOnHand } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const numbers = Array.from({ length: 12 }, (_, at) => `A-${at + 10}`)

describeOnEveryStore('two stations that pack at one moment', (stores) => {
  it('never pack a number twice: one wins, the other is told who has it (R2)', async () => {
    const store = await stores.open()
    const other = await stores.openAgain(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, numbers)
    const quantity = numbers.length / 2
    const first = await anOpenDispatch(store, await aConfirmedSalesOrder(store, [{ product, quantity }]))
    const second = await anOpenDispatch(store, await aConfirmedSalesOrder(store, [{ product, quantity }]))
    const bench1 = packingDeps(store, { operator: 'Mia', station: 'Bench 1' })
    const bench2 = packingDeps(other, { operator: 'Ole', station: 'Bench 2' })

    const outcomes = await Promise.all(
      numbers.flatMap((text, at) => {
        const scans = [() => scanInto(bench1, first, text), () => scanInto(bench2, second, text)]
        return (at % 2 === 0 ? scans : scans.toReversed()).map((scan) => scan())
      }),
    )

    const packedBy = (await ledgerLines(store)).filter(({ event }) => event === 'picked')
    expect(new Set(packedBy.map(({ serial }) => serial)).size).toBe(packedBy.length)
    expect(outcomes.filter(({ kind }) => kind === 'captured')).toHaveLength(packedBy.length)
    for (const outcome of outcomes) {
      if (outcome.kind !== 'refused') continue
      const { refusal } = outcome
      if (refusal.code === 'line-complete') continue
      expect(refusal).toMatchObject({ code: 'serial-picked', isThisDispatch: false })
      const winner = packedBy.find(({ serial }) => 'serial' in refusal && serial === refusal.serial)
      expect(refusal).toMatchObject({ operator: winner?.operator, station: winner?.station })
    }
    expect(await differencesIn(store)).toEqual([])
  })

  it('ship a number once, however often it is tried from both at once', async () => {
    const store = await stores.open()
    const other = await stores.openAgain(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const first = await anOpenDispatch(store, await aConfirmedSalesOrder(store, [{ product, quantity: 1 }]))
    const second = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await scanInto(packingDeps(store), first, 'A-1')

    const [shipped, promised] = await Promise.all([
      shippedOut(store, first),
      allocated(other, second, ['A-1']),
    ])

    expect(shipped.status).toBe('committed')
    expect(promised.numbers).toMatchObject({ taken: 0, refused: [{ at: 1 }] })
    expect(await statusesIn(store)).toEqual({ 'A-1': 'dispatched' })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0 })
    expect(await differencesIn(store)).toEqual([])
  })
})
