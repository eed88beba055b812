import { expect, it } from 'vitest'
import { readProduct } from '../../../main/products/product-rows'
import { saveProduct } from '../../../main/products/products'
import { commitReceipt } from '../../../main/receiving/commit'
import { reverseReceipt } from '../../../main/receiving/reverse'
import { identifyUnits } from '../../../main/serials/identify-units'
import type { Store } from '../../../main/store/store'
import type { ProductId } from '../../../shared/values'
import { aCommittedReceipt, anOpenReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { unitsLeftUnnamed } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  inOperation,
  newOperationId,
  readStock,
  valueOf,
} from '../../support/warehouse'

async function switchTracking(store: Store, productId: ProductId, hasSerialNumbers: boolean): Promise<void> {
  const product = await readProduct(store.reader, productId)
  const saved = await saveProduct(receivingDeps(store), {
    operationId: newOperationId(),
    productId,
    revision: product.revision,
    product: { ...product, hasSerialNumbers },
    trackingOffConfirmed: true,
  })
  valueOf(saved)
}

describeOnEveryStore('reversing a receipt', (stores) => {
  it('is refused when its numbers came in again another way', async () => {
    const store = await stores.open()
    const deps = receivingDeps(store)
    const product = await aProduct(store)
    const { productId } = product
    const order = await aConfirmedOrder(store, [{ product, quantity: 2 }])
    const { receiptId } = await capturedOn(store, await anOpenReceipt(store, order, [2]), ['A-1', 'A-2'])
    valueOf(await commitReceipt(deps, { operationId: newOperationId(), receiptId }))
    await switchTracking(store, productId, false)
    await switchTracking(store, productId, true)
    const identified = { texts: ['A-1', 'A-2'], source: 'typed' as const, doubtsConfirmed: false }
    valueOf(await identifyUnits(deps, { operationId: newOperationId(), productId, ...identified }))

    const reversed = await reverseReceipt(deps, { operationId: newOperationId(), receiptId, reason: '' })

    expect(reversed).toMatchObject({ ok: false, refusal: { code: 'units-have-moved', units: 2 } })
    expect(await readStock(store, productId)).toMatchObject({ current: 2 })
  })

  it('is refused when units of its numbers have left without being named', async () => {
    const store = await stores.open()
    const deps = receivingDeps(store)
    const product = await aProduct(store)
    const order = await aConfirmedOrder(store, [{ product, quantity: 2 }])
    const { receiptId } = await capturedOn(store, await anOpenReceipt(store, order, [2]), ['A-1', 'A-2'])
    valueOf(await commitReceipt(deps, { operationId: newOperationId(), receiptId }))
    await unitsLeftUnnamed(store, product, 1)

    const reversed = await reverseReceipt(deps, { operationId: newOperationId(), receiptId, reason: '' })

    expect(reversed).toMatchObject({ ok: false, refusal: { code: 'units-have-moved', units: 1 } })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 1, without_serial: -1 })
  })

  it('is refused when two lines of a product together came in with more than is here', async () => {
    const store = await stores.open()
    const deps = receivingDeps(store)
    const product = await aProduct(store, { hasSerialNumbers: false })
    const order = await aConfirmedOrder(store, [
      { product, quantity: 3 },
      { product, quantity: 3 },
    ])
    const { receiptId } = await aCommittedReceipt(store, order, [3, 3])
    await inOperation(store, ({ ledger }) =>
      ledger.append([{ event: 'units reversed', productId: product.productId, currentChange: -2 }]),
    )

    const reversed = await reverseReceipt(deps, { operationId: newOperationId(), receiptId, reason: '' })

    expect(reversed).toMatchObject({ ok: false, refusal: { code: 'units-have-moved', units: 2 } })
  })
})
