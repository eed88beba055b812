import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { refused } from '../../../shared/result'
import { type ProductId, SerialId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, serialIdsOf, valueOf } from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

const serialsOf = (store: Store, productId: ProductId) =>
  store.reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .orderBy('id')
    .select(['serial', 'status', 'receipt_line_id'])
    .execute()

describeOnEveryStore('undoing the last scan', (stores) => {
  it('takes back the number captured last, whatever line it is on, one after the other', async () => {
    const store = await stores.open()
    const [router, modem] = [
      await aProduct(store, { sku: 'ROUTER' }),
      await aProduct(store, { sku: 'MODEM' }),
    ]
    const { station, receipt } = await aDelivery(
      store,
      [router, modem].map((product) => ({ product, quantity: 5 })),
    )
    for (const text of ['R-1', 'MODEM', 'M-1', 'ROUTER', 'R-2']) await station.scan(receipt, text)

    const undone = [
      valueOf(await station.undoLast(receipt)).serial,
      valueOf(await station.undoLast(receipt)).serial,
      valueOf(await station.undoLast(receipt)).serial,
    ]

    expect(undone).toEqual(['R-2', 'M-1', 'R-1'])
    expect(await station.undoLast(receipt)).toEqual(refused({ code: 'nothing-to-undo' }))
    expect(await station.read(receipt)).toMatchObject({ captured: 0 })
  })

  it('lets the number go: it may be captured again, here or elsewhere', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await station.scan(receipt, 'A-1')
    valueOf(await station.undoLast(receipt))
    const elsewhere = await aDelivery(store, [{ product, quantity: 1 }])

    expect(await serialsOf(store, product.productId)).toEqual([
      { serial: 'A-1', status: 'gone', receipt_line_id: null },
    ])
    expect(await elsewhere.station.scan(elsewhere.receipt, 'A-1')).toMatchObject({ kind: 'captured' })
  })

  it('leaves an entered quantity, and shrinks a counted one', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    const modem = await aProduct(store, { sku: 'MODEM' })
    for (const text of ['ROUTER', 'R-1', 'R-2']) await station.scan(receipt, text)
    valueOf(await station.addLine(receipt, modem, 1))
    await station.scan(receipt, 'MODEM')
    await station.scan(receipt, 'M-1')

    valueOf(await station.undoLast(receipt))
    valueOf(await station.undoLast(receipt))

    expect((await station.read(receipt)).lines).toMatchObject([
      { captured: 1, quantityToReceive: 1 },
      { captured: 0, quantityToReceive: 1 },
    ])
  })

  it('leaves units that were counted before capturing was switched on', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    await station.capture(false)
    for (const text of ['ROUTER', 'ROUTER', 'ROUTER']) await station.scan(receipt, text)
    await station.capture(true)
    await station.scan(receipt, 'R-1')

    const undone = valueOf(await station.undoLast(receipt))

    expect(lineOf(undone.receipt)).toMatchObject({ captured: 0, quantityToReceive: 3 })
  })

  it('leaves a counted line blank when nothing is left on it', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    for (const text of ['ROUTER', 'R-1']) await station.scan(receipt, text)

    const undone = valueOf(await station.undoLast(receipt))

    expect(lineOf(undone.receipt)).toMatchObject({ captured: 0, quantityToReceive: null })
    expect(await station.scan(receipt, 'R-2')).toMatchObject({ captured: 1, quantity: 1 })
  })

  it('is refused once the receipt counts', async () => {
    const { station, receipt, line } = await tenRouters(await stores.open())
    valueOf(await station.setQuantity(line, 1))
    await station.scan(receipt, 'A-1')
    valueOf(await station.commit(receipt))

    expect(await station.undoLast(receipt)).toMatchObject(
      refused({ code: 'receipt-not-in-status', status: 'committed', needed: 'open' }),
    )
    expect(await station.undoLine(line)).toMatchObject(refused({ code: 'receipt-not-in-status' }))
  })
})

describeOnEveryStore('undoing one number', (stores) => {
  it('takes back that one and leaves the others', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    for (const text of ['A-1', 'A-2', 'A-3']) await station.scan(receipt, text)
    const [, second] = await serialIdsOf(store, product.productId)

    const undone = valueOf(await station.undoSerial(SerialId.parse(second)))

    expect(undone).toMatchObject({ serial: 'A-2', receipt: { captured: 2 } })
    const statuses = (await serialsOf(store, product.productId)).map(({ status }) => status)
    expect(statuses).toEqual(['receiving', 'gone', 'receiving'])
  })

  it('is refused for a number that is not being received', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await station.scan(receipt, 'A-1')
    const [serialId] = await serialIdsOf(store, product.productId)
    valueOf(await station.undoLast(receipt))

    const refusal = refused({ code: 'serial-not-found', text: '' })
    expect(await station.undoSerial(SerialId.parse(serialId))).toEqual(refusal)
    expect(await station.undoSerial(SerialId.parse(404))).toEqual(refusal)
  })
})

describeOnEveryStore('undoing a whole line', (stores) => {
  it('takes back all its numbers and none of another line', async () => {
    const store = await stores.open()
    const products = [await aProduct(store), await aProduct(store)]
    const { station, receipt } = await aDelivery(
      store,
      products.map((product) => ({ product, quantity: 5 })),
    )
    valueOf(await station.list(lineOf(receipt, 1), ['R-1', 'R-2', 'R-3']))
    valueOf(await station.list(lineOf(receipt, 2), ['M-1']))

    const undone = valueOf(await station.undoLine(lineOf(receipt, 1)))

    expect(undone.undone).toBe(3)
    expect(undone.receipt.lines).toMatchObject([
      { captured: 0, quantityToReceive: 5 },
      { captured: 1, quantityToReceive: 5 },
    ])
  })

  it('is refused where nothing was captured', async () => {
    const { station, line } = await tenRouters(await stores.open())

    expect(await station.undoLine(line)).toEqual(refused({ code: 'nothing-to-undo' }))
  })

  it('takes a mark of damage back with its number', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.scan(receipt, 'A-1')
    const [serialId] = await serialIdsOf(store, product.productId)
    valueOf(await station.markDamaged(SerialId.parse(serialId)))

    valueOf(await station.undoLine(line))
    await station.scan(receipt, 'A-1')

    const { arrives_damaged } = await store.reader
      .selectFrom('serial_number')
      .select('arrives_damaged')
      .executeTakeFirstOrThrow()
    expect(arrives_damaged).toBe(0)
  })
})
