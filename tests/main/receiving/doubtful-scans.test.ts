import { expect, it } from 'vitest'
import { readGaps } from '../../../main/receiving/captured-rows'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, serialsOnHand, valueOf } from '../../support/warehouse'
import { aDelivery, anUnorderedDelivery, lineOf, tenRouters } from './receiving-station'

const doubted = (refusal: object) => ({ kind: 'doubted', refusal })
const fiveOfAShape = ['ABC-0011', 'ABC-0022', 'ABC-0033', 'ABC-0044', 'ABC-0055']

describeOnEveryStore('a number of another shape than the others of its product', (stores) => {
  it.each([
    ['ABC-00123', 'length'],
    ['XYZ-0012', 'prefix'],
  ] as const)('is doubted (%s: %s), and shows one of the others', async (text, difference) => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, fiveOfAShape)

    expect(await station.scan(receipt, text)).toEqual(
      doubted({
        code: 'serial-shape-differs',
        serial: text,
        productName: product.name,
        example: 'ABC-0055',
        difference,
      }),
    )
  })

  it('is doubted for a letter where all others are digits', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['1000231', '1000567', '1001234', '1004711', '1009876'])

    expect(await station.scan(receipt, '10O0231')).toMatchObject(
      doubted({ code: 'serial-looks-like', onHand: '1000231' }),
    )
    expect(await station.scan(receipt, '100023A')).toMatchObject(
      doubted({ code: 'serial-shape-differs', difference: 'alphabet' }),
    )
  })

  it('is kept when the operator confirms it, and nothing was written before', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, fiveOfAShape)
    const before = await ledgerLines(store)
    await station.scan(receipt, 'XYZ-0012')

    expect(await ledgerLines(store)).toHaveLength(before.length)
    expect(await station.scan(receipt, 'XYZ-0012', 'serial-shape-differs')).toMatchObject({
      kind: 'captured',
      serial: 'XYZ-0012',
    })
  })

  it('is not doubted while fewer than five numbers show a shape', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, fiveOfAShape.slice(0, 4))

    expect(await station.scan(receipt, 'XYZ-0012')).toMatchObject({ kind: 'captured' })
  })

  it('is not doubted when it is known of old', async () => {
    const store = await stores.open()
    const { station, receipt, order, product } = await tenRouters(store)
    await station.scan(receipt, 'OLD-7')
    valueOf(await station.reverse(receipt))
    await serialsOnHand(store, product, fiveOfAShape)

    const again = valueOf(await station.openFor(order))

    expect(await station.scan(again, 'OLD-7')).toMatchObject({ kind: 'captured' })
  })
})

describeOnEveryStore('a number that looks like one on hand', (stores) => {
  it('is doubted, names that one, and is kept when the operator confirms it', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, ['SN-1002'])

    expect(await station.scan(receipt, 'SN-I0O2')).toEqual(
      doubted({
        code: 'serial-looks-like',
        serial: 'SN-I0O2',
        onHand: 'SN-1002',
        productName: product.name,
        how: 'misread',
      }),
    )
    expect(await station.scan(receipt, 'SN-I0O2', 'serial-looks-like')).toMatchObject({ kind: 'captured' })
  })

  it('is taken when that one is of another product', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    await serialsOnHand(store, await aProduct(store), ['SN-1002'])

    expect(await station.scan(receipt, 'SN-I002')).toMatchObject({ kind: 'captured' })
  })
})

describeOnEveryStore('a label read badly', (stores) => {
  it.each([
    ['ABC-00011', 'ABC-0011', 'character-more'],
    ['ABC-033', 'ABC-0033', 'character-less'],
    ['BC-0044', 'ABC-0044', 'character-less'],
  ] as const)('is doubted (%s), and names the number that is here: %s', async (text, onHand, how) => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    await serialsOnHand(store, product, fiveOfAShape)

    expect(await station.scan(receipt, text)).toMatchObject(
      doubted({ code: 'serial-looks-like', onHand, how }),
    )
  })

  it.each([
    ['ABC-0066ABC-0077', 'ABC-0066', 'ABC-0077'],
    ['ABC-0066 ABC-0066', 'ABC-0066', 'ABC-0066'],
    ['4006381333931ABC-0066', '4006381333931', 'ABC-0066'],
    ['ABC-0066/4006381333931', 'ABC-0066', '4006381333931'],
  ])('is doubted where it is two codes in one (%s)', async (text, first, last) => {
    const store = await stores.open()
    const product = await aProduct(store, { codes: [{ kind: 'gtin', text: '4006381333931' }] })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 10 }])
    await serialsOnHand(store, product, fiveOfAShape)

    expect(await station.scan(receipt, text)).toMatchObject(
      doubted({ code: 'serial-codes-glued', serial: text, first, last }),
    )
    expect(await station.scan(receipt, text, 'serial-codes-glued')).toMatchObject({ kind: 'captured' })
  })

  it('is doubted where the product has check digits and this one is wrong', async () => {
    const store = await stores.open()
    const { station, receipt, product } = await tenRouters(store)
    const imeis = ['490154203237518', '356938035643809', '990000862471853', '353918057213452']
    await serialsOnHand(store, product, [...imeis, '868932036356090'])

    expect(await station.scan(receipt, '490154203237581')).toMatchObject(
      doubted({ code: 'serial-check-digit', example: '868932036356090' }),
    )
    expect(await station.scan(receipt, '351756051523993')).toMatchObject({ kind: 'captured' })
  })
})

