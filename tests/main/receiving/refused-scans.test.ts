import { expect, it } from 'vitest'
import { readSerialHistory } from '../../../main/serials/serial-history'
import { SerialId } from '../../../shared/values'
import { aMoment, aProduct, serialIdsOf, serialsOnHand, valueOf } from '../../support/warehouse'
import { capturedOn } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aDelivery, ReceivingStation, tenRouters } from './receiving-station'

const refusedScan = (refusal: object) => ({ kind: 'refused', refusal })

describeOnEveryStore('a scan is refused', (stores) => {
  it('when its number is in this receipt already, however it is written', async () => {
    const { station, receipt, product } = await tenRouters(await stores.open())
    await station.scan(receipt, 'ABC-001')

    for (const text of ['ABC-001', ' abc-001\r', 'ABC\u200b-001', 'ＡＢＣ-001'])
      expect(await station.scan(receipt, text)).toEqual(
        refusedScan({
          code: 'serial-in-receipt',
          serial: expect.stringMatching(/^abc-001$/i),
          receiptNumber: receipt.number,
          isThisReceipt: true,
          productName: product.name,
        }),
      )
    expect(await station.read(receipt)).toMatchObject({ captured: 1 })
  })

  it('when its number is in another open receipt, and names that one', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    const elsewhere = await aDelivery(store, [{ product, quantity: 1 }])
    await elsewhere.station.scan(elsewhere.receipt, 'ABC-001')

    expect(await station.scan(receipt, 'ABC-001')).toMatchObject(
      refusedScan({
        code: 'serial-in-receipt',
        receiptNumber: elsewhere.receipt.number,
        isThisReceipt: false,
      }),
    )
  })

  it('when its number is on hand: where it lies, since when and from which receipt', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    const earlier = await aDelivery(store, [{ product, quantity: 1 }])
    await earlier.station.scan(earlier.receipt, 'ABC-001')
    valueOf(await earlier.station.commit(earlier.receipt))

    expect(await station.scan(receipt, 'ABC-001')).toMatchObject(
      refusedScan({
        code: 'serial-on-hand',
        serial: 'ABC-001',
        status: 'in-stock',
        since: aMoment,
        receiptNumber: earlier.receipt.number,
        productName: product.name,
      }),
    )
  })

  it('when its number is on hand without ever having been received', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['ABC-001'])

    expect(await station.scan(receipt, 'abc-001')).toMatchObject(
      refusedScan({ code: 'serial-on-hand', since: null, receiptNumber: null }),
    )
  })

  it('when it is the own code of the product, read twice instead of its number', async () => {
    const { station, receipt, product } = await tenRouters(await stores.open())
    const { productId, name: productName } = product
    await station.scan(receipt, 'ROUTER')

    expect(await station.scan(receipt, 'router')).toEqual(
      refusedScan({ code: 'product-code', text: 'router', productId, productName }),
    )
  })

  it('when it is the code of a product that was not ordered', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    await aProduct(store, { name: 'Camera 9', codes: [{ kind: 'gtin', text: '4006381333931' }] })

    expect(await station.scan(receipt, '4006381333931')).toEqual(
      refusedScan({ code: 'product-not-on-receipt', text: '4006381333931', productName: 'Camera 9' }),
    )
  })

  it('when it is empty, cannot be read, or has more than 128 characters', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    const scanned = [
      await station.scan(receipt, ' \u200b\r\n'),
      await station.scan(receipt, 'ABC\ufffd001'),
      await station.scan(receipt, '9'.repeat(129)),
    ]

    expect(scanned).toEqual([
      refusedScan({ code: 'serial-empty' }),
      refusedScan({ code: 'serial-unreadable', text: 'ABC\ufffd001' }),
      refusedScan({ code: 'serial-too-long', text: '9'.repeat(40), length: 129, longest: 128 }),
    ])
    expect(await station.scan(receipt, '9'.repeat(128))).toMatchObject({ kind: 'captured' })
  })

  it('when no line asks for a number, and tells when capturing is switched off', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    const cables = await aDelivery(store, [
      { product: await aProduct(store, { hasSerialNumbers: false }), quantity: 1 },
    ])
    await station.capture(false)

    expect(await station.scan(receipt, 'ABC-001')).toEqual(
      refusedScan({ code: 'capture-switched-off', side: 'purchases' }),
    )
    expect(await cables.station.scan(cables.receipt, 'ABC-001')).toEqual(
      refusedScan({ code: 'no-active-line' }),
    )
  })

  it('when the receipt is no longer open', async () => {
    const store = await stores.open()
    const { station, receipt, line } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 1))
    await station.scan(receipt, 'ABC-001')
    valueOf(await station.commit(receipt))

    expect(await station.scan(receipt, 'ABC-002')).toEqual(
      refusedScan({
        code: 'receipt-not-in-status',
        number: receipt.number,
        status: 'committed',
        needed: 'open',
      }),
    )
  })

  it('at all but one of the stations that scan the same number at the same moment', async () => {
    const store = await stores.open()
    const { receipt, order } = await tenRouters(store)
    const other = new ReceivingStation(await stores.openAgain(store))
    valueOf(await other.openFor(order))
    const scanning = [new ReceivingStation(store), other, new ReceivingStation(store)]

    const scanned = await Promise.all(scanning.map((station) => station.scan(receipt, 'ABC-001')))

    expect(scanned.map(({ kind }) => kind).toSorted()).toEqual(['captured', 'refused', 'refused'])
    expect(await other.read(receipt)).toMatchObject({ captured: 1 })
  })
})

describeOnEveryStore('a number that another product has', (stores) => {
  it('is taken: two makers may share one', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    await serialsOnHand(store, await aProduct(store), ['ABC-001'])

    expect(await station.scan(receipt, 'ABC-001')).toMatchObject({ kind: 'captured' })
  })

  it('is refused where numbers are unique in the whole warehouse, and says which product has it', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    const modem = await aProduct(store, { name: 'Modem' })
    await station.makeUniqueInWarehouse()
    await capturedOn(store, (await aDelivery(store, [{ product: modem, quantity: 1 }])).receipt, ['ABC-001'])

    expect(await station.scan(receipt, 'ABC-001')).toMatchObject(
      refusedScan({ code: 'serial-in-receipt', productName: 'Modem', isThisReceipt: false }),
    )
  })

  it('does not know zeros away', async () => {
    const { station, receipt } = await tenRouters(await stores.open())

    for (const text of ['7', '07', '007']) await station.scan(receipt, text)

    expect(await station.read(receipt)).toMatchObject({ captured: 3 })
  })
})

describeOnEveryStore('a number that was here before', (stores) => {
  it('comes in again, as the same number with the same history', async () => {
    const store = await stores.open()
    const { station, receipt, order, product } = await tenRouters(store)
    await station.scan(receipt, 'ABC-001')
    valueOf(await station.reverse(receipt))
    const again = valueOf(await station.openFor(order))

    expect(await station.scan(again, 'abc-001')).toMatchObject({ kind: 'captured' })
    const [serialId, ...others] = await serialIdsOf(store, product.productId)
    expect(others).toEqual([])
    const { events } = valueOf(await readSerialHistory(store.reader, SerialId.parse(serialId)))
    expect(events.map(({ event }) => event)).toEqual(['captured', 'capture undone', 'captured'])
  })
})
