import { expect, it } from 'vitest'
import { Arrows } from '../../../main/scanning/arrows'
import { workOn } from '../../../main/receiving/deps'
import type { Store } from '../../../main/store/store'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, valueOf } from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, ReceivingStation } from './receiving-station'

/** A delivery of two units of each of three products that capture, named by their skus, and of cables between them. */
async function threeProducts(store: Store) {
  const [router, modem, camera] = [
    await aProduct(store, { sku: 'ROUTER' }),
    await aProduct(store, { sku: 'MODEM' }),
    await aProduct(store, { sku: 'CAMERA' }),
  ]
  const cable = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
  return aDelivery(
    store,
    [router, cable, modem, camera].map((product) => ({ product, quantity: 2 })),
  )
}

const skuOf = ({ lines }: Receipt, lineId: number | null): string | undefined =>
  lines.find(({ receiptLineId }: ReceiptLine) => receiptLineId === lineId)?.sku

/** The sku of the line on which the arrow of this station stands. */
async function arrowOf(station: ReceivingStation, receipt: Receipt): Promise<string | undefined> {
  const now = await station.read(receipt)
  return skuOf(now, now.activeLineId)
}

describeOnEveryStore('the red arrow', (stores) => {
  it('stands at first on the first line that expects numbers', async () => {
    const store = await stores.open()
    const { station, receipt, order } = await threeProducts(store)
    expect(await arrowOf(station, receipt)).toBe('ROUTER')

    valueOf(await station.list(lineOf(receipt), ['R-1', 'R-2']))
    valueOf(await station.commit(receipt))

    expect(await arrowOf(station, valueOf(await station.openFor(order)))).toBe('MODEM')
  })

  it('stays on its line until that is complete, then goes to the next one that was begun', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    valueOf(await station.receiveOutstanding(receipt))

    await station.scan(receipt, 'R-1')
    expect(await arrowOf(station, receipt)).toBe('ROUTER')
    await station.scan(receipt, 'R-2')
    expect(await arrowOf(station, receipt)).toBe('MODEM')
  })

  it('goes down from where it stood, also while a line above waits for numbers', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    valueOf(await station.receiveOutstanding(receipt))
    await station.scan(receipt, 'MODEM')

    await station.scan(receipt, 'M-1')
    await station.scan(receipt, 'M-2')

    expect(await arrowOf(station, receipt)).toBe('CAMERA')
  })

  it('goes on from the top after the last line, and is nowhere when all are complete', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    valueOf(await station.receiveOutstanding(receipt))
    await station.scan(receipt, 'CAMERA')

    await station.scan(receipt, 'C-1')
    await station.scan(receipt, 'C-2')
    expect(await arrowOf(station, receipt)).toBe('ROUTER')
    for (const text of ['R-1', 'R-2', 'M-1']) await station.scan(receipt, text)
    expect(await station.scan(receipt, 'M-2')).toMatchObject({ isLineComplete: true, isWorkComplete: true })
    expect(await arrowOf(station, receipt)).toBe(undefined)
  })

  it('does not go to a line that is blank, once another was begun', async () => {
    const { station, receipt } = await threeProducts(await stores.open())

    await station.scan(receipt, 'R-1')
    await station.scan(receipt, 'R-2')

    expect(await arrowOf(station, receipt)).toBe(undefined)
    expect(await station.scan(receipt, 'M-1')).toEqual({
      kind: 'refused',
      refusal: { code: 'no-active-line' },
    })
  })

  it('goes where the operator puts it, by hand or by the code of a product, also to a blank line', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    await station.choose(receipt, lineOf(receipt, 4))
    expect(await arrowOf(station, receipt)).toBe('CAMERA')

    expect(await station.scan(receipt, 'MODEM')).toMatchObject({ kind: 'selected', capturesSerials: true })

    expect(await station.scan(receipt, 'M-1')).toMatchObject({ captured: 1, quantity: 2 })
    expect(await arrowOf(station, receipt)).toBe('MODEM')
  })

  it('may be put on the same line by its code again once a number came in between', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    await station.scan(receipt, 'MODEM')
    await station.scan(receipt, 'M-1')

    expect(await station.scan(receipt, 'MODEM')).toMatchObject({ kind: 'selected', captured: 1 })
  })

  it('does not stay on a line that was complete when it was put there', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    valueOf(await station.receiveOutstanding(receipt))
    valueOf(await station.list(lineOf(receipt), ['R-1', 'R-2']))

    await station.choose(receipt, lineOf(receipt))

    expect(await arrowOf(station, receipt)).toBe('MODEM')
  })

  it('goes, by a code that two lines have, to the one that still takes units', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'ROUTER' })
    const { station, receipt } = await aDelivery(store, [
      { product, quantity: 1 },
      { product, quantity: 1 },
    ])
    valueOf(await station.receiveOutstanding(receipt))
    valueOf(await station.list(lineOf(receipt), ['R-1']))

    expect(await station.scan(receipt, 'ROUTER')).toMatchObject({ lineId: lineOf(receipt, 2).receiptLineId })
  })

  it('stays on a counted line, which is never full', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    await aProduct(store, { sku: 'MODEM' })
    await station.scan(receipt, 'MODEM')
    await station.scan(receipt, 'ROUTER')

    for (const text of ['R-1', 'R-2', 'R-3']) await station.scan(receipt, text)

    expect(await arrowOf(station, receipt)).toBe('ROUTER')
    expect(lineOf(await station.read(receipt), 2)).toMatchObject({ captured: 3, quantityToReceive: 3 })
  })

  it('is nowhere once the receipt is committed', async () => {
    const { station, receipt } = await threeProducts(await stores.open())
    valueOf(await station.setQuantity(lineOf(receipt, 2), 1))

    valueOf(await station.commit(receipt))

    expect(await arrowOf(station, receipt)).toBe(undefined)
  })

  it('is each station its own, and is kept over a restart', async () => {
    const store = await stores.open()
    const { station, receipt } = await threeProducts(store)
    const kept = new Map<string, number>()
    const arrows = new Arrows({
      chosenLines: kept,
      keep: async (work, lineId) => void kept.set(work, lineId),
    })
    const other = new ReceivingStation(store, arrows)

    await other.scan(receipt, 'CAMERA')

    expect(await arrowOf(station, receipt)).toBe('ROUTER')
    const restarted = new Arrows({ chosenLines: kept, keep: async () => undefined })
    expect(skuOf(receipt, restarted.chosenLine(workOn(receipt.receiptId)))).toBe('CAMERA')
  })
})