describeOnEveryStore('a run of numbers on a line', (stores) => {
  it('names the numbers that are missing from it', async () => {
    const store = await stores.open()
    const { station, receipt } = await tenRouters(store)
    for (const number of [1, 2, 3, 4, 5, 6, 8, 9]) await station.scan(receipt, `SN-000${number}`)

    const { receiptLineId } = lineOf(receipt)

    expect(await readGaps(store.reader, receiptLineId)).toEqual(['SN-0007'])
  })
})

describeOnEveryStore('one unit more than the quantity', (stores) => {
  it('is doubted where everything has come, and makes an over-receipt when confirmed', async () => {
    const store = await stores.open()
    const [product, cable] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]
    const { station, receipt, order } = await aDelivery(store, [
      { product, quantity: 1 },
      { product: cable, quantity: 1 },
    ])
    await station.scan(receipt, 'ABC-001')
    valueOf(await station.commit(receipt))
    const next = valueOf(await station.openFor(order))
    await station.choose(next, lineOf(next))

    expect(await station.scan(next, 'ABC-002')).toEqual(
      doubted({ code: 'more-than-quantity', productName: product.name, quantity: 0, text: 'ABC-002' }),
    )
    expect(await station.scan(next, 'ABC-002', 'more-than-quantity')).toMatchObject({
      kind: 'captured',
      captured: 1,
      quantity: 1,
    })
  })

  it('is doubted where a damaged unit has no number', async () => {
    const { station, receipt, line } = await tenRouters(await stores.open())
    valueOf(await station.setQuantity(line, 2))
    valueOf(await station.setNotGood(line, { damaged: 1 }))
    await station.scan(receipt, 'ABC-001')

    expect(await station.scan(receipt, 'ABC-002')).toMatchObject(
      doubted({ code: 'more-than-quantity', quantity: 2 }),
    )
  })

  it('is doubted at the code of a complete line, which goes to no other line', async () => {
    const store = await stores.open()
    const [router, modem] = [
      await aProduct(store, { sku: 'ROUTER' }),
      await aProduct(store, { sku: 'MODEM' }),
    ]
    const { station, receipt } = await aDelivery(store, [
      { product: router, quantity: 1 },
      { product: modem, quantity: 1 },
    ])
    valueOf(await station.receiveOutstanding(receipt))
    const { receiptLineId: lineId } = lineOf(receipt)
    await station.scan(receipt, 'R-1')
    const before = await ledgerLines(store)

    expect(await station.scan(receipt, 'ROUTER')).toEqual(
      doubted({ code: 'more-than-quantity', productName: router.name, quantity: 1, text: null }),
    )
    expect(await ledgerLines(store)).toHaveLength(before.length)
    expect(await station.scan(receipt, 'ROUTER', 'more-than-quantity')).toMatchObject({
      kind: 'selected',
      lineId,
      captured: 1,
      quantity: 2,
    })
    expect(await station.scan(receipt, 'R-2')).toMatchObject({ lineId, captured: 2 })
    expect(await ledgerLines(store)).toContainEqual(
      expect.objectContaining({ event: 'over-receipt confirmed', source: 'scan' }),
    )
  })

  it('is doubted when units are counted beyond the order', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
    const { station, receipt } = await aDelivery(store, [{ product, quantity: 1 }])
    await station.scan(receipt, 'CABLE')

    expect(await station.scan(receipt, 'CABLE')).toEqual(
      doubted({ code: 'more-than-ordered', productName: product.name, outstanding: 1, quantity: 2 }),
    )
    expect(await station.scan(receipt, 'CABLE', 'more-than-ordered')).toMatchObject({
      kind: 'counted',
      quantity: 2,
    })
  })

  it('is not doubted where nothing was ordered and nothing was entered', async () => {
    const store = await stores.open()
    const { station, receipt } = await anUnorderedDelivery(store)
    await aProduct(store, { sku: 'MODEM' })
    await station.scan(receipt, 'MODEM')

    for (const text of ['M-1', 'M-2', 'M-3'])
      expect(await station.scan(receipt, text)).toMatchObject({ kind: 'captured' })
  })
})
