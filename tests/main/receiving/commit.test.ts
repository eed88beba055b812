import { expect, it } from 'vitest'
import { readOrder } from '../../../main/purchases/purchase-order-rows'
import { refused } from '../../../shared/result'
import { ReceiptId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aMoment, aProduct, ledgerLines, newOperationId, readStock, valueOf } from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, ReceivingStation, tenRouters } from './receiving-station'

describeOnEveryStore('committing a receipt', (stores) => {
  it('brings its numbers into stock and fulfils the order', async () => {
    const store = await stores.open()
    const { station, receipt, line, order, product } = await tenRouters(store)
    valueOf(await station.list(line, ['A-1', 'A-2']))
    valueOf(await station.setQuantity(line, 2))

    const committed = valueOf(await station.commit(receipt))

    expect(committed).toMatchObject({ status: 'committed', committedAt: aMoment, units: 2, captured: 2 })
    expect(await readStock(store, product.productId)).toEqual({ current: 2, without_serial: 0, blocked: 0 })
    const serials = await store.reader.selectFrom('serial_number').select(['serial', 'status']).execute()
    expect(serials.map(({ status }) => status)).toEqual(['in-stock', 'in-stock'])
    expect(await readOrder(store.reader, order.purchaseOrderId)).toMatchObject({
      status: 'PartFulfilled',
      unitsReceived: 2,
    })
  })

  it('is refused while a line has fewer numbers than units, and names the line and both counts (R3)', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.list(line, ['A-1', 'A-2', 'A-3']))
    const before = await ledgerLines(store)

    expect(await station.commit(receipt)).toEqual(
      refused({
        code: 'captured-differs',
        lines: [{ lineId: line.receiptLineId, productName: product.name, quantity: 10, captured: 3 }],
      }),
    )
    expect(await ledgerLines(store)).toHaveLength(before.length)
    expect(await readStock(store, product.productId)).toBe(undefined)
  })

  it('names every line that differs; blank ones and complete ones are none', async () => {
    const store = await stores.open()
    const products = [
      await aProduct(store),
      await aProduct(store),
      await aProduct(store),
      await aProduct(store),
    ]
    const { station, receipt } = await aDelivery(
      store,
      products.map((product) => ({ product, quantity: 2 })),
    )
    valueOf(await station.list(lineOf(receipt, 1), ['A-1']))
    valueOf(await station.list(lineOf(receipt, 2), ['B-1', 'B-2']))
    valueOf(await station.setQuantity(lineOf(receipt, 3), 1))

    const named = [lineOf(receipt, 1), lineOf(receipt, 3)].map(({ receiptLineId }) => ({
      lineId: receiptLineId,
    }))
    expect(await station.commit(receipt)).toMatchObject(refused({ code: 'captured-differs', lines: named }))
  })

  it('is refused when every line is blank', async () => {
    const { station, receipt } = await tenRouters(await stores.open())

    expect(await station.commit(receipt)).toEqual(
      refused({ code: 'nothing-to-receive', number: receipt.number }),
    )
  })

  it('asks for no numbers while capturing is off: the units come in without serial no. (R4)', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 4))

    valueOf(await station.commit(receipt))

    expect(await readStock(store, product.productId)).toEqual({ current: 4, without_serial: 4, blocked: 0 })
  })

  it('takes the numbers that were captured before capturing was switched off, and the others without', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.list(line, ['A-1']))
    valueOf(await station.setQuantity(line, 3))
    await station.capture(false)

    valueOf(await station.commit(receipt))

    expect(await readStock(store, product.productId)).toEqual({ current: 3, without_serial: 2, blocked: 0 })
  })

  it('counts units of a product without serial numbers as they are', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    const { station, receipt } = await anUnorderedDelivery(store)
    valueOf(await station.addLine(receipt, product, 25))

    valueOf(await station.commit(receipt))

    expect(await readStock(store, product.productId)).toEqual({ current: 25, without_serial: 0, blocked: 0 })
  })

  it('more than ordered fulfils the order, and makes up for no other line', async () => {
    const store = await stores.open()
    const products = [
      await aProduct(store, { hasSerialNumbers: false }),
      await aProduct(store, { hasSerialNumbers: false }),
    ]
    const { station, receipt, order } = await aDelivery(
      store,
      products.map((product) => ({ product, quantity: 2 })),
    )
    valueOf(await station.setQuantity(lineOf(receipt), 4, { isConfirmed: true }))

    valueOf(await station.commit(receipt))

    expect(await readOrder(store.reader, order.purchaseOrderId)).toMatchObject({ status: 'PartFulfilled' })
  })

  it('is refused for one that is committed already, reversed, or not there', async () => {
    const store = await stores.open()
    const { station, receipt, line } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 1))
    valueOf(await station.commit(receipt))
    const { number } = receipt

    expect(await station.commit(receipt)).toEqual(
      refused({ code: 'receipt-not-in-status', number, status: 'committed', needed: 'open' }),
    )
    valueOf(await station.reverse(receipt))
    expect(await station.commit(receipt)).toEqual(
      refused({ code: 'receipt-not-in-status', number, status: 'reversed', needed: 'open' }),
    )
    expect(await station.commit({ receiptId: ReceiptId.parse(404) })).toEqual(
      refused({ code: 'receipt-not-found' }),
    )
  })

  it('happens once when two stations do it at the same moment', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 2))
    valueOf(await station.list(line, ['A-1', 'A-2']))
    const other = new ReceivingStation(await stores.openAgain(store))

    const answers = await Promise.all([station.commit(receipt), other.commit(receipt)])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await readStock(store, product.productId)).toMatchObject({ current: 2 })
  })

  it('leaves nothing of it when a part of it fails (R11)', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 2))
    valueOf(await station.list(line, ['A-1', 'A-2']))
    // As if somebody had moved one of its numbers past the rules.
    await store.write((tx) =>
      tx.updateTable('serial_number').set({ status: 'gone' }).where('serial', '=', 'A-2').execute(),
    )
    const before = await ledgerLines(store)

    await expect(station.commit(receipt)).rejects.toThrow('counts 2 but has 1')

    expect(await ledgerLines(store)).toHaveLength(before.length)
    expect(await readStock(store, product.productId)).toBe(undefined)
    expect(await station.read(receipt)).toMatchObject({ status: 'open' })
  })

  it('answers a repeated call with the receipt, and counts nothing twice', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 4))
    const operationId = newOperationId()

    const first = await station.commit(receipt, operationId)

    expect(await station.commit(receipt, operationId)).toEqual(first)
    expect(await readStock(store, product.productId)).toMatchObject({ current: 4 })
  })
})
