import { expect, it } from 'vitest'
import { closeOrderShort } from '../../../main/sales/order-acts'
import { readOrder } from '../../../main/sales/sales-order-rows'
import { settleSalesOrder } from '../../../main/sales/settle-order'
import type { Store } from '../../../main/store/store'
import type { SalesOrder } from '../../../shared/ipc/sales'
import type { DispatchId } from '../../../shared/values'
import { aConfirmedSalesOrder, aDispatchOf, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aMoment,
  aProduct,
  inOperation,
  ledgerLines,
  newOperationId,
  warehouseDeps,
} from '../../support/warehouse'

async function fiveAndThree(store: Store): Promise<SalesOrder> {
  const [one, two] = [await aProduct(store), await aProduct(store, { hasSerialNumbers: false })]
  return aConfirmedSalesOrder(store, [
    { product: one, quantity: 5 },
    { product: two, quantity: 3 },
  ])
}

const now = (store: Store, { salesOrderId }: SalesOrder) => readOrder(store.reader, salesOrderId)
const settle = (store: Store, { salesOrderId }: SalesOrder) =>
  inOperation(store, (operation) => settleSalesOrder(operation, salesOrderId))

/** As far as the order looks at it. */
async function shipped(store: Store, order: SalesOrder, quantities: (number | null)[]): Promise<DispatchId> {
  const dispatchId = await aDispatchOf(store, order, { status: 'committed', quantities })
  await settle(store, order)
  return dispatchId
}

async function undone(store: Store, order: SalesOrder, dispatchId: DispatchId): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable('dispatch')
      .set({ status: 'reversed', reversed_at: aMoment })
      .where('id', '=', dispatchId)
      .execute(),
  )
  await settle(store, order)
}

async function statusMoves(store: Store): Promise<string[]> {
  const lines = await ledgerLines(store)
  return lines
    .filter(({ event }) => event === 'sales order status changed')
    .map(({ before, after }) => `${before} > ${after}`)
}

describeOnEveryStore('a sales order that is being shipped', (stores) => {
  it('goes to PartFulfilled and Fulfilled with its dispatches, and back when they are reversed', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)

    const first = await shipped(store, order, [5])
    const second = await shipped(store, order, [null, 3])
    await undone(store, order, second)
    await undone(store, order, first)

    expect(await statusMoves(store)).toEqual([
      'Draft > Confirmed',
      'Confirmed > PartFulfilled',
      'PartFulfilled > Fulfilled',
      'Fulfilled > PartFulfilled',
      'PartFulfilled > Confirmed',
    ])
  })

  it('reserves what has not left, with a ledger line only for the lines that changed', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    const before = await ledgerLines(store)

    await shipped(store, order, [2])

    expect(await now(store, order)).toMatchObject({
      lines: [
        { shipped: 2, reserved: 3 },
        { shipped: 0, reserved: 3 },
      ],
    })
    expect((await ledgerLines(store)).slice(before.length)).toMatchObject([
      { event: 'sales order status changed', after: 'PartFulfilled' },
      {
        event: 'sales order line settled',
        before: '{"shipped":0,"reserved":5}',
        after: '{"shipped":2,"reserved":3}',
      },
    ])
  })

  it('reserves nothing any more once all of it has left', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)

    await shipped(store, order, [5, 3])

    expect(await now(store, order)).toMatchObject({
      status: 'Fulfilled',
      lines: [
        { shipped: 5, reserved: 0 },
        { shipped: 3, reserved: 0 },
      ],
    })
  })

  it('is open again, and reserves again, when it was closed short and a dispatch of it is reversed', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    await shipped(store, order, [1])
    const second = await shipped(store, order, [1])
    const { salesOrderId } = order
    await closeOrderShort(warehouseDeps(store), { operationId: newOperationId(), salesOrderId })

    await undone(store, order, second)

    expect(await now(store, order)).toMatchObject({
      status: 'PartFulfilled',
      isClosedShort: false,
      lines: [
        { shipped: 1, reserved: 4 },
        { shipped: 0, reserved: 3 },
      ],
    })
  })

  it('writes no line when nothing changes', async () => {
    const store = await stores.open()
    const order = await fiveAndThree(store)
    await shipped(store, order, [1])
    const lines = await ledgerLines(store)

    expect(await settle(store, order)).toBe('PartFulfilled')
    expect(await ledgerLines(store)).toEqual(lines)
  })

  it('cannot be a Draft', async () => {
    const store = await stores.open()

    await expect(settle(store, await aDraftSalesOrder(store, []))).rejects.toThrow('which is Draft')
  })
})
