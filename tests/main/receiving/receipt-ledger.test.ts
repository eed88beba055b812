import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import type { OperationId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialIdsOf,
  serialsOnHand,
  valueOf,
} from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

/** What one act wrote: what happened, before, after and source of each line; what was changed by field is read. */
async function written(store: Store, operationId: OperationId) {
  const lines = await ledgerLines(store, operationId)
  return lines.map(({ event, serial, before, after, source }) =>
    serial === null
      ? [event, fieldsOf(before), fieldsOf(after), source]
      : [`${event} ${serial}`, before, after, source],
  )
}

const fieldsOf = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

const blank = {
  quantityToReceive: null,
  isCounted: false,
  damaged: 0,
  refusedUnits: 0,
  refusedReason: '',
}

describeOnEveryStore('the ledger', (stores) => {
  it('has a receipt that is opened with all that it begins with, and a line for each of its lines', async () => {
    const store = await stores.open()
    const { station, receipt, order, line } = await tenRouters(store)
    valueOf(await station.reverse(receipt))
    const operationId = newOperationId()

    const opened = valueOf(await station.openFor(order, operationId))

    const { purchaseOrderId, supplierId } = order
    const { purchaseOrderLineId } = line
    const head = { number: 'R-1002', purchaseOrderId, supplierId, supplierReference: '' }
    expect(await written(store, operationId)).toEqual([
      ['receipt opened', null, head, null],
      ['receipt line added', null, { position: 0, purchaseOrderLineId, ...blank }, null],
    ])
    expect((await ledgerLines(store, operationId)).at(-1)).toMatchObject({
      product_id: line.productId,
      document: 'receipt',
      document_id: opened.receiptId,
      document_line_id: lineOf(opened).receiptLineId,
      operator: 'Mia',
      station: 'Bench 1',
    })
  })

  it("has the supplier's reference as it was and as it is", async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    valueOf(await station.refer(receipt, 'DN 17'))
    const operationId = newOperationId()

    valueOf(await station.refer(receipt, 'DN 18', operationId))

    expect(await written(store, operationId)).toEqual([
      ['receipt changed', { supplierReference: 'DN 17' }, { supplierReference: 'DN 18' }, null],
    ])
  })

  it('has a quantity as it was and as it is, and says when it was an over-receipt', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)
    const [entered, over] = [newOperationId(), newOperationId()]

    valueOf(await station.setQuantity(line, 4, { operationId: entered }))
    valueOf(await station.setQuantity(line, 12, { operationId: over, isConfirmed: true }))

    expect(await written(store, entered)).toEqual([
      ['receipt line changed', { quantityToReceive: null }, { quantityToReceive: 4 }, null],
    ])
    expect(await written(store, over)).toEqual([
      ['over-receipt confirmed', { quantityToReceive: 4 }, { quantityToReceive: 12 }, null],
    ])
  })

  it('has one line for each line that gets what is outstanding', async () => {
    const store = await stores.open()
    const products = [await aProduct(store), await aProduct(store), await aProduct(store)]
    const { station, receipt } = await aDelivery(
      store,
      products.map((product, at) => ({ product, quantity: at + 1 })),
    )
    valueOf(await station.setQuantity(lineOf(receipt, 2), 1))
    const operationId = newOperationId()

    valueOf(await station.receiveOutstanding(receipt, operationId))

    const lines = await ledgerLines(store, operationId)
    expect(lines.map(({ document_line_id, after }) => [document_line_id, fieldsOf(after)])).toEqual([
      [lineOf(receipt, 1).receiptLineId, { quantityToReceive: 1 }],
      [lineOf(receipt, 3).receiptLineId, { quantityToReceive: 3 }],
    ])
  })

  it('has what is damaged and what is refused, with the reason', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 4))
    const operationId = newOperationId()

    valueOf(
      await station.setNotGood(line, { damaged: 1, refusedUnits: 2, refusedReason: 'wet', operationId }),
    )

    expect(await written(store, operationId)).toEqual([
      [
        'receipt line changed',
        { damaged: 0, refusedUnits: 0, refusedReason: '' },
        { damaged: 1, refusedUnits: 2, refusedReason: 'wet' },
        null,
      ],
    ])
  })

  it('has a line that is put on by hand or by scan, and what stood on one that is taken off', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const cable = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    const [added, scanned, removed] = [newOperationId(), newOperationId(), newOperationId()]

    valueOf(await station.addLine(receipt, await aProduct(store), 3, added))
    await station.scanAs(scanned, receipt, cable.sku)
    valueOf(await station.removeLine(lineOf(await station.read(receipt)), removed))

    const byHand = { position: 0, purchaseOrderLineId: null, ...blank, quantityToReceive: 3 }
    const byScan = { ...byHand, position: 1, quantityToReceive: 1, isCounted: true }
    expect(await written(store, added)).toEqual([['receipt line added', null, byHand, null]])
    expect(await written(store, scanned)).toEqual([['receipt line added', null, byScan, 'scan']])
    expect(await written(store, removed)).toEqual([
      ['receipt line removed', { ...blank, quantityToReceive: 3 }, null, null],
    ])
  })

  it('has units that are counted, one by one', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 2 }])
    const scans = [newOperationId(), newOperationId(), newOperationId()]

    for (const operationId of scans) await station.scanAs(operationId, receipt, 'CABLE', 'more-than-ordered')

    const lines = (await Promise.all(scans.map((scan) => written(store, scan)))).flat()
    expect(lines).toEqual([
      [
        'units counted',
        { quantityToReceive: null, isCounted: false },
        { quantityToReceive: 1, isCounted: true },
        'scan',
      ],
      ['units counted', { quantityToReceive: 1 }, { quantityToReceive: 2 }, 'scan'],
      ['over-receipt confirmed', { quantityToReceive: 2 }, { quantityToReceive: 3 }, 'scan'],
    ])
  })

  it('has a captured number alone where the quantity stays, and the quantity beside it where it grows', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    const [first, second, third] = [newOperationId(), newOperationId(), newOperationId()]
    await station.scan(receipt, 'ROUTER')

    await station.scanAs(first, receipt, 'A-1')
    await station.scanAs(second, receipt, 'A-2')
    valueOf(await station.setQuantity(lineOf(await station.read(receipt)), 5))
    await station.scanAs(third, receipt, 'A-3')

    expect(await written(store, first)).toEqual([
      ['captured A-1', null, 'receiving', 'scan'],
      ['receipt line changed', { quantityToReceive: null }, { quantityToReceive: 1 }, 'scan'],
    ])
    expect(await written(store, second)).toEqual([
      ['captured A-2', null, 'receiving', 'scan'],
      ['receipt line changed', { quantityToReceive: 1 }, { quantityToReceive: 2 }, 'scan'],
    ])
    expect(await written(store, third)).toEqual([['captured A-3', null, 'receiving', 'scan']])
  })

  it('has a counted quantity shrink with what is undone', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    for (const text of ['ROUTER', 'A-1', 'A-2']) await station.scan(receipt, text)
    const operationId = newOperationId()

    valueOf(await station.undoLast(receipt, operationId))

    expect(await written(store, operationId)).toEqual([
      ['capture undone A-2', 'receiving', 'gone', null],
      ['receipt line changed', { quantityToReceive: 2 }, { quantityToReceive: 1 }, null],
    ])
  })

  it('follows a quantity that auto-numbers make grow in several goes', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['X000002'])
    const line = lineOf(valueOf(await station.addLine(receipt, product)))
    const operationId = newOperationId()

    valueOf(await station.autoNumber(line, 'X', 3, operationId))

    const changes = (await written(store, operationId)).filter(([event]) => event === 'receipt line changed')
    expect(changes.map(([, before, after]) => [before, after])).toEqual([
      [
        { quantityToReceive: null, isCounted: false },
        { quantityToReceive: 2, isCounted: true },
      ],
      [{ quantityToReceive: 2 }, { quantityToReceive: 3 }],
    ])
  })
})

