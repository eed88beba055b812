import { expect, it } from 'vitest'
import { refused } from '../../../shared/result'
import { ProductId, ReceiptId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, valueOf } from '../../support/warehouse'
import { anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

describeOnEveryStore('the lines of a receipt without an order', (stores) => {
  it('are put on one after the other, with a quantity or blank, and nothing is outstanding', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const [router, cable] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]

    valueOf(await station.addLine(receipt, router))
    const { lines } = valueOf(await station.addLine(receipt, cable, 4))

    expect(lines).toMatchObject([
      { productId: router.productId, quantityToReceive: null, outstanding: null, capturesSerials: true },
      { productId: cable.productId, quantityToReceive: 4, outstanding: null, capturesSerials: false },
    ])
  })

  it('are put on by the code of a product, which the arrow then stands on', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'MODEM' })

    const selected = await station.scan(receipt, 'MODEM')

    expect(selected).toMatchObject({ kind: 'selected', capturesSerials: true, captured: 0, quantity: null })
    const now = await station.read(receipt)
    expect(now.activeLineId).toBe(lineOf(now).receiptLineId)
  })

  it('are put on and counted at once by the code of a product without serial numbers', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })

    expect(await station.scan(receipt, 'CABLE')).toMatchObject({ kind: 'counted', quantity: 1 })
    expect(await station.scan(receipt, 'CABLE')).toMatchObject({ kind: 'counted', quantity: 2 })
  })

  it('are refused for a product that is there already, archived or not known', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const product = await aProduct(store)
    const archived = await aProduct(store, { sku: 'OLD', status: 'archived' })
    valueOf(await station.addLine(receipt, product))

    expect(await station.addLine(receipt, product)).toEqual(
      refused({ code: 'product-on-receipt-already', productName: product.name }),
    )
    expect(await station.addLine(receipt, archived)).toEqual(
      refused({ code: 'product-archived', productName: archived.name }),
    )
    expect(await station.scan(receipt, 'OLD')).toEqual({
      kind: 'refused',
      refusal: { code: 'product-archived', productName: archived.name },
    })
    expect(await station.addLine(receipt, { productId: ProductId.parse(404) })).toEqual(
      refused({ code: 'product-not-found' }),
    )
    expect(await station.addLine({ receiptId: ReceiptId.parse(404) }, product)).toEqual(
      refused({ code: 'receipt-not-found' }),
    )
  })

  it('are taken off, but not while numbers were captured on them', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const product = await aProduct(store, { sku: 'MODEM' })
    await station.scan(receipt, 'MODEM')
    await station.scan(receipt, 'M-1')
    const line = lineOf(await station.read(receipt))

    expect(await station.removeLine(line)).toEqual(
      refused({ code: 'line-has-captured', productName: product.name, captured: 1 }),
    )
    valueOf(await station.undoLine(line))
    expect(valueOf(await station.removeLine(line)).lines).toEqual([])
  })

  it('keep their places when one between them is taken off and another is put on', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    const products = [await aProduct(store), await aProduct(store), await aProduct(store)]
    for (const product of products) valueOf(await station.addLine(receipt, product))
    const last = await aProduct(store)
    valueOf(await station.removeLine(lineOf(await station.read(receipt), 2)))

    const { lines } = valueOf(await station.addLine(receipt, last))

    const [first, , third] = products
    expect(lines.map(({ sku }) => sku)).toEqual([first?.sku, third?.sku, last.sku])
  })
})

describeOnEveryStore('the lines of a receipt for an order', (stores) => {
  it('are those of the order: none is put on, none is taken off', async () => {
    const store = await stores.open()
    const { station, receipt, line, product } = await tenRouters(store)
    const other = await aProduct(store)

    expect(await station.addLine(receipt, other)).toEqual(
      refused({ code: 'line-of-order', productName: other.name }),
    )
    expect(await station.removeLine(line)).toEqual(
      refused({ code: 'line-of-order', productName: product.name }),
    )
  })
})
