import { expect, it } from 'vitest'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import {
  cancelOrder,
  closeOrderShort,
  confirmOrder,
  quoteOrder,
  reviseOrder,
} from '../../../main/sales/order-acts'
import { settleSalesOrder } from '../../../main/sales/settle-order'
import type { SalesOrder } from '../../../shared/ipc/sales'
import type { SalesOrderStatus } from '../../../shared/sales-order-status'
import { SalesOrderId } from '../../../shared/values'
import { aConfirmedSalesOrder, aDispatchOf, aDraftSalesOrder, allocatedTo } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, inOperation, ledgerLines, newOperationId, warehouseDeps } from '../../support/warehouse'

const on = ({ salesOrderId }: Pick<SalesOrder, 'salesOrderId'>) => ({
  operationId: newOperationId(),
  salesOrderId,
})

const notIn = (order: SalesOrder, status: SalesOrderStatus, needed: SalesOrderStatus[]) => ({
  ok: false,
  refusal: { code: 'sales-order-not-in-status', number: order.number, status, needed },
})

async function tenSold(deps: WarehouseDeps): Promise<SalesOrder> {
  return aConfirmedSalesOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 10 }])
}

/** Ten units of a confirmed order, of which four have left. */
async function fourOfTenLeft(deps: WarehouseDeps): Promise<SalesOrder> {
  const order = await tenSold(deps)
  await aDispatchOf(deps.store, order, { status: 'committed', quantities: [4] })
  await inOperation(deps.store, (operation) => settleSalesOrder(operation, order.salesOrderId))
  return order
}

describeOnEveryStore('quoting a sales order', (stores) => {
  it('makes a Draft a Quote that reserves nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 2 }])
    const wanted = on(order)

    const answer = await quoteOrder(deps, wanted)

    expect(answer).toMatchObject({ ok: true, value: { status: 'Quote', lines: [{ reserved: 0 }] } })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { event: 'sales order status changed', before: 'Draft', after: 'Quote' },
    ])
    expect(await quoteOrder(deps, on(order))).toEqual(notIn(order, 'Quote', ['Draft']))
  })
})

describeOnEveryStore('confirming a sales order', (stores) => {
  it('reserves all its units, with a ledger line for the order and for each of its lines', async () => {
    const deps = warehouseDeps(await stores.open())
    const [one, two] = [await aProduct(deps.store), await aProduct(deps.store)]
    const order = await aDraftSalesOrder(deps.store, [
      { product: one, quantity: 3 },
      { product: two, quantity: 1 },
    ])
    const wanted = on(order)

    const answer = await confirmOrder(deps, wanted)

    expect(answer).toMatchObject({
      ok: true,
      value: { status: 'Confirmed', revision: 2, lines: [{ reserved: 3 }, { reserved: 1 }] },
    })
    const ofOrder = { document: 'sales-order', document_id: order.salesOrderId, note: null }
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { event: 'sales order status changed', before: 'Draft', after: 'Confirmed', ...ofOrder },
      {
        event: 'sales order line settled',
        product_id: one.productId,
        before: '{"shipped":0,"reserved":0}',
        after: '{"shipped":0,"reserved":3}',
        document_line_id: order.lines[0]?.salesOrderLineId,
        ...ofOrder,
      },
      { product_id: two.productId, after: '{"shipped":0,"reserved":1}', ...ofOrder },
    ])
    expect(deps.told).toEqual([['sales', 'products', 'serials']])
  })

  it('takes a Quote as well', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])
    await quoteOrder(deps, on(order))

    expect(await confirmOrder(deps, on(order))).toMatchObject({ ok: true, value: { status: 'Confirmed' } })
  })

  it('refuses an order without lines', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [])

    expect(await confirmOrder(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'sales-order-has-no-lines', number: order.number },
    })
  })

  it('refuses an order that is confirmed already, but answers the same operation again', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])
    const wanted = on(order)
    const first = await confirmOrder(deps, wanted)

    expect(await confirmOrder(deps, wanted)).toEqual(first)
    expect(await confirmOrder(deps, on(order))).toEqual(notIn(order, 'Confirmed', ['Draft', 'Quote']))
  })

  it('refuses an order that is not there, as every act on it does', async () => {
    const deps = warehouseDeps(await stores.open())
    const nowhere = { salesOrderId: SalesOrderId.parse(404) }

    const answers = [
      await quoteOrder(deps, on(nowhere)),
      await confirmOrder(deps, on(nowhere)),
      await reviseOrder(deps, on(nowhere)),
      await cancelOrder(deps, on(nowhere)),
      await closeOrderShort(deps, on(nowhere)),
    ]

    expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: { code: 'sales-order-not-found' } })))
  })
})

