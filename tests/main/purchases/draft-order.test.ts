import { expect, it } from 'vitest'
import { createOrder, saveOrder } from '../../../main/purchases/draft-order'
import { confirmOrder } from '../../../main/purchases/order-acts'
import { purchaseHandlers } from '../../../main/purchases/purchase-handlers'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import type { PurchaseOrder, PurchaseOrderDraft } from '../../../shared/ipc/purchases'
import { ProductId, PurchaseOrderId, SupplierId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aMoment,
  aProduct,
  aSupplier,
  ledgerLines,
  newOperationId,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const nothing = ProductId.parse(404)

const save = (deps: WarehouseDeps, order: PurchaseOrder, change: Partial<PurchaseOrderDraft>) =>
  saveOrder(deps, {
    operationId: newOperationId(),
    purchaseOrderId: order.purchaseOrderId,
    revision: order.revision,
    order: { ...order, ...change },
  })

describeOnEveryStore('creating a purchase order', (stores) => {
  it('keeps a Draft with its lines in their order, under the first number of the series', async () => {
    const deps = warehouseDeps(await stores.open())
    const supplier = await aSupplier(deps.store)
    const [router, cable] = [
      await aProduct(deps.store, { unit: 'pcs' }),
      await aProduct(deps.store, { unit: 'm', hasSerialNumbers: false }),
    ]
    const operationId = newOperationId()
    const order = {
      supplierId: supplier.supplierId,
      reference: 'AB-77',
      note: 'By Friday',
      lines: [
        { productId: cable.productId, quantity: 100 },
        { productId: router.productId, quantity: 5 },
        { productId: cable.productId, quantity: 20 },
      ],
    }

    const answer = await createOrder(deps, { operationId, order })

    const orderLine = { received: 0, hasSerialNumbers: false, productName: cable.name, unit: 'm' }
    expect(answer).toMatchObject({
      ok: true,
      value: {
        number: 'PO-1001',
        supplierName: supplier.name,
        status: 'Draft',
        isClosedShort: false,
        reference: 'AB-77',
        note: 'By Friday',
        orderedAt: aMoment,
        unitsOrdered: 125,
        unitsReceived: 0,
        receipts: [],
        revision: 1,
        lines: [
          { ...orderLine, sku: cable.sku, quantity: 100 },
          { sku: router.sku, quantity: 5, unit: 'pcs', hasSerialNumbers: true },
          { ...orderLine, quantity: 20 },
        ],
      },
    })
    expect(await ledgerLines(deps.store, operationId)).toMatchObject([
      {
        event: 'order created',
        document: 'purchase-order',
        document_id: valueOf(answer).purchaseOrderId,
        before: null,
        after: JSON.stringify({
          number: 'PO-1001',
          supplierId: order.supplierId,
          reference: 'AB-77',
          note: 'By Friday',
          lines: [
            [cable.productId, 100],
            [router.productId, 5],
            [cable.productId, 20],
          ],
        }),
      },
    ])
    expect(deps.told).toEqual([['orders']])
  })

  it('numbers orders without gaps, also after a refusal', async () => {
    const store = await stores.open()
    const { productId } = await aProduct(store)
    const supplier = await aSupplier(store)
    const order = (quantity: number) => ({
      supplierId: supplier.supplierId,
      reference: '',
      note: '',
      lines: [{ productId: quantity > 1 ? productId : nothing, quantity }],
    })
    const create = (quantity: number) =>
      createOrder(warehouseDeps(store), { operationId: newOperationId(), order: order(quantity) })

    const answers = [await create(2), await create(1), await create(3)]

    expect(answers).toMatchObject([
      { value: { number: 'PO-1001' } },
      { refusal: { code: 'product-not-found' } },
      { value: { number: 'PO-1002' } },
    ])
  })

  it('gives every station a number of its own', async () => {
    const one = await stores.open()
    const supplier = await aSupplier(one)
    const stations = [one, await stores.openAgain(one), await stores.openAgain(one)]

    const orders = await Promise.all(stations.map((store) => aDraftOrder(store, [], { supplier })))

    expect(orders.map(({ number }) => number).toSorted()).toEqual(['PO-1001', 'PO-1002', 'PO-1003'])
  })

  it('takes a thousand lines', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const lines = Array.from({ length: 1_000 }, (_, at) => ({ product, quantity: at + 1 }))

    const order = await aDraftOrder(store, lines)

    expect(order.lines.map(({ quantity }) => quantity)).toEqual(lines.map(({ quantity }) => quantity))
    expect(order.unitsOrdered).toBe(500_500)
  })

  it('refuses an unknown supplier or product, and an archived product', async () => {
    const deps = warehouseDeps(await stores.open())
    const { supplierId } = await aSupplier(deps.store)
    const good = await aProduct(deps.store)
    const old = await aProduct(deps.store, { status: 'archived' })
    const order = (from: SupplierId, productId: ProductId) =>
      createOrder(deps, {
        operationId: newOperationId(),
        order: {
          supplierId: from,
          reference: '',
          note: '',
          lines: [good.productId, productId].map((id) => ({ productId: id, quantity: 1 })),
        },
      })

    expect(await order(SupplierId.parse(404), good.productId)).toEqual({
      ok: false,
      refusal: { code: 'supplier-not-found' },
    })
    expect(await order(supplierId, nothing)).toEqual({ ok: false, refusal: { code: 'product-not-found' } })
    expect(await order(supplierId, old.productId)).toEqual({
      ok: false,
      refusal: { code: 'product-archived', productName: old.name },
    })
    expect(await deps.store.reader.selectFrom('purchase_order').select('id').execute()).toEqual([])
  })

  it('answers a repeated operation with the order it made, without a second one', async () => {
    const deps = warehouseDeps(await stores.open())
    const { supplierId } = await aSupplier(deps.store)
    const input = {
      operationId: newOperationId(),
      order: { supplierId, reference: '', note: '', lines: [] },
    }
    const first = await createOrder(deps, input)

    expect(await createOrder(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })
})

describeOnEveryStore('saving a Draft', (stores) => {
  it('replaces its lines, raises the revision and records what changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const [one, two] = [await aProduct(deps.store), await aProduct(deps.store)]
    const before = await aDraftOrder(deps.store, [{ product: one, quantity: 5 }])

    const answer = await save(deps, before, {
      reference: 'AB-78',
      lines: [
        { productId: two.productId, quantity: 2 },
        { productId: one.productId, quantity: 4 },
      ],
    })

    expect(answer).toMatchObject({
      ok: true,
      value: {
        number: before.number,
        reference: 'AB-78',
        revision: 2,
        lines: [
          { productId: two.productId, quantity: 2 },
          { productId: one.productId, quantity: 4 },
        ],
      },
    })
    expect((await ledgerLines(deps.store)).at(-1)).toMatchObject({
      event: 'order changed',
      before: `{"reference":"","lines":[[${one.productId},5]]}`,
      after: `{"reference":"AB-78","lines":[[${two.productId},2],[${one.productId},4]]}`,
    })
  })

  it('writes nothing when nothing changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aDraftOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 5 }])
    const lines = await ledgerLines(deps.store)

    expect(await save(deps, before, {})).toEqual({ ok: true, value: before })
    expect(await ledgerLines(deps.store)).toEqual(lines)
  })

  it('refuses an older revision and overwrites nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aDraftOrder(deps.store, [])
    await save(deps, before, { note: 'mine' })

    const answer = await save(deps, before, { note: 'yours' })

    expect(answer).toEqual({ ok: false, refusal: { code: 'changed-elsewhere', what: before.number } })
    const { purchaseOrderId } = before
    expect(await purchaseHandlers(deps)['purchases.readOrder']({ purchaseOrderId })).toMatchObject({
      value: { note: 'mine', revision: 2 },
    })
  })

  it('refuses an order that is no longer a Draft', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aConfirmedOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])

    expect(await save(deps, order, { note: 'late' })).toEqual({
      ok: false,
      refusal: {
        code: 'order-not-in-status',
        number: order.number,
        status: 'Confirmed',
        needed: ['Draft'],
      },
    })
  })

  it('refuses what cannot be ordered, and an order that is not there', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftOrder(deps.store, [])
    const old = await aProduct(deps.store, { status: 'archived' })
    const gone = { ...order, purchaseOrderId: PurchaseOrderId.parse(404) }

    expect(await save(deps, order, { supplierId: SupplierId.parse(404) })).toMatchObject({
      refusal: { code: 'supplier-not-found' },
    })
    expect(await save(deps, order, { lines: [{ productId: nothing, quantity: 1 }] })).toMatchObject({
      refusal: { code: 'product-not-found' },
    })
    expect(await save(deps, order, { lines: [{ productId: old.productId, quantity: 1 }] })).toMatchObject({
      refusal: { code: 'product-archived' },
    })
    expect(await save(deps, gone, { note: 'x' })).toMatchObject({ refusal: { code: 'order-not-found' } })
    expect(await purchaseHandlers(deps)['purchases.readOrder'](gone)).toMatchObject({
      refusal: { code: 'order-not-found' },
    })
  })

  it('answers a repeated operation as the order is now, without saving twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aDraftOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])
    const { purchaseOrderId, revision } = before
    const input = {
      operationId: newOperationId(),
      purchaseOrderId,
      revision,
      order: { ...before, note: 'By Friday' },
    }
    await saveOrder(deps, input)
    await confirmOrder(deps, { operationId: newOperationId(), purchaseOrderId })

    const again = await saveOrder(deps, input)

    expect(again).toMatchObject({ ok: true, value: { note: 'By Friday', status: 'Confirmed' } })
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })
})
