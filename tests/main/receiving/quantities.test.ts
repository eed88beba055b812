import { expect, it } from 'vitest'
import { refused } from '../../../shared/result'
import { ReceiptLineId } from '../../../shared/values'
import { aCommittedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, valueOf } from '../../support/warehouse'
import { aDelivery, lineOf, ReceivingStation, tenRouters } from './receiving-station'

describeOnEveryStore('the quantity to receive', (stores) => {
  it('is entered, changed and made blank again', async () => {
    const { station, line } = await tenRouters(await stores.open())

    const entered = [
      valueOf(await station.setQuantity(line, 7)),
      valueOf(await station.setQuantity(line, 10)),
      valueOf(await station.setQuantity(line, null)),
    ]

    expect(entered.map((receipt) => lineOf(receipt).quantityToReceive)).toEqual([7, 10, null])
    expect(entered.map(({ units }) => units)).toEqual([7, 10, 0])
  })

  it('goes beyond the order only when that is confirmed', async () => {
    const { station, line, product } = await tenRouters(await stores.open())

    expect(await station.setQuantity(line, 12)).toEqual(
      refused({ code: 'more-than-ordered', productName: product.name, outstanding: 10, quantity: 12 }),
    )
    expect(lineOf(valueOf(await station.setQuantity(line, 12, { isConfirmed: true })))).toMatchObject({
      quantityToReceive: 12,
      outstanding: 10,
    })
  })

  it('counts as beyond the order what other receipts have brought in', async () => {
    const store = await stores.open()
    const { station, receipt, order } = await tenRouters(store)
    valueOf(await station.reverse(receipt))
    await station.capture(false)
    await aCommittedReceipt(store, order, [8])
    const next = valueOf(await station.openFor(order))

    expect(await station.setQuantity(lineOf(next), 3)).toMatchObject(
      refused({ code: 'more-than-ordered', outstanding: 2, quantity: 3 }),
    )
  })

  it('is never less than what was captured', async () => {
    const { station, receipt, line, product } = await tenRouters(await stores.open())
    for (const text of ['A-1', 'A-2', 'A-3']) await station.scan(receipt, text)

    for (const quantity of [2, null])
      expect(await station.setQuantity(line, quantity)).toEqual(
        refused({
          code: 'quantity-below-captured',
          productName: product.name,
          quantity: quantity ?? 0,
          captured: 3,
        }),
      )
    expect(lineOf(valueOf(await station.setQuantity(line, 3)))).toMatchObject({ isComplete: true })
  })

  it('is never less than what was captured and what came damaged', async () => {
    const { station, receipt, line, product } = await tenRouters(await stores.open())
    await station.scan(receipt, 'A-1')
    valueOf(await station.setNotGood(line, { damaged: 2 }))

    expect(await station.setQuantity(line, 2)).toEqual(
      refused({ code: 'damaged-more-than-received', productName: product.name, damaged: 2, quantity: 2 }),
    )
  })

  it('becomes what is outstanding when a blank line takes its first number', async () => {
    const { station, receipt } = await tenRouters(await stores.open())

    expect(await station.scan(receipt, 'A-1')).toMatchObject({ captured: 1, quantity: 10 })
  })

  it('is refused on a line that is not there, and on a receipt that counts already', async () => {
    const { station, receipt, line } = await tenRouters(await stores.open())
    await station.capture(false)
    valueOf(await station.setQuantity(line, 1))
    valueOf(await station.commit(receipt))

    expect(await station.setQuantity({ receiptLineId: ReceiptLineId.parse(404) }, 1)).toEqual(
      refused({ code: 'receipt-not-found' }),
    )
    expect(await station.setQuantity(line, 2)).toEqual(
      refused({
        code: 'receipt-not-in-status',
        number: receipt.number,
        status: 'committed',
        needed: 'open',
      }),
    )
  })

  it('is what is outstanding on every blank line, at one press', async () => {
    const store = await stores.open()
    const [one, two, three] = [await aProduct(store), await aProduct(store), await aProduct(store)]
    const { station, receipt, order } = await aDelivery(
      store,
      [one, two, three].map((product) => ({ product, quantity: 5 })),
    )
    valueOf(await station.reverse(receipt))
    await station.capture(false)
    await aCommittedReceipt(store, order, [5, 1, null])
    const next = valueOf(await station.openFor(order))
    valueOf(await station.setQuantity(lineOf(next, 3), 2))

    const { lines } = valueOf(await station.receiveOutstanding(next))

    // Nothing is outstanding of the first; the third was entered by hand.
    expect(lines.map(({ quantityToReceive }) => quantityToReceive)).toEqual([null, 4, 2])
  })
})

describeOnEveryStore('units that are counted by the code of their product', (stores) => {
  it('add up, one a scan, where no serial number is asked for', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 5 }])

    await station.scan(receipt, 'CABLE')
    const second = await station.scan(receipt, 'cable')

    expect(second).toMatchObject({ kind: 'counted', productName: product.name, quantity: 2 })
    expect(await station.read(receipt)).toMatchObject({ units: 2, isReadyToCommit: true })
  })

  it('add up for a serialised product while capturing is switched off', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    await station.capture(false)

    await station.scan(receipt, 'ROUTER')

    expect(await station.scan(receipt, 'ROUTER')).toMatchObject({ kind: 'counted', quantity: 2 })
  })

  it('leave a quantity alone that was entered by hand', async () => {
    const { station, receipt, line } = await tenRouters(await stores.open())
    await station.capture(false)
    valueOf(await station.setQuantity(line, 4))

    expect(await station.scan(receipt, 'ROUTER')).toMatchObject({ kind: 'selected', quantity: 4 })
    expect(lineOf(await station.read(receipt))).toMatchObject({ quantityToReceive: 4 })
  })

  it('are an entered quantity from when somebody enters one', async () => {
    const { station, receipt, line } = await tenRouters(await stores.open())
    await station.capture(false)
    await station.scan(receipt, 'ROUTER')
    valueOf(await station.setQuantity(line, 1))

    expect(await station.scan(receipt, 'ROUTER')).toMatchObject({ kind: 'selected', quantity: 1 })
  })

  it('all count when two stations scan at the same moment', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    await station.capture(false)
    const other = new ReceivingStation(await stores.openAgain(store))

    await Promise.all([station, other, station, other].map((at) => at.scan(receipt, 'ROUTER')))

    expect(lineOf(await station.read(receipt))).toMatchObject({ quantityToReceive: 4 })
  })
})
