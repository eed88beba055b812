import { expect, it } from 'vitest'
import { readOrder } from '../../../main/purchases/purchase-order-rows'
import { identifyUnits } from '../../../main/serials/identify-units'
import type { Store } from '../../../main/store/store'
import { refused } from '../../../shared/result'
import { ReceiptId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aMoment,
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialIdsOf,
  valueOf,
} from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

const statuses = async (store: Store): Promise<string[]> => {
  const units = await store.reader.selectFrom('serial_number').orderBy('id').select('status').execute()
  return units.map(({ status }) => status)
}

/** Three routers that came in with their numbers, the last one damaged. */
async function threeCommitted(store: Store) {
  const delivery = await tenRouters(store)
  const { station, receipt, line, product } = delivery
  valueOf(await station.setQuantity(line, 3))
  valueOf(await station.list(line, ['A-1', 'A-2', 'A-3']))
  const last = (await serialIdsOf(store, product.productId)).at(-1)
  if (last === undefined) throw new Error('Three numbers were not captured')
  valueOf(await station.markDamaged(last))
  valueOf(await station.commit(receipt))
  return delivery
}

describeOnEveryStore('reversing an open receipt', (stores) => {
  it('lets go of everything that it has captured, and frees the order for another', async () => {
    const store = await stores.open()
    const { station, receipt, line, order } = await tenRouters(store)
    valueOf(await station.list(line, ['A-1', 'A-2']))

    const reversed = valueOf(await station.reverse(receipt))

    expect(reversed).toMatchObject({ status: 'reversed', reversedAt: aMoment, captured: 0 })
    expect(await statuses(store)).toEqual(['gone', 'gone'])
    expect(valueOf(await station.openFor(order)).receiptId).not.toBe(receipt.receiptId)
  })

  it('leaves stock and the order as they are', async () => {
    const store = await stores.open()
    const { station, receipt, line, order, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 10))

    valueOf(await station.reverse(receipt))

    expect(await readStock(store, product.productId)).toBe(undefined)
    expect(await readOrder(store.reader, order.purchaseOrderId)).toMatchObject({ status: 'Confirmed' })
  })

  it('leaves counted lines with what is not captured on them', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'ROUTER' })
    await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    for (const text of ['ROUTER', 'R-1', 'CABLE']) await station.scan(receipt, text)

    const { lines } = valueOf(await station.reverse(receipt))

    expect(lines.map(({ quantityToReceive }) => quantityToReceive)).toEqual([null, 1])
  })
})

describeOnEveryStore('reversing a committed receipt', (stores) => {
  it('takes its units out of stock again, damaged ones too, and opens the order again', async () => {
    const store = await stores.open()
    const { station, receipt, order, product } = await threeCommitted(store)

    const reversed = valueOf(await station.reverse(receipt, 'Sent to the wrong house'))

    expect(reversed).toMatchObject({
      status: 'reversed',
      committedAt: aMoment,
      reversedAt: aMoment,
      units: 3,
    })
    expect(await statuses(store)).toEqual(['gone', 'gone', 'gone'])
    expect(await readStock(store, product.productId)).toEqual({ current: 0, without_serial: 0, blocked: 0 })
    expect(await readOrder(store.reader, order.purchaseOrderId)).toMatchObject({ status: 'Confirmed' })
  })

  it('is one ledger line for each number and one for the receipt, which has the reason', async () => {
    const store = await stores.open()
    const { station, receipt } = await threeCommitted(store)
    const operationId = newOperationId()

    await station.reverse(receipt, 'Sent to the wrong house', operationId)

    const lines = await ledgerLines(store, operationId)
    expect(
      lines.map(({ event, serial, before, after, note }) => [event, serial, before, after, note]),
    ).toEqual([
      ['receipt status changed', null, 'committed', 'reversed', 'Sent to the wrong house'],
      ['receipt reversed', 'A-1', 'in-stock', 'gone', null],
      ['receipt reversed', 'A-2', 'in-stock', 'gone', null],
      ['receipt reversed', 'A-3', 'damaged', 'gone', null],
      ['order status changed', null, 'PartFulfilled', 'Confirmed', null],
    ])
  })

  it('takes units without serial no. out, free and blocked ones', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 5))
    valueOf(await station.setNotGood(line, { damaged: 2 }))
    valueOf(await station.commit(receipt))

    valueOf(await station.reverse(receipt))

    expect(await readStock(store, product.productId)).toEqual({ current: 0, without_serial: 0, blocked: 0 })
  })

  it('is refused when a unit of it was given its number since', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 2))
    valueOf(await station.commit(receipt))
    valueOf(
      await identifyUnits(station.deps, {
        operationId: newOperationId(),
        productId: product.productId,
        texts: ['A-1'],
        source: 'typed',
        doubtsConfirmed: false,
      }),
    )

    expect(await station.reverse(receipt)).toEqual(
      refused({
        code: 'units-have-moved',
        number: receipt.number,
        serials: [],
        units: 1,
        productName: product.name,
      }),
    )
  })

  it('is refused when a number of it is elsewhere by now, and names it', async () => {
    const store = await stores.open()
    const { station, receipt } = await threeCommitted(store)
    await store.write((tx) =>
      tx.updateTable('serial_number').set({ status: 'missing' }).where('serial', '=', 'A-2').execute(),
    )

    expect(await station.reverse(receipt)).toMatchObject(
      refused({ code: 'units-have-moved', serials: [{ serial: 'A-2', status: 'missing' }], units: 0 }),
    )
    expect(await station.read(receipt)).toMatchObject({ status: 'committed' })
  })

  it('leaves a number with the receipt that brought it in before', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await threeCommitted(store)
    valueOf(await station.reverse(receipt))
    const again = await aDelivery(store, [{ product, quantity: 1 }])
    valueOf(await again.station.list(lineOf(again.receipt), ['A-1']))
    valueOf(await again.station.commit(again.receipt))
    valueOf(await again.station.reverse(again.receipt))

    const { receipt_line_id } = await store.reader
      .selectFrom('serial_number')
      .where('serial', '=', 'A-1')
      .select('receipt_line_id')
      .executeTakeFirstOrThrow()

    expect(receipt_line_id).toBe(lineOf(receipt).receiptLineId)
  })

  it('is refused for one that is reversed already, or not there', async () => {
    const { station, receipt } = await tenRouters(await stores.open())
    valueOf(await station.reverse(receipt))

    expect(await station.reverse(receipt)).toEqual(
      refused({
        code: 'receipt-not-in-status',
        number: receipt.number,
        status: 'reversed',
        needed: 'committed',
      }),
    )
    expect(await station.reverse({ receiptId: ReceiptId.parse(404) })).toEqual(
      refused({ code: 'receipt-not-found' }),
    )
  })
})