describeOnEveryStore('revising a sales order', (stores) => {
  it('takes a Confirmed order back to Draft, and what it reserved is free again', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenSold(deps)
    const wanted = on(order)

    const answer = await reviseOrder(deps, wanted)

    expect(answer).toMatchObject({ ok: true, value: { status: 'Draft', lines: [{ reserved: 0 }] } })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { before: 'Confirmed', after: 'Draft' },
      { before: '{"shipped":0,"reserved":10}', after: '{"shipped":0,"reserved":0}' },
    ])
  })

  it('refuses while a number is allocated, while it is packed, and once it was dispatched', async () => {
    const deps = warehouseDeps(await stores.open())
    const [promised, packed, undone] = [await tenSold(deps), await tenSold(deps), await tenSold(deps)]
    await allocatedTo(deps.store, promised, ['SN-1', 'SN-2'])
    await aDispatchOf(deps.store, packed, { status: 'open', quantities: [1] })
    await aDispatchOf(deps.store, undone, { status: 'reversed', quantities: [1] })

    expect(await reviseOrder(deps, on(promised))).toEqual({
      ok: false,
      refusal: { code: 'sales-order-has-allocations', number: promised.number, allocated: 2 },
    })
    expect(await reviseOrder(deps, on(packed))).toMatchObject({
      refusal: { code: 'sales-order-has-open-dispatch', number: packed.number },
    })
    expect(await reviseOrder(deps, on(undone))).toMatchObject({
      refusal: { code: 'sales-order-dispatched-before', number: undone.number },
    })
  })
})

describeOnEveryStore('cancelling a sales order', (stores) => {
  it('cancels a Draft, a Quote and a Confirmed order, and none twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const [draft, quote, confirmed] = [
      await aDraftSalesOrder(deps.store, []),
      await aDraftSalesOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }]),
      await tenSold(deps),
    ]
    await quoteOrder(deps, on(quote))

    for (const order of [draft, quote, confirmed])
      expect(await cancelOrder(deps, on(order))).toMatchObject({ value: { status: 'Cancelled' } })
    expect(await cancelOrder(deps, on(draft))).toEqual(
      notIn(draft, 'Cancelled', ['Draft', 'Quote', 'Confirmed']),
    )
  })

  it('sets free what was reserved and allocated', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenSold(deps)
    await allocatedTo(deps.store, order, ['SN-1', 'SN-2'])
    const wanted = on(order)

    const answer = await cancelOrder(deps, wanted)

    expect(answer).toMatchObject({ value: { lines: [{ reserved: 0, allocated: 0 }], serialsNamed: 0 } })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { event: 'sales order status changed', after: 'Cancelled' },
      { event: 'sales order line settled', after: '{"shipped":0,"reserved":0}' },
      {
        event: 'allocation released',
        serial: 'SN-1',
        before: 'allocated',
        after: 'in-stock',
        document: 'sales-order',
        document_id: order.salesOrderId,
        document_line_id: order.lines[0]?.salesOrderLineId,
      },
      { event: 'allocation released', serial: 'SN-2' },
    ])
    const units = await deps.store.reader
      .selectFrom('serial_number')
      .where('serial', 'in', ['SN-1', 'SN-2'])
      .select(['status', 'sales_order_line_id', 'bound_seq'])
      .execute()
    expect(units).toEqual([
      { status: 'in-stock', sales_order_line_id: null, bound_seq: null },
      { status: 'in-stock', sales_order_line_id: null, bound_seq: null },
    ])
  })

  it('refuses while it is packed', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenSold(deps)
    await aDispatchOf(deps.store, order, { status: 'open', quantities: [3] })

    expect(await cancelOrder(deps, on(order))).toMatchObject({
      refusal: { code: 'sales-order-has-open-dispatch', number: order.number },
    })
  })

  it('refuses when units have left, and says how many', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await fourOfTenLeft(deps)

    expect(await cancelOrder(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'sales-order-has-dispatches', number: order.number, shipped: 4 },
    })
  })
})

describeOnEveryStore('closing a sales order short', (stores) => {
  it('makes a PartFulfilled order Fulfilled with what has left, and frees the rest', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await fourOfTenLeft(deps)
    await allocatedTo(deps.store, order, ['SN-1'])
    const wanted = on(order)

    const answer = await closeOrderShort(deps, wanted)

    expect(answer).toMatchObject({
      ok: true,
      value: {
        status: 'Fulfilled',
        isClosedShort: true,
        unitsOrdered: 10,
        unitsShipped: 4,
        lines: [{ shipped: 4, reserved: 0, allocated: 0 }],
      },
    })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { before: 'PartFulfilled', after: 'Fulfilled', note: 'closed short' },
      { before: '{"shipped":4,"reserved":6}', after: '{"shipped":4,"reserved":0}' },
      { event: 'allocation released', serial: 'SN-1' },
    ])
  })

  it('refuses an order of which nothing has left, and while it is packed', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenSold(deps)
    const part = await fourOfTenLeft(deps)
    await aDispatchOf(deps.store, part, { status: 'open', quantities: [1] })

    expect(await closeOrderShort(deps, on(order))).toEqual(notIn(order, 'Confirmed', ['PartFulfilled']))
    expect(await closeOrderShort(deps, on(part))).toMatchObject({
      refusal: { code: 'sales-order-has-open-dispatch', number: part.number },
    })
  })
})

describeOnEveryStore('the status of a sales order in the database', (stores) => {
  it.each<[SalesOrderStatus, SalesOrderStatus]>([
    ['Draft', 'PartFulfilled'],
    ['Quote', 'Fulfilled'],
    ['Cancelled', 'Draft'],
    ['Cancelled', 'Confirmed'],
  ])('cannot go from %s to %s, whatever program tries', async (from, to) => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftSalesOrder(deps.store, [])
    const move = (status: SalesOrderStatus) =>
      deps.store.write((tx) =>
        tx.updateTable('sales_order').set({ status }).where('id', '=', order.salesOrderId).executeTakeFirst(),
      )
    if (from !== 'Draft') await move(from)

    await expect(move(to)).rejects.toThrow('sales_order: illegal move')
  })
})
