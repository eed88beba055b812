import { expect, it } from 'vitest'
import { refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, readStock, serialIdsOf, valueOf } from '../../support/warehouse'
import { aDelivery, lineOf, tenRouters } from './receiving-station'
import type { Store } from '../../../main/store/store'
import type { ProductId } from '../../../shared/values'

async function onlySerial(store: Store, productId: ProductId): Promise<SerialId> {
  const [serialId] = await serialIdsOf(store, productId)
  return SerialId.parse(serialId)
}

const statusOf = async (store: Store, serialId: SerialId) => {
  const { status } = await store.reader
    .selectFrom('serial_number')
    .where('id', '=', serialId)
    .select('status')
    .executeTakeFirstOrThrow()
  return status
}

describeOnEveryStore('a captured unit that arrives damaged', (stores) => {
  it('comes in as damaged: on hand, not free', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 1))
    await station.scan(receipt, 'A-1')
    const serialId = await onlySerial(store, product.productId)

    valueOf(await station.markDamaged(serialId))
    valueOf(await station.commit(receipt))

    expect(await statusOf(store, serialId)).toBe('damaged')
    expect(await readStock(store, product.productId)).toEqual({ current: 1, without_serial: 0, blocked: 0 })
  })

  it('comes in as good once that is taken back', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 1))
    await station.scan(receipt, 'A-1')
    const serialId = await onlySerial(store, product.productId)
    valueOf(await station.markDamaged(serialId))
    valueOf(await station.markDamaged(serialId, false))

    valueOf(await station.commit(receipt))

    expect(await statusOf(store, serialId)).toBe('in-stock')
  })

  it('cannot be marked when it is in no open receipt', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    valueOf(await station.setQuantity(line, 1))
    await station.scan(receipt, 'A-1')
    valueOf(await station.commit(receipt))

    const refusal = refused({ code: 'serial-not-found', text: '' })
    expect(await station.markDamaged(await onlySerial(store, product.productId))).toEqual(refusal)
    expect(await station.markDamaged(SerialId.parse(404))).toEqual(refusal)
  })
})

describeOnEveryStore('units without a serial number that are not good', (stores) => {
  it('come in blocked when they are damaged, and not at all when they are refused', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 10 }])
    valueOf(await station.setQuantity(lineOf(receipt), 8))

    const noted = valueOf(
      await station.setNotGood(lineOf(receipt), { damaged: 3, refusedUnits: 2, refusedReason: 'wet' }),
    )
    valueOf(await station.commit(receipt))

    expect(lineOf(noted)).toMatchObject({ damaged: 3, refusedUnits: 2, refusedReason: 'wet' })
    expect(await readStock(store, product.productId)).toEqual({ current: 8, without_serial: 0, blocked: 3 })
  })

  it('of a serialised product come in without serial no., the damaged ones blocked', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    await station.capture(false)
    valueOf(await station.setQuantity(line, 5))
    valueOf(await station.setNotGood(line, { damaged: 2 }))

    valueOf(await station.commit(receipt))

    expect(await readStock(store, product.productId)).toEqual({ current: 5, without_serial: 3, blocked: 2 })
  })

  it('are at most the units received, besides the captured ones', async () => {
    const { station, receipt, line, product } = await tenRouters(await stores.open())
    valueOf(await station.setQuantity(line, 4))
    await station.scan(receipt, 'A-1')

    expect(await station.setNotGood(line, { damaged: 4 })).toEqual(
      refused({ code: 'damaged-more-than-received', productName: product.name, damaged: 4, quantity: 4 }),
    )
    expect(lineOf(valueOf(await station.setNotGood(line, { damaged: 3 })))).toMatchObject({ damaged: 3 })
  })

  it('may all be refused: nothing comes in, and the order still waits for them', async () => {
    const store = await stores.open()
    const { station, receipt, line, product, order } = await tenRouters(store)
    valueOf(await station.setNotGood(line, { refusedUnits: 10, refusedReason: 'wrong colour' }))

    valueOf(await station.commit(receipt))

    expect(await readStock(store, product.productId)).toBe(undefined)
    expect(lineOf(valueOf(await station.openFor(order)))).toMatchObject({ outstanding: 10 })
  })
})
