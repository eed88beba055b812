import { expect, it } from 'vitest'
import { receiveNumbers } from '../../../main/receiving/receive-numbers'
import type { LedgerTable } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import type { Announce } from '../../../shared/ipc/events'
import type { Receipt } from '../../../shared/ipc/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, newOperationId, valueOf } from '../../support/warehouse'
import { aDelivery, lineOf, type ReceivingStation, tenRouters } from './receiving-station'

const scansOf = (texts: readonly string[]) =>
  texts.map((text) => ({ operationId: newOperationId(), text, source: 'scan' as const }))

const takeTogether = (station: ReceivingStation, { receiptId }: Receipt, texts: readonly string[]) =>
  receiveNumbers(station.deps, receiptId, scansOf(texts))

const captures = async (store: Store) =>
  (await ledgerLines(store)).filter(({ event }) => event === 'captured')

/** All that a ledger line says but its operation, and the hash that follows from it. */
const factsOf = ({ operation_id: _id, hash: _hash, ...facts }: LedgerTable) => facts

describeOnEveryStore('serial numbers that are taken in one go', (stores) => {
  it('are counted one by one, and the arrow moves on between them', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { name: 'Router' })
    const modem = await aProduct(store, { name: 'Modem' })
    const { station, receipt } = await aDelivery(store, [
      { product: router, quantity: 2 },
      { product: modem, quantity: 2 },
    ])
    valueOf(await station.receiveOutstanding(receipt))

    const outcomes = await takeTogether(station, receipt, ['R-A7', 'R-B8', 'M-C9', 'M-D2'])

    expect(outcomes).toMatchObject([
      { serial: 'R-A7', productName: 'Router', captured: 1, quantity: 2, isLineComplete: false },
      { serial: 'R-B8', productName: 'Router', captured: 2, quantity: 2, isLineComplete: true },
      { serial: 'M-C9', productName: 'Modem', captured: 1, quantity: 2, isWorkComplete: false },
      { serial: 'M-D2', productName: 'Modem', captured: 2, quantity: 2, isWorkComplete: true },
    ])
  })

  it('leave the same ledger as one by one, each under an operation id of its own', async () => {
    const texts = ['SN-A7', 'SN-B8', 'SN-C9']
    const [together, inTurn] = [await stores.open(), await stores.open()]
    const atOnce = await tenRouters(together)
    const oneByOne = await tenRouters(inTurn)

    await takeTogether(atOnce.station, atOnce.receipt, texts)
    for (const text of texts) await oneByOne.station.scan(oneByOne.receipt, text)

    const lines = await captures(together)
    expect(lines.map(factsOf)).toEqual((await captures(inTurn)).map(factsOf))
    expect(new Set(lines.map((line) => line.operation_id)).size).toBe(3)
  })

  it('end before the code of a product, which still chooses its line when its turn comes', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'ROUTER' })
    const modem = await aProduct(store, { sku: 'MODEM' })
    const { station, receipt } = await aDelivery(store, [
      { product: router, quantity: 2 },
      { product: modem, quantity: 2 },
    ])

    const outcomes = await takeTogether(station, receipt, ['R-A7', 'MODEM', 'M-B8'])
    const code = await station.scan(receipt, 'MODEM')
    const after = await takeTogether(station, receipt, ['M-B8', 'M-C9'])

    expect(outcomes).toHaveLength(1)
    expect(code).toMatchObject({ kind: 'selected', lineId: lineOf(receipt, 2).receiptLineId })
    expect(after.map((outcome) => 'lineId' in outcome && outcome.lineId)).toEqual([
      lineOf(receipt, 2).receiptLineId,
      lineOf(receipt, 2).receiptLineId,
    ])
  })

  it('end before a double, a look-alike and one that is too many, and write nothing of these', async () => {
    const store = await stores.open()
    const { station, receipt, line } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 4))

    const double = await takeTogether(station, receipt, ['SN-A7', 'SN-A7', 'SN-B8'])
    const lookalike = await takeTogether(station, receipt, ['SN-O1', 'SN-01'])
    const tooMany = await takeTogether(station, receipt, ['SN-C9', 'SN-D2', 'SN-E3'])

    expect([double, lookalike, tooMany].map((outcomes) => outcomes.length)).toEqual([1, 1, 2])
    const { captured, quantityToReceive } = lineOf(await station.read(receipt))
    expect({ captured, quantityToReceive }).toEqual({ captured: 4, quantityToReceive: 4 })
  })

  it('are answered again, and not counted again, when the ledger has them already', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    const scans = scansOf(['SN-A7', 'SN-B8'])

    const first = await receiveNumbers(station.deps, receipt.receiptId, scans)
    const again = await receiveNumbers(station.deps, receipt.receiptId, scans)

    expect(first).toHaveLength(2)
    expect(again).toMatchObject([
      { kind: 'captured', serial: 'SN-A7', captured: 2 },
      { kind: 'captured', serial: 'SN-B8', captured: 2 },
    ])
    expect(lineOf(await station.read(receipt)).captured).toBe(2)
  })

  it('are not taken onto a receipt that is committed', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    await takeTogether(station, receipt, ['SN-A7', 'SN-B8'])
    valueOf(await station.setQuantity(lineOf(receipt), 2))
    valueOf(await station.commit(receipt))

    const outcomes = await takeTogether(station, receipt, ['SN-C9', 'SN-D2'])

    expect(outcomes).toEqual([])
  })

  it('announce each line once, as it is after the last of them', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    const announced: unknown[] = []
    const announce: Announce = (name, payload) => announced.push([name, payload])

    await receiveNumbers({ ...station.deps, announce }, receipt.receiptId, scansOf(['SN-A7', 'SN-B8']))

    expect(announced).toMatchObject([['receiving.lineChanged', { line: { captured: 2 } }]])
  })
})
