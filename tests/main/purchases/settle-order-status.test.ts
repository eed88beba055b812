import { expect, it } from 'vitest'
import { closeOrderShort } from '../../../main/purchases/order-acts'
import { readOrder } from '../../../main/purchases/purchase-order-rows'
import { readOutstanding, settleOrderStatus } from '../../../main/purchases/settle-order-status'
import type { Store } from '../../../main/store/store'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { aCommittedReceipt, anOpenReceipt, aReversedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  inOperation,
  ledgerLines,
  newOperationId,
  warehouseDeps,
} from '../../support/warehouse'

async function fiveAndThree(store: Store): Promise<PurchaseOrder> {
  const [one, two] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]
  return aConfirmedOrder(store, [
    { product: one, quantity: 5 },
    { product: two, quantity: 3 },
  ])
}

const now = (store: Store, { purchaseOrderId }: PurchaseOrder) => readOrder(store.reader, purchaseOrderId)

async function statusMoves(store: Store): Promise<string[]> {
  const lines = await ledgerLines(store)
  return lines
    .filter(({ event }) => event === 'order status changed')
    .map(({ before, after }) => `${before} > ${after}`)
}

describeOnEveryStore('an order that is being received', (stores) => {
  it('goes to PartFulfilled and Fulfilled with its receipts, and back when they are reversed', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)

    const first = await aCommittedReceipt(store, order, [5, null])
    const second = await aCommittedReceipt(store, order, [null, 1])
    const third = await aCommittedReceipt(store, order, [null, 2])
    await aReversedReceipt(store, third)
    await aReversedReceipt(store, first)
    await aReversedReceipt(store, second)

    expect(await statusMoves(store)).toEqual([
      'Draft > Confirmed',
      'Confirmed > PartFulfilled',
      'PartFulfilled > Fulfilled',
      'Fulfilled > PartFulfilled',
      'PartFulfilled > Confirmed',
    ])
  })

  it('shows what was received of each line and in which receipts; open and reversed ones do not count', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    const gone = await aReversedReceipt(store, await aCommittedReceipt(store, order, [1, 1]))
    const kept = await aCommittedReceipt(store, order, [2, 4])
    const open = await anOpenReceipt(store, order, [3, null])

    const shown = await now(store, order)

    expect(shown).toMatchObject({
      status: 'PartFulfilled',
      unitsOrdered: 8,
      unitsReceived: 6,
      lines: [
        { quantity: 5, received: 2 },
        { quantity: 3, received: 4 },
      ],
      receipts: [
        { receiptId: gone.receiptId, number: gone.number, status: 'reversed', units: 2 },
        { receiptId: kept.receiptId, status: 'committed', units: 6, committedAt: kept.committedAt },
        { receiptId: open.receiptId, status: 'open', units: 3, committedAt: null },
      ],
    })
    expect(await readOutstanding(store.reader, order.purchaseOrderId)).toMatchObject([
      { ordered: 5, received: 2 },
      { ordered: 3, received: 4 },
    ])
  })

  it('is open again when it was closed short and a receipt of it is reversed', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    await aCommittedReceipt(store, order, [1, null])
    const second = await aCommittedReceipt(store, order, [1, null])
    const { purchaseOrderId } = order
    await closeOrderShort(warehouseDeps(store), { operationId: newOperationId(), purchaseOrderId })

    await aReversedReceipt(store, second)

    expect(await now(store, order)).toMatchObject({ status: 'PartFulfilled', isClosedShort: false })
  })

  it('writes no line when its status stays', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    await aCommittedReceipt(store, order, [1, null])
    const { revision } = await now(store, order)
    const lines = await ledgerLines(store)

    const status = await inOperation(store, (operation) =>
      settleOrderStatus(operation, order.purchaseOrderId),
    )

    expect(status).toBe('PartFulfilled')
    expect(await ledgerLines(store)).toEqual(lines)
    expect(await now(store, order)).toMatchObject({ revision })
  })

  it('cannot be a Draft', async () => {
    const store = await stores.open()
    const { purchaseOrderId } = await aDraftOrder(store, [])

    const settling = inOperation(store, (operation) => settleOrderStatus(operation, purchaseOrderId))

    await expect(settling).rejects.toThrow('which is Draft')
  })
})
