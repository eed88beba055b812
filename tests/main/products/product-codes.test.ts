import { expect, it } from 'vitest'
import { findProductByCode, findProductsByCodes } from '../../../main/products/product-code-rows'
import { productCodeKey } from '../../../shared/product-code'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct } from '../../support/warehouse'

describeOnEveryStore('finding a product by its code', (stores) => {
  it('takes sku, GTIN and barcode in whatever spelling, and a UPC for its EAN', async () => {
    const store = await stores.open()
    const { productId, name: productName } = await aProduct(store, {
      sku: 'X1-eu',
      status: 'archived',
      codes: [
        { kind: 'gtin', text: '036000291452' },
        { kind: 'barcode', text: 'https://x.example/1' },
      ],
    })

    for (const text of ['x1-EU\r', '0036000291452', 'HTTPS://X.EXAMPLE/1'])
      expect(await findProductByCode(store.reader, text)).toEqual({
        productId,
        productName,
        sku: 'X1-eu',
        hasSerialNumbers: true,
        status: 'archived',
      })
    expect(await findProductByCode(store.reader, 'X1')).toBeUndefined()
  })

  it('looks many up at once and gives those that are codes, by key', async () => {
    const store = await stores.open()
    const one = await aProduct(store, { sku: 'X1' })
    const two = await aProduct(store, { codes: [{ kind: 'gtin', text: '4006381333931' }] })
    const texts = [...Array.from({ length: 5_000 }, (_, at) => `SN-${at}`), 'x1', '4006381333931']

    const found = await findProductsByCodes(store.reader, store.engine, texts.map(productCodeKey))

    expect([...found.keys()].toSorted()).toEqual(['04006381333931', 'X1'])
    expect(found.get('04006381333931')).toMatchObject({ productId: two.productId })
    expect(found.get('X1')).toMatchObject({ productId: one.productId })
  })
})
