import { expect, it } from 'vitest'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import { cancelOrder, closeOrderShort, confirmOrder } from '../../../main/purchases/order-acts'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import type { PurchaseOrderStatus } from '../../../shared/purchase-order-status'
import { PurchaseOrderId } from '../../../shared/values'
import { aCommittedReceipt, anOpenReceipt, aReversedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  warehouseDeps,
} from '../../support/warehouse'

const on = ({ purchaseOrderId }: Pick<PurchaseOrder, 'purchaseOrderId'>) => ({
  operationId: newOperationId(),
  purchaseOrderId,
})

const notIn = (order: PurchaseOrder, status: PurchaseOrderStatus, needed: PurchaseOrderStatus[]) => ({
  ok: false,
  refusal: { code: 'order-not-in-status', number: order.number, status, needed },
})

async function tenOrdered(deps: WarehouseDeps): Promise<PurchaseOrder> {
  return aConfirmedOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 10 }])
}

describeOnEveryStore('confirming an order', (stores) => {
  it('makes a Draft Confirmed, with one ledger line', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])
    const wanted = on(order)

    const answer = await confirmOrder(deps, wanted)

    expect(answer).toMatchObject({ ok: true, value: { status: 'Confirmed', revision: 2 } })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      {
        event: 'order status changed',
        before: 'Draft',
        after: 'Confirmed',
        document: 'purchase-order',
        document_id: order.purchaseOrderId,
        note: null,
      },
    ])
    expect(deps.told).toEqual([['orders']])
  })

  it('refuses an order without lines', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftOrder(deps.store, [])

    expect(await confirmOrder(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'order-has-no-lines', number: order.number },
    })
  })

  it('refuses an order that is confirmed already, but answers the same operation again', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftOrder(deps.store, [{ product: await aProduct(deps.store), quantity: 1 }])
    const wanted = on(order)
    const first = await confirmOrder(deps, wanted)

    expect(await confirmOrder(deps, wanted)).toEqual(first)
    expect(await confirmOrder(deps, on(order))).toEqual(notIn(order, 'Confirmed', ['Draft']))
    expect(await ledgerLines(deps.store, wanted.operationId)).toHaveLength(1)
  })

  it('refuses an order that is not there', async () => {
    const deps = warehouseDeps(await stores.open())
    const nowhere = { purchaseOrderId: PurchaseOrderId.parse(404) }

    const answers = [
      await confirmOrder(deps, on(nowhere)),
      await cancelOrder(deps, on(nowhere)),
      await closeOrderShort(deps, on(nowhere)),
    ]

    expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: { code: 'order-not-found' } })))
  })
})

describeOnEveryStore('cancelling an order', (stores) => {
  it('cancels a Draft and a Confirmed order, and neither twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const draft = await aDraftOrder(deps.store, [])
    const confirmed = await tenOrdered(deps)

    expect(await cancelOrder(deps, on(draft))).toMatchObject({ value: { status: 'Cancelled' } })
    expect(await cancelOrder(deps, on(confirmed))).toMatchObject({ value: { status: 'Cancelled' } })
    expect(await cancelOrder(deps, on(draft))).toEqual(notIn(draft, 'Cancelled', ['Draft', 'Confirmed']))
    expect((await ledgerLines(deps.store)).at(-1)).toMatchObject({
      before: 'Confirmed',
      after: 'Cancelled',
    })
  })

  it('refuses while a receipt of it is open', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenOrdered(deps)
    const receipt = await anOpenReceipt(deps.store, order, [3])

    expect(await cancelOrder(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'order-has-open-receipt', number: order.number, receiptNumber: receipt.number },
    })
  })

  it('refuses when units were received, and says how many; reversed ones do not count', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenOrdered(deps)
    const first = await aCommittedReceipt(deps.store, order, [3])
    const second = await aCommittedReceipt(deps.store, order, [4])

    expect(await cancelOrder(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'order-has-receipts', number: order.number, received: 7 },
    })
    await aReversedReceipt(deps.store, first)
    await aReversedReceipt(deps.store, second)
    expect(await cancelOrder(deps, on(order))).toMatchObject({ ok: true, value: { status: 'Cancelled' } })
  })
})

describeOnEveryStore('closing an order short', (stores) => {
  it('makes a PartFulfilled order Fulfilled with what it has', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenOrdered(deps)
    await aCommittedReceipt(deps.store, order, [4])
    const wanted = on(order)

    const answer = await closeOrderShort(deps, wanted)

    expect(answer).toMatchObject({
      ok: true,
      value: { status: 'Fulfilled', isClosedShort: true, unitsOrdered: 10, unitsReceived: 4 },
    })
    expect(await ledgerLines(deps.store, wanted.operationId)).toMatchObject([
      { event: 'order status changed', before: 'PartFulfilled', after: 'Fulfilled', note: 'closed short' },
    ])
  })

  it('refuses an order of which nothing, or all, was received', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenOrdered(deps)

    expect(await closeOrderShort(deps, on(order))).toEqual(notIn(order, 'Confirmed', ['PartFulfilled']))
    await aCommittedReceipt(deps.store, order, [10])
    expect(await closeOrderShort(deps, on(order))).toEqual(notIn(order, 'Fulfilled', ['PartFulfilled']))
  })

  it('refuses while a receipt of it is open', async () => {
    const deps = warehouseDeps(await stores.open())
    const order = await tenOrdered(deps)
    await aCommittedReceipt(deps.store, order, [4])
    const receipt = await anOpenReceipt(deps.store, order, [1])

    expect(await closeOrderShort(deps, on(order))).toEqual({
      ok: false,
      refusal: { code: 'order-has-open-receipt', number: order.number, receiptNumber: receipt.number },
    })
  })
})

describeOnEveryStore('the status of an order in the database', (stores) => {
  it.each<[PurchaseOrderStatus, PurchaseOrderStatus]>([
    ['Draft', 'PartFulfilled'],
    ['Draft', 'Fulfilled'],
    ['Confirmed', 'Draft'],
    ['Cancelled', 'Draft'],
    ['Cancelled', 'Confirmed'],
  ])('cannot go from %s to %s, whatever program tries', async (from, to) => {
    const deps = warehouseDeps(await stores.open())
    const order = await aDraftOrder(deps.store, [])
    const move = (status: PurchaseOrderStatus) =>
      deps.store.write((tx) =>
        tx
          .updateTable('purchase_order')
          .set({ status })
          .where('id', '=', order.purchaseOrderId)
          .executeTakeFirst(),
      )
    if (from !== 'Draft') await move(from)

    await expect(move(to)).rejects.toThrow('purchase_order: illegal move')
  })
})
