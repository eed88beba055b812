import { expect, it } from 'vitest'
import { listCaptured } from '../../../main/receiving/captured-rows'
import { refused } from '../../../shared/result'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, newOperationId, serialsOnHand, valueOf } from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(4, '0')}`)

describeOnEveryStore('a list of numbers', (stores) => {
  it('takes what is good, and gives the others back with their places and reasons', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['SN-1002'])
    await station.scan(receipt, 'SN-0001')

    const { numbers } = valueOf(
      await station.list(line, [
        'SN-0002',
        'sn-0001',
        'SN-0003',
        'sn-0002',
        'SN-1002',
        'ROUTER',
        '  ',
        'SN-I002',
        '9'.repeat(129),
      ]),
    )

    expect(numbers.taken).toBe(2)
    expect(numbers.refused.map(({ at, refusal: { code } }) => [at, code])).toEqual([
      [2, 'serial-in-receipt'],
      [4, 'serial-twice-in-list'],
      [5, 'serial-on-hand'],
      [6, 'product-code'],
      [7, 'serial-empty'],
      [8, 'serial-looks-like'],
      [9, 'serial-too-long'],
    ])
    expect(numbers.refused[1]).toMatchObject({ text: 'sn-0002', refusal: { serial: 'sn-0002', firstAt: 1 } })
  })

  it('keeps doubtful numbers when that was confirmed, and never impossible ones', async () => {
    const store = await stores.open()
    const { station, line, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['SN-1002'])

    const { numbers } = valueOf(await station.list(line, ['SN-I002', 'SN-1002'], { doubtsConfirmed: true }))

    expect(numbers).toMatchObject({ taken: 1, refused: [{ refusal: { code: 'serial-on-hand' } }] })
  })

  it('stops at the quantity; what is beyond needs a confirmed over-receipt', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)
    const first = valueOf(await station.list(line, numbered('A-', 12)))

    expect(first.numbers.taken).toBe(10)
    expect(first.numbers.refused.map(({ at, refusal }) => [at, refusal.code])).toEqual([
      [11, 'more-than-quantity'],
      [12, 'more-than-quantity'],
    ])
    const more = valueOf(await station.list(line, ['A-0011', 'A-0012'], { overReceiptConfirmed: true }))
    expect(lineOf(more.receipt)).toMatchObject({ captured: 12, quantityToReceive: 12 })
  })

  it('is told as it came: pasted, a range, imported', async () => {
    const store = await stores.open()
    const { station, receipt, line } = await tenRouters(store)
    valueOf(await station.list(line, ['A-1'], { source: 'pasted' }))
    valueOf(await station.list(line, ['A-2'], { source: 'range' }))
    valueOf(await station.list(line, ['A-3'], { source: 'import' }))

    const wanted = { receiptId: receipt.receiptId, receiptLineId: null, search: '', offset: 0, limit: 10 }
    const { rows } = await listCaptured(store.reader, store.engine, wanted)

    expect(rows.map(({ serial, source }) => `${serial} ${source}`)).toEqual([
      'A-3 import',
      'A-2 range',
      'A-1 pasted',
    ])
  })

  it('that is long comes in as one act, and is told on its way; so are its commit and its reversal', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 700 }])

    const { numbers } = valueOf(await station.list(lineOf(receipt), numbered('A-', 700)))
    valueOf(await station.commit(receipt))
    valueOf(await station.reverse(receipt))

    expect(numbers).toEqual({ taken: 700, refused: [] })
    expect(station.progress.map(({ doing, done, total }) => `${doing} ${done} of ${total}`)).toEqual([
      'capturing 500 of 700',
      'capturing 700 of 700',
      'committing 500 of 700',
      'committing 700 of 700',
      'reversing 500 of 700',
      'reversing 700 of 700',
    ])
  })

  it('that is long is let go in one act, and told on its way', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 700 }])
    valueOf(await station.list(lineOf(receipt), numbered('A-', 700)))

    expect(valueOf(await station.undoLine(lineOf(receipt)))).toMatchObject({
      undone: 700,
      receipt: { captured: 0 },
    })
    expect(station.progress.slice(2)).toMatchObject([
      { doing: 'undoing', done: 500, total: 700 },
      { doing: 'undoing', done: 700, total: 700 },
    ])
  })

  it('is refused as a whole for a product without serial numbers, and while capturing is off', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 2 }])
    const routers = await tenRouters(store)

    expect(await station.list(lineOf(receipt), ['A-1'])).toEqual(
      refused({ code: 'line-not-serialised', productName: product.name }),
    )
    await station.capture(false)
    expect(await station.list(routers.line, ['A-1'])).toEqual(
      refused({ code: 'capture-switched-off', side: 'purchases' }),
    )
  })

  it('that is sent again under its operation id answers as at first, and takes nothing twice', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)
    const operationId = newOperationId()
    const first = valueOf(await station.list(line, ['A-1', 'A-2'], { operationId }))
    const written = await ledgerLines(store)

    expect(valueOf(await station.list(line, ['A-1', 'A-2'], { operationId }))).toEqual(first)
    expect(await ledgerLines(store)).toHaveLength(written.length)
  })
})

describeOnEveryStore('auto-numbers', (stores) => {
  it('are the next free ones of their series, six digits long', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)

    const first = valueOf(await station.autoNumber(line, 'RX-', 2))
    const next = valueOf(await station.autoNumber(line, 'RX-', 1))
    const other = valueOf(await station.autoNumber(line, 'Z', 1))

    expect([first, next, other].map(({ serials }) => serials)).toEqual([
      ['RX-000001', 'RX-000002'],
      ['RX-000003'],
      ['Z000001'],
    ])
    expect(lineOf(other.receipt)).toMatchObject({ captured: 4, quantityToReceive: 10 })
  })

  it('pass over numbers that somebody used already', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['RX-000001', 'RX-000003'])
    await station.scan(receipt, 'RX-000004', 'serial-looks-like')

    const { serials } = valueOf(await station.autoNumber(line, 'RX-', 3))

    expect(serials).toEqual(['RX-000002', 'RX-000005', 'RX-000006'])
    expect((await ledgerLines(store)).at(-1)).toMatchObject({
      event: 'series continued',
      before: '{"serial RX-":1}',
      after: '{"serial RX-":7}',
      source: 'auto-number',
    })
    expect(lineOf(await station.read(receipt))).toMatchObject({ captured: 4, quantityToReceive: 10 })
  })

  it('make a blank line without an order grow', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const added = valueOf(await station.addLine(receipt, await aProduct(store)))

    const numberedNow = valueOf(await station.autoNumber(lineOf(added), 'RX-', 4))

    expect(lineOf(numberedNow.receipt)).toMatchObject({ captured: 4, quantityToReceive: 4 })
  })

  it('never make an over-receipt, and are refused as a whole', async () => {
    const store = await stores.open()
    const { station, line, product } = await tenRouters(store)

    expect(await station.autoNumber(line, 'RX-', 11)).toEqual(
      refused({ code: 'more-than-quantity', productName: product.name, quantity: 10, text: null }),
    )
    expect(valueOf(await station.autoNumber(line, 'RX-', 1)).serials).toEqual(['RX-000001'])
  })

  it('are refused with a prefix that cannot be read, and where no number is asked for', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 2 }])
    const routers = await tenRouters(store)

    expect(await station.autoNumber(routers.line, 'RX\ufffd', 1)).toEqual(
      refused({ code: 'serial-unreadable', text: 'RX\ufffd' }),
    )
    expect(await station.autoNumber(lineOf(receipt), 'RX-', 1)).toEqual(
      refused({ code: 'line-not-serialised', productName: product.name }),
    )
  })

  it('that are asked for again under their operation id are the same ones', async () => {
    const store = await stores.open()
    const { station, line } = await tenRouters(store)
    const operationId = newOperationId()
    const first = valueOf(await station.autoNumber(line, 'RX-', 2, operationId))

    expect(valueOf(await station.autoNumber(line, 'RX-', 2, operationId))).toEqual(first)
  })
})