/** A receipt without an order: two captured routers on a counted line, and three cables. */
async function aBench(store: Store) {
  const { station, receipt: empty } = await anUnorderedDelivery(store)
  const router = await aProduct(store, { sku: 'ROUTER' })
  for (const text of ['ROUTER', 'A-1', 'A-2']) await station.scan(empty, text)
  const cable = await aProduct(store, { hasSerialNumbers: false })
  const receipt = valueOf(await station.addLine(empty, cable, 3))
  const [serialId] = await serialIdsOf(store, router.productId)
  if (serialId === undefined) throw new Error('No number was captured')
  return { store, station, receipt, serialId, cables: lineOf(receipt, 2), routers: lineOf(receipt) }
}

type Bench = Awaited<ReturnType<typeof aBench>>
type Act = (bench: Bench, operationId: OperationId) => Promise<unknown>

/** What can be done to an open receipt, each a change that is one more than what is there. */
const acts: readonly (readonly [string, Act])[] = [
  ['a quantity', ({ station, cables }, operationId) => station.setQuantity(cables, 4, { operationId })],
  [
    'what is not good',
    ({ station, cables }, operationId) => station.setNotGood(cables, { damaged: 1, operationId }),
  ],
  [
    "the supplier's reference",
    ({ station, receipt }, operationId) => station.refer(receipt, 'DN', operationId),
  ],
  [
    'a mark of damage',
    ({ station, serialId }, operationId) => station.markDamaged(serialId, true, operationId),
  ],
]

