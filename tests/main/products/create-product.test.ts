import { expect, it } from 'vitest'
import { productHandlers } from '../../../main/products/product-handlers'
import { createProduct } from '../../../main/products/products'
import type { Store } from '../../../main/store/store'
import { ProductId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  aProductDraft,
  ledgerLines,
  newOperationId,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const parents = (store: Store) => store.reader.selectFrom('product_parent').select('name').execute()

describeOnEveryStore('creating a product', (stores) => {
  it('keeps what was entered, writes one ledger line and tells that products changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const operationId = newOperationId()
    const draft = aProductDraft({
      sku: 'X1-EU',
      parentName: 'Router X1',
      options: 'EU plug, black',
      location: 'A-12-3',
      codes: [
        { kind: 'gtin', text: '4006381333931' },
        { kind: 'barcode', text: 'Own 1' },
      ],
    })

    const answer = await createProduct(deps, { operationId, product: draft })

    expect(answer).toMatchObject({
      ok: true,
      value: {
        ...draft,
        freeInventory: 0,
        currentInventory: 0,
        withSerialNumber: 0,
        imageUrl: null,
        revision: 1,
      },
    })
    const { productId } = valueOf(answer)
    expect(await ledgerLines(deps.store)).toMatchObject([
      {
        operation_id: operationId,
        event: 'product created',
        product_id: productId,
        document: 'product',
        document_id: productId,
        before: null,
        after: JSON.stringify(draft),
      },
    ])
    expect(deps.told).toEqual([['products']])
  })

  it('finds the parent by its name however it is written, or makes it', async () => {
    const store = await stores.open()
    await aProduct(store, { parentName: 'Router X1' })

    const sibling = await aProduct(store, { parentName: ' ROUTER  x1 ' })
    const orphan = await aProduct(store, { parentName: '' })

    expect(sibling.parentName).toBe('Router X1')
    expect(orphan.parentName).toBeNull()
    expect(await parents(store)).toEqual([{ name: 'Router X1' }])
  })

  it('refuses a sku that another product has as its sku, GTIN or barcode', async () => {
    const deps = warehouseDeps(await stores.open())
    const codes = [{ kind: 'barcode' as const, text: 'Box-7' }]
    const { productId, name: productName } = await aProduct(deps.store, { sku: 'X1', codes })
    const create = (sku: string) =>
      createProduct(deps, { operationId: newOperationId(), product: aProductDraft({ sku }) })

    const owner = { productId, productName }
    expect(await create('x1')).toEqual({ ok: false, refusal: { code: 'sku-taken', sku: 'x1', ...owner } })
    expect(await create('BOX-7')).toMatchObject({ refusal: { code: 'sku-taken', sku: 'BOX-7', ...owner } })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
    expect(deps.told).toEqual([])
  })

  it('refuses a code that another product has, as UPC or as EAN', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId, name: productName } = await aProduct(deps.store, {
      codes: [{ kind: 'gtin', text: '036000291452' }],
    })

    const answer = await createProduct(deps, {
      operationId: newOperationId(),
      product: aProductDraft({ parentName: 'New', codes: [{ kind: 'barcode', text: '0036000291452' }] }),
    })

    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'product-code-taken', text: '0036000291452', productId, productName },
    })
    expect(await parents(deps.store)).toEqual([])
  })

  it('refuses codes that are none', async () => {
    const deps = warehouseDeps(await stores.open())

    const answer = await createProduct(deps, {
      operationId: newOperationId(),
      product: aProductDraft({ codes: [{ kind: 'gtin', text: '4006381333930' }] }),
    })

    expect(answer).toMatchObject({ ok: false, refusal: { code: 'gtin-check-digit', expected: 1 } })
  })

  it('answers a repeated operation with the product it made, without a second one', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = { operationId: newOperationId(), product: aProductDraft() }
    const first = await createProduct(deps, input)

    expect(await createProduct(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('lets one of two stations have the sku when both take it at once', async () => {
    const one = await stores.open()
    const other = await stores.openAgain(one)

    const answers = await Promise.all(
      [one, other].map((store) =>
        createProduct(warehouseDeps(store), {
          operationId: newOperationId(),
          product: aProductDraft({ sku: 'X1' }),
        }),
      ),
    )

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'sku-taken', sku: 'X1' } })
  })

  it('leaves it to the database that no code is kept twice', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store, { sku: 'X1' })

    const twice = store.write((tx) =>
      tx
        .insertInto('product_code')
        .values({ product_id: productId, kind: 'barcode', code: 'x1', code_key: 'X1', position: 9 })
        .execute(),
    )

    await expect(twice).rejects.toSatisfy(
      (error) => store.engine.uniqueViolation(error) === 'product_code(code_key)',
    )
  })
})

describeOnEveryStore('reading a product', (stores) => {
  it('is refused when there is none', async () => {
    const handlers = productHandlers(warehouseDeps(await stores.open()))

    const answer = await handlers['products.read']({ productId: ProductId.parse(404) })

    expect(answer).toEqual({ ok: false, refusal: { code: 'product-not-found' } })
  })
})
