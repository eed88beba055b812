import { expect, it } from 'vitest'
import { replaceCodes } from '../../../main/products/product-code-rows'
import { insertProduct } from '../../../main/products/product-rows'
import type { Store } from '../../../main/store/store'
import { productCodeKey } from '../../../shared/product-code'
import { describeOnEveryStore } from '../../support/test-store'
import { aProductDraft, inOperation } from '../../support/warehouse'
import { aBusyWarehouse } from './busy-warehouse'
import { verified } from './verified'

describeOnEveryStore('verifying a store that was used as it should be', (stores) => {
  it('says of an empty one that it is equal', async () => {
    const store = await stores.open()

    expect(await verified(store)).toMatchObject({ isEqual: true, ledgerLines: 0, differences: [] })
  })

  it('says that it is equal after everything that can happen', async () => {
    const store = await stores.open()
    await aBusyWarehouse(store)

    expect(await verified(store)).toMatchObject({ isEqual: true, differences: [] })
  })

  it('says that it is equal although its first products were recorded without a location', async () => {
    const store = await stores.open()
    await aProductFromBeforeLocations(store)

    expect(await verified(store)).toMatchObject({ isEqual: true, differences: [] })
  })
})

function aProductFromBeforeLocations(store: Store): Promise<void> {
  const { location: _, ...draft } = aProductDraft({ sku: 'OLD' })
  const product = { draft: { ...draft, location: '' }, parent: null, codes: [oldSku] }
  return inOperation(store, async ({ tx, ledger }) => {
    const productId = await insertProduct(tx, product)
    await replaceCodes(tx, productId, product.codes)
    const recorded = { event: 'product created', after: JSON.stringify(draft) } as const
    await ledger.append([{ ...recorded, productId, document: 'product', documentId: productId }])
  })
}

const oldSku = { kind: 'sku', code: 'OLD', key: productCodeKey('OLD') } as const
