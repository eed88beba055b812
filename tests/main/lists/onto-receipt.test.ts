import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { tableOf } from '../../support/importing'
import { OpenList } from '../../support/listing'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  serialsOnHand,
  valueOf,
} from '../../support/warehouse'
import { ReceivingStation } from '../receiving/receiving-station'
import { differencesIn } from '../verification/verified'

async function anOrderedReceipt(store: Store, quantities: readonly number[]) {
  const station = new ReceivingStation(store)
  await station.capture(true)
  const products = await Promise.all(
    quantities.map((_, at) => aProduct(store, { sku: `A-${at + 1}`, name: `Router ${at + 1}` })),
  )
  const order = await aConfirmedOrder(
    store,
    products.map((product, at) => ({ product, quantity: quantities[at] ?? 1 })),
  )
  const receipt = valueOf(await station.openFor(order))
  const [router] = products
  if (!router) throw new Error('Nothing is ordered')
  return { station, router, receipt, work: { kind: 'receiving', receiptId: receipt.receiptId } as const }
}

const bySku = { serial: 1, sku: 0, isFirstRowANumber: false }

describeOnEveryStore('a list from a spreadsheet onto an open receipt', (stores) => {
  it('is judged before anything is written, and captured as it was judged', async () => {
    const store = await stores.open()
    const { station, router, receipt, work } = await anOrderedReceipt(store, [3])
    await serialsOnHand(store, router, ['SN-9'])
    const list = new OpenList(store, tableOf(['Serial no'], [['SN-1'], ['SN-9'], ['SN-2'], ['sn-1']]))
    await list.open()
    const wanted = { work, lineId: receipt.activeLineId }
    const before = (await ledgerLines(store)).length

    const judged = valueOf(await list.judge(wanted))

    expect(judged.taken).toBe(2)
    expect(judged.refused.map(({ at, text, refusal }) => [at, text, refusal.code])).toEqual([
      [3, 'SN-9', 'serial-on-hand'],
      [5, 'sn-1', 'list-row-unusable'],
    ])
    expect(judged.refused[1]?.refusal).toMatchObject({
      what: 'Serial number “sn-1” stands in row 2 already.',
    })
    expect(await ledgerLines(store)).toHaveLength(before)
    expect((await station.read(receipt)).captured).toBe(0)

    expect(valueOf(await list.capture(wanted))).toEqual(judged)
    expect((await station.read(receipt)).captured).toBe(2)
    expect(await differencesIn(store)).toEqual([])
  })

  it('spreads over the lines whose products its rows name, by sku or any other code', async () => {
    const store = await stores.open()
    const { station, receipt, work } = await anOrderedReceipt(store, [2, 1])
    const rows = [
      ['A-1', 'X-1'],
      ['a-2', 'Y-1'],
      ['A-1', 'X-2'],
      ['A-2', 'Y-2'],
      ['B-9', 'Z-1'],
      ['', 'Z-2'],
    ]
    const list = new OpenList(store, tableOf(['Sku', 'Serial'], rows))
    await list.open()

    const taken = valueOf(await list.capture({ work, columns: bySku }))

    expect(taken.lines.map(({ productName, taken: units }) => [productName, units])).toEqual([
      ['Router 1', 2],
      ['Router 2', 1],
    ])
    expect(taken.refused.map(({ at, sku, refusal }) => [at, sku, refusal.code])).toEqual([
      [5, 'A-2', 'more-than-quantity'],
      [6, 'B-9', 'list-row-unusable'],
      [7, '', 'list-row-unusable'],
    ])
    expect((await station.read(receipt)).lines.map(({ captured }) => captured)).toEqual([2, 1])
    expect(await differencesIn(store)).toEqual([])
  })

  it('fills one line of a product after the other, and goes beyond only on the last, once that is confirmed', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    await station.capture(true)
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [
      { product, quantity: 1 },
      { product, quantity: 2 },
    ])
    const receipt = valueOf(await station.openFor(order))
    const work = { kind: 'receiving', receiptId: receipt.receiptId } as const
    const rows = ['X-1', 'X-2', 'X-3', 'X-4'].map((serial) => ['A-1', serial])
    const list = new OpenList(store, tableOf(['Sku', 'Serial'], rows))
    await list.open()

    expect(valueOf(await list.judge({ work, columns: bySku })).refused).toMatchObject([
      { at: 5, text: 'X-4', refusal: { code: 'more-than-quantity' } },
    ])
    valueOf(await list.capture({ work, columns: bySku, beyondConfirmed: true }))

    expect((await station.read(receipt)).lines.map(({ captured }) => captured)).toEqual([1, 3])
  })

  it('puts the products on a receipt without an order, but none that takes nothing', async () => {
    const store = await stores.open()
    const station = new ReceivingStation(store)
    await station.capture(true)
    await aProduct(store, { sku: 'A-1', name: 'Router' })
    const other = await aProduct(store, { sku: 'A-2', name: 'Switch' })
    await serialsOnHand(store, other, ['Y-1'])
    const receipt = valueOf(await station.openWithoutOrder())
    const rows = [
      ['A-1', 'X-1'],
      ['A-2', 'Y-1'],
      ['A-1', 'X-2'],
    ]
    const list = new OpenList(store, tableOf(['Sku', 'Serial'], rows))
    await list.open()
    valueOf(await list.capture({ work: { kind: 'receiving', receiptId: receipt.receiptId }, columns: bySku }))

    const { lines } = await station.read(receipt)
    expect(
      lines.map(({ productName, captured, quantityToReceive }) => [productName, captured, quantityToReceive]),
    ).toEqual([['Router', 2, 2]])
    expect(await differencesIn(store)).toEqual([])
  })

  it('keeps what Excel may have changed only when that is confirmed, and never what it has lost', async () => {
    const store = await stores.open()
    const { receipt, work } = await anOrderedReceipt(store, [5])
    const rows = [
      [123456],
      ['1.23457E+14'],
      [{ kind: 'number', value: 7, written: '7', shown: '007' } as const],
    ]
    const list = new OpenList(store, tableOf(['Serial'], rows))
    await list.open()
    const wanted = { work, lineId: receipt.activeLineId }

    expect(valueOf(await list.judge(wanted)).refused.map(({ refusal }) => refusal.code)).toEqual([
      'list-row-doubtful',
      'list-row-unusable',
    ])
    const taken = valueOf(await list.capture({ ...wanted, doubtsConfirmed: true }))

    expect(taken.refused.map(({ text }) => text)).toEqual(['1.23457E+14'])
    const serials = await store.reader.selectFrom('serial_number').select('serial').orderBy('id').execute()
    expect(serials.map(({ serial }) => serial)).toEqual(['123456', '007'])
  })

  it('counts its first row where it has no titles', async () => {
    const store = await stores.open()
    const { receipt, work } = await anOrderedReceipt(store, [5])
    const list = new OpenList(store, tableOf(['SN-1'], [['SN-2']]))
    const file = await list.open()
    expect(file.columns).toMatchObject([{ field: null, samples: ['SN-2'] }])

    const columns = { serial: 0, sku: null, isFirstRowANumber: true }
    expect(valueOf(await list.capture({ work, lineId: receipt.activeLineId, columns })).taken).toBe(2)
  })

  it('is captured once, however often it is asked for', async () => {
    const store = await stores.open()
    const { station, receipt, work } = await anOrderedReceipt(store, [5])
    const list = new OpenList(store, tableOf(['Serial'], [['SN-1'], ['SN-2']]))
    await list.open()
    const operationId = newOperationId()
    const wanted = { work, lineId: receipt.activeLineId }

    const first = valueOf(await list.capture(wanted, operationId))
    expect(valueOf(await list.capture(wanted, operationId))).toEqual(first)
    expect((await station.read(receipt)).captured).toBe(2)
  })

  it('is written down as an import with its file and counts, and each number as imported', async () => {
    const store = await stores.open()
    const { receipt, work } = await anOrderedReceipt(store, [1])
    const list = new OpenList(store, tableOf(['Serial'], [['SN-1'], ['SN-2']]))
    await list.open()
    const operationId = newOperationId()
    valueOf(await list.capture({ work, lineId: receipt.activeLineId }, operationId))

    const lines = await ledgerLines(store, operationId)
    expect(lines.map(({ event, serial, source }) => [event, serial, source])).toEqual([
      ['captured', 'SN-1', 'import'],
      ['receipt line changed', null, 'import'],
      ['spreadsheet imported', null, 'import'],
    ])
    const imports = await store.reader.selectFrom('spreadsheet_import').selectAll().execute()
    expect(imports).toMatchObject([
      { data_type: 'receipt-list', file_name: 'delivery.xlsx', new_rows: 1, refused_rows: 1 },
    ])
  })

  it('is refused as a whole where the receipt is not open any more, or no line is meant', async () => {
    const store = await stores.open()
    const { station, receipt, work } = await anOrderedReceipt(store, [1])
    const list = new OpenList(store, tableOf(['Serial'], [['SN-1']]))
    await list.open()
    expect(await list.judge({ work })).toMatchObject({ refusal: { code: 'no-active-line' } })

    valueOf(await station.reverse(receipt, 'Wrong delivery'))
    expect(await list.capture({ work, lineId: 1 })).toMatchObject({
      refusal: { code: 'receipt-not-in-status', status: 'reversed' },
    })
  })

  it('saves what was left out with the reasons, to be corrected and captured once more', async () => {
    const store = await stores.open()
    const list = new OpenList(store, tableOf(['Serial'], []))
    const row = { at: 3, text: '007', what: 'Twice', advice: 'Look at it.' }

    expect(await list.savedLeftOut([{ ...row, sku: '' }])).toEqual([
      ['Serial number', 'Row', 'Why it was refused', 'What to do'],
      ['007', '3', 'Twice', 'Look at it.'],
    ])
    expect((await list.savedLeftOut([{ ...row, sku: 'A-1' }]))[1]?.slice(0, 2)).toEqual(['A-1', '007'])
  })
})
