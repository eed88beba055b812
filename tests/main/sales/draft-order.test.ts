import { expect, it } from 'vitest'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import { createOrder, saveOrder } from '../../../main/sales/draft-order'
import { quoteOrder } from '../../../main/sales/order-acts'
import { salesHandlers } from '../../../main/sales/sales-handlers'
import type { SalesOrder, SalesOrderDraft } from '../../../shared/ipc/sales'
import { CustomerId, ProductId, SalesOrderId } from '../../../shared/values'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aMoment,
  aProduct,
  ledgerLines,
  newOperationId,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const nothing = ProductId.parse(404)

const save = (deps: WarehouseDeps, order: SalesOrder, change: Partial<SalesOrderDraft>) =>
  saveOrder(deps, {
    operationId: newOperationId(),
    salesOrderId: order.salesOrderId,
    revision: order.revision,
    order: { ...order, ...change },
  })

describeOnEveryStore('creating a sales order', (stores) => {
  it('keeps a Draft with its lines in their order and what they come to, under the first number', async () => {
    const deps = warehouseDeps(await stores.open())
    const customer = await aCustomer(deps.store, { address: 'Am Markt 1\nBerlin' })
    const [router, cable] = [
      await aProduct(deps.store),
      await aProduct(deps.store, { unit: 'm', hasSerialNumbers: false }),
    ]
    const operationId = newOperationId()
    const order = {
      customerId: customer.customerId,
      reference: 'B-77',
      note: 'By Friday',
      shipTo: 'Gate 4\nHamburg',
      lines: [
        { productId: cable.productId, quantity: 100, unitPrice: 150, taxRate: 700 },
        { productId: router.productId, quantity: 5, unitPrice: 1_999, taxRate: 1_900 },
      ],
    }

    const answer = await createOrder(deps, { operationId, order })

    expect(answer).toMatchObject({
      ok: true,
      value: {
        number: 'SO-1001',
        customerName: customer.name,
        customerAddress: 'Am Markt 1\nBerlin',
        status: 'Draft',
        shipTo: 'Gate 4\nHamburg',
        orderedAt: aMoment,
        unitsOrdered: 105,
        unitsShipped: 0,
        isStockGood: false,
        serialsNeeded: 5,
        serialsNamed: 0,
        gross: 27_944,
        totals: { net: 24_995, tax: 2_949, gross: 27_944 },
        dispatches: [],
        revision: 1,
        lines: [
          { sku: cable.sku, quantity: 100, unitPrice: 150, taxRate: 700, net: 15_000, reserved: 0 },
          { sku: router.sku, quantity: 5, net: 9_995, shipped: 0, allocated: 0, picked: 0, available: 0 },
        ],
      },
    })
    expect(await ledgerLines(deps.store, operationId)).toMatchObject([
      {
        event: 'sales order created',
        document: 'sales-order',
        document_id: valueOf(answer).salesOrderId,
        after: JSON.stringify({
          number: 'SO-1001',
          customerId: order.customerId,
          reference: 'B-77',
          note: 'By Friday',
          shipTo: 'Gate 4\nHamburg',
          lines: [
            [cable.productId, 100, 150, 700],
            [router.productId, 5, 1_999, 1_900],
          ],
        }),
      },
    ])
    expect(deps.told).toEqual([['sales']])
  })

  it('gives every station a number of its own', async () => {
    const one = await stores.open()
    const customer = await aCustomer(one)
    const stations = [one, await stores.openAgain(one), await stores.openAgain(one)]

    const orders = await Promise.all(stations.map((store) => aDraftSalesOrder(store, [], { customer })))

    expect(orders.map(({ number }) => number).toSorted()).toEqual(['SO-1001', 'SO-1002', 'SO-1003'])
  })

  it('takes a thousand lines', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const lines = Array.from({ length: 1_000 }, (_, at) => ({ product, quantity: at + 1 }))

    const order = await aConfirmedSalesOrder(store, lines)

    expect(order.lines.map(({ reserved }) => reserved)).toEqual(lines.map(({ quantity }) => quantity))
  })

  it('refuses an unknown customer or product, an archived product, and more than a document holds', async () => {
    const deps = warehouseDeps(await stores.open())
    const { customerId } = await aCustomer(deps.store)
    const good = await aProduct(deps.store)
    const old = await aProduct(deps.store, { status: 'archived' })
    const create = (to: CustomerId, products: ProductId[], price = 1) =>
      createOrder(deps, {
        operationId: newOperationId(),
        order: {
          customerId: to,
          reference: '',
          note: '',
          shipTo: '',
          lines: products.map((productId) => ({
            productId,
            quantity: 1_000_000,
            unitPrice: price,
            taxRate: 0,
          })),
        },
      })

    const answers = [
      await create(CustomerId.parse(404), [good.productId]),
      await create(customerId, [nothing]),
      await create(customerId, [good.productId, old.productId]),
      await create(customerId, Array<ProductId>(5).fill(good.productId), 1_000_000_000),
    ]

    expect(answers).toEqual([
      { ok: false, refusal: { code: 'customer-not-found' } },
      { ok: false, refusal: { code: 'product-not-found' } },
      { ok: false, refusal: { code: 'product-archived', productName: old.name } },
      { ok: false, refusal: { code: 'sales-order-too-large', lines: 5 } },
    ])
    expect(await deps.store.reader.selectFrom('sales_order').select('id').execute()).toEqual([])
  })

  it('answers a repeated operation with the order it made, without a second one', async () => {
    const deps = warehouseDeps(await stores.open())
    const { customerId } = await aCustomer(deps.store)
    const input = {
      operationId: newOperationId(),
      order: { customerId, reference: '', note: '', shipTo: '', lines: [] },
    }
    const first = await createOrder(deps, input)

    expect(await createOrder(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })
})

describeOnEveryStore('saving a sales order', (stores) => {
  it('replaces its lines, raises the revision and records what changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const [one, two] = [await aProduct(deps.store), await aProduct(deps.store)]
    const before = await aDraftSalesOrder(deps.store, [{ product: one, quantity: 5 }])

    const answer = await save(deps, before, {
      lines: [{ productId: two.productId, quantity: 2, unitPrice: 1, taxRate: 0 }],
    })

    expect(answer).toMatchObject({
      ok: true,
      value: { revision: 2, lines: [{ productId: two.productId, quantity: 2 }], gross: 2 },
    })
    expect((await ledgerLines(deps.store)).at(-1)).toMatchObject({
      event: 'sales order changed',
      before: JSON.stringify({ lines: [[one.productId, 5, 1_000, 1_900]] }),
      after: JSON.stringify({ lines: [[two.productId, 2, 1, 0]] }),
    })
  })

  it('changes a Quote, but no order that is confirmed', async () => {
    const deps = warehouseDeps(await stores.open())
    const lines = [{ product: await aProduct(deps.store), quantity: 1 }]
    const draft = await aDraftSalesOrder(deps.store, lines)
    const { salesOrderId } = draft
    const quote = valueOf(await quoteOrder(deps, { operationId: newOperationId(), salesOrderId }))
    const confirmed = await aConfirmedSalesOrder(deps.store, lines)

    expect(await save(deps, quote, { note: 'Valid for 30 days' })).toMatchObject({
      ok: true,
      value: { status: 'Quote', note: 'Valid for 30 days' },
    })
    expect(await save(deps, confirmed, { note: 'Too late' })).toEqual({
      ok: false,
      refusal: {
        code: 'sales-order-not-in-status',
        number: confirmed.number,
        status: 'Confirmed',
        needed: ['Draft', 'Quote'],
      },
    })
  })

  it('writes nothing when nothing changed, and refuses an older revision', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aDraftSalesOrder(deps.store, [])
    const lines = await ledgerLines(deps.store)

    expect(await save(deps, before, {})).toEqual({ ok: true, value: before })
    expect(await ledgerLines(deps.store)).toEqual(lines)
    await save(deps, before, { note: 'first' })
    expect(await save(deps, before, { note: 'second' })).toEqual({
      ok: false,
      refusal: { code: 'changed-elsewhere', what: before.number },
    })
  })

  it('refuses an order that is not there, as reading it does', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [])
    const nowhere = SalesOrderId.parse(404)

    const saved = await save(deps, { ...order, salesOrderId: nowhere }, {})

    expect(saved).toEqual({ ok: false, refusal: { code: 'sales-order-not-found' } })
    expect(await salesHandlers(deps)['sales.readOrder']({ salesOrderId: nowhere })).toEqual(saved)
  })
})
