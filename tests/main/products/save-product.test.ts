import { expect, it } from 'vitest'
import { findProductByCode } from '../../../main/products/product-code-rows'
import { saveProduct } from '../../../main/products/products'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import type { Product, ProductDraft } from '../../../shared/ipc/products'
import { ProductId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, aProductDraft, ledgerLines, newOperationId, warehouseDeps } from '../../support/warehouse'

const saving = (product: Product, change: Partial<ProductDraft>) => ({
  operationId: newOperationId(),
  productId: product.productId,
  revision: product.revision,
  product: { ...product, ...change },
  trackingOffConfirmed: false,
})
const save = (deps: WarehouseDeps, product: Product, change: Partial<ProductDraft>) =>
  saveProduct(deps, saving(product, change))

describeOnEveryStore('saving a product', (stores) => {
  it('raises the revision and records the fields that changed, before and after', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aProduct(deps.store, { sku: 'X1', name: 'Router', codes: [] })
    const input = saving(before, {
      name: 'Router X1',
      parentName: 'Routers',
      location: 'A-12-3',
      codes: [{ kind: 'barcode', text: 'B1' }],
    })

    const answer = await saveProduct(deps, input)

    expect(answer).toMatchObject({
      ok: true,
      value: {
        product: { name: 'Router X1', parentName: 'Routers', location: 'A-12-3', revision: 2 },
        becameWithoutSerial: 0,
      },
    })
    expect(await ledgerLines(deps.store, input.operationId)).toMatchObject([
      {
        event: 'product changed',
        product_id: before.productId,
        before: '{"name":"Router","parentName":null,"location":"","codes":[]}',
        after:
          '{"name":"Router X1","parentName":"Routers","location":"A-12-3","codes":[{"kind":"barcode","text":"B1"}]}',
      },
    ])
  })

  it('writes nothing when nothing changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aProduct(deps.store)

    const answer = await save(deps, before, {})

    expect(answer).toEqual({ ok: true, value: { product: before, becameWithoutSerial: 0 } })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('refuses an older revision and overwrites nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aProduct(deps.store, { name: 'Router' })
    await save(deps, before, { name: 'Mine' })

    const answer = await save(deps, before, { name: 'Yours' })

    expect(answer).toEqual({ ok: false, refusal: { code: 'changed-elsewhere', what: 'Mine' } })
    expect(await ledgerLines(deps.store)).toHaveLength(2)
  })

  it('lets one of two stations win when both save the same revision at once', async () => {
    const one = await stores.open()
    const other = await stores.openAgain(one)
    const before = await aProduct(one)

    const answers = await Promise.all([
      save(warehouseDeps(one), before, { name: 'Mine' }),
      save(warehouseDeps(other), before, { name: 'Yours' }),
    ])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed-elsewhere' } })
  })

  it('replaces the codes: those left out are free for another product', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store, { sku: 'OLD', codes: [{ kind: 'barcode', text: 'B1' }] })
    await save(deps, product, { sku: 'NEW', codes: [{ kind: 'barcode', text: 'B2' }] })

    const heir = await aProduct(deps.store, { sku: 'B1', codes: [{ kind: 'barcode', text: 'OLD' }] })

    expect(await findProductByCode(deps.store.reader, 'old')).toMatchObject({ productId: heir.productId })
    expect(await findProductByCode(deps.store.reader, 'b2')).toMatchObject({ sku: 'NEW' })
  })

  it('refuses sku and codes of another product, but not its own in another spelling', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store, { sku: 'X1' })
    const other = await aProduct(deps.store, { sku: 'X2', codes: [{ kind: 'barcode', text: 'box' }] })

    expect(await save(deps, other, { sku: 'x1' })).toMatchObject({
      refusal: { code: 'sku-taken', sku: 'x1', productId },
    })
    expect(await save(deps, other, { codes: [{ kind: 'barcode', text: 'X1' }] })).toMatchObject({
      refusal: { code: 'product-code-taken', text: 'X1', productId },
    })
    expect(await save(deps, other, { sku: 'x2', codes: [{ kind: 'barcode', text: 'BOX' }] })).toMatchObject({
      ok: true,
      value: { product: { sku: 'x2' } },
    })
  })

  it('answers a repeated operation without saving twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = saving(await aProduct(deps.store), { name: 'Router X1' })
    const first = await saveProduct(deps, input)

    expect(await saveProduct(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })

  it('refuses a product that is not there', async () => {
    const deps = warehouseDeps(await stores.open())

    const answer = await saveProduct(deps, {
      operationId: newOperationId(),
      productId: ProductId.parse(404),
      revision: 1,
      product: aProductDraft(),
      trackingOffConfirmed: false,
    })

    expect(answer).toEqual({ ok: false, refusal: { code: 'product-not-found' } })
  })
})