const onceOnly: readonly (readonly [string, Act])[] = [
  ['a line that is taken off', ({ station, cables }, operationId) => station.removeLine(cables, operationId)],
  ['a scan', ({ station, receipt }, operationId) => station.scanAs(operationId, receipt, 'A-3')],
  ['a list', ({ station, routers }, operationId) => station.list(routers, ['A-3'], { operationId })],
  ['auto-numbers', ({ station, routers }, operationId) => station.autoNumber(routers, 'X', 2, operationId)],
  ['undoing the last', ({ station, receipt }, operationId) => station.undoLast(receipt, operationId)],
  ['undoing one', ({ station, serialId }, operationId) => station.undoSerial(serialId, operationId)],
  ['undoing a line', ({ station, routers }, operationId) => station.undoLine(routers, operationId)],
  ['committing', ({ station, receipt }, operationId) => station.commit(receipt, operationId)],
  ['reversing', ({ station, receipt }, operationId) => station.reverse(receipt, '', operationId)],
]

describeOnEveryStore('a change of a receipt', (stores) => {
  it.each([...acts, ...onceOnly])(
    'is written once, however often it is sent, and answered alike: %s',
    async (_name, act) => {
      const bench = await aBench(await stores.open())
      const operationId = newOperationId()
      const first = await act(bench, operationId)
      const lines = await ledgerLines(bench.store)
      expect(lines.at(-1)).toMatchObject({ operation_id: operationId })

      expect(await act(bench, operationId)).toEqual(first)
      expect(await ledgerLines(bench.store)).toEqual(lines)
    },
  )

  it.each(acts)('that changes nothing writes nothing: %s', async (_name, act) => {
    const bench = await aBench(await stores.open())
    await act(bench, newOperationId())
    const lines = await ledgerLines(bench.store)

    expect(await act(bench, newOperationId())).toMatchObject({ ok: true })
    expect(await ledgerLines(bench.store)).toEqual(lines)
  })

  it('is answered from the ledger although the receipt counts by now', async () => {
    const bench = await aBench(await stores.open())
    const { station, receipt, cables } = bench
    const [quantity, list] = [newOperationId(), newOperationId()]
    valueOf(await station.setQuantity(cables, 4, { operationId: quantity }))
    valueOf(await station.list(bench.routers, ['A-3'], { operationId: list }))
    valueOf(await station.commit(receipt))

    const again = [
      await station.setQuantity(cables, 4, { operationId: quantity }),
      await station.list(bench.routers, ['A-3'], { operationId: list }),
    ]

    expect(again).toMatchObject([
      { ok: true, value: { status: 'committed' } },
      { ok: true, value: { receipt: { status: 'committed' }, numbers: { taken: 1 } } },
    ])
  })

  it('that a scan made is told again, unless its line was taken off since', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    await aProduct(store, { sku: 'ROUTER' })
    const [counting, selecting] = [newOperationId(), newOperationId()]
    const counted = await station.scanAs(counting, receipt, 'CABLE')
    const selected = await station.scanAs(selecting, receipt, 'ROUTER')

    expect(await station.scanAs(counting, receipt, 'CABLE')).toEqual(counted)
    expect(await station.scanAs(selecting, receipt, 'ROUTER')).toEqual(selected)
    valueOf(await station.removeLine(lineOf(await station.read(receipt))))
    expect(await station.scanAs(counting, receipt, 'CABLE')).toMatchObject({ kind: 'refused' })
  })
})
