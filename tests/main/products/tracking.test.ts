import { expect, it } from 'vitest'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import { createProduct, saveProduct } from '../../../main/products/products'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import type { SalesOrder } from '../../../shared/ipc/sales'
import type { ProductId } from '../../../shared/values'
import { anOpenReceipt, aReversedReceipt, capturedOn } from '../../support/receiving'
import { aConfirmedSalesOrder, aDispatchOf, allocatedTo, unitsLeftUnnamed } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  aProductDraft,
  ledgerLines,
  newOperationId,
  readStock,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const switching = (product: Product, hasSerialNumbers: boolean, trackingOffConfirmed = false) => ({
  operationId: newOperationId(),
  productId: product.productId,
  revision: product.revision,
  product: { ...product, hasSerialNumbers },
  trackingOffConfirmed,
})
const switchOn = (deps: WarehouseDeps, product: Product) => saveProduct(deps, switching(product, true))
const switchOff = (deps: WarehouseDeps, product: Product) =>
  saveProduct(deps, switching(product, false, true))

const serials = (store: Store, productId: ProductId) =>
  store.reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .orderBy('serial_key')
    .select(['serial', 'status', 'warehouse_key'])
    .execute()

const markDamaged = (store: Store, serial: string) =>
  store.write((tx) =>
    tx.updateTable('serial_number').set({ status: 'damaged' }).where('serial', '=', serial).execute(),
  )

/** Packs what is allocated to an order into a dispatch; gives the number of it. */
async function packed(store: Store, order: SalesOrder): Promise<string> {
  const dispatchId = await aDispatchOf(store, order, { status: 'open', quantities: [1] })
  return store.write(async (tx) => {
    const line = await tx
      .selectFrom('dispatch_line as line')
      .innerJoin('dispatch', 'dispatch.id', 'line.dispatch_id')
      .where('dispatch.id', '=', dispatchId)
      .select(['line.id', 'dispatch.number'])
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('serial_number')
      .set({ status: 'picked', dispatch_line_id: line.id })
      .where('status', '=', 'allocated')
      .execute()
    return line.number
  })
}

describeOnEveryStore('switching *Has serial numbers* on', (stores) => {
  it('makes the units on hand units without serial no. and says how many', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store, { hasSerialNumbers: false })
    await unitsOnHand(deps.store, product, { units: 7, blocked: 2 })
    const input = switching(product, true)

    const answer = await saveProduct(deps, input)

    expect(answer).toMatchObject({
      ok: true,
      value: {
        becameWithoutSerial: 5,
        product: {
          hasSerialNumbers: true,
          currentInventory: 7,
          withoutSerialNumber: 5,
          withSerialNumber: 0,
          notFree: 2,
          freeInventory: 5,
        },
      },
    })
    expect(await ledgerLines(deps.store, input.operationId)).toMatchObject([
      {
        event: 'product changed',
        before: '{"hasSerialNumbers":false}',
        after: '{"hasSerialNumbers":true}',
        without_serial_change: 0,
      },
      { event: 'tracking switched on', product_id: product.productId, without_serial_change: 5 },
    ])
  })

  it('moves no stock where there is none', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = switching(await aProduct(deps.store, { hasSerialNumbers: false }), true)

    const answer = await saveProduct(deps, input)

    expect(answer).toMatchObject({ ok: true, value: { becameWithoutSerial: 0 } })
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })

  it('answers a repeated operation with the same number, and moves nothing twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store, { hasSerialNumbers: false })
    await unitsOnHand(deps.store, product, { units: 7 })
    const input = switching(product, true)
    const first = await saveProduct(deps, input)

    expect(await saveProduct(deps, input)).toEqual(first)
    expect(first).toMatchObject({ value: { becameWithoutSerial: 7 } })
    expect(await readStock(deps.store, product.productId)).toMatchObject({ current: 7, without_serial: 7 })
  })
})

describeOnEveryStore('switching *Has serial numbers* off', (stores) => {
  it('asks first while serial numbers are on hand, and changes nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['SN-1', 'SN-2'])

    const answer = await saveProduct(deps, switching(product, false))

    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'tracking-off-unconfirmed', productName: product.name, onHand: 2, allocations: [] },
    })
    expect(await serials(deps.store, product.productId)).toMatchObject([
      { status: 'in-stock' },
      { status: 'in-stock' },
    ])
  })

  it('keeps every unit and its history, but tracks none: one ledger line for each number', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await unitsOnHand(deps.store, product, { units: 4, blocked: 1 })
    await serialsOnHand(deps.store, product, ['SN-1', 'SN-2', 'SN-3'])
    await markDamaged(deps.store, 'SN-3')
    const input = switching(product, false, true)

    const answer = await saveProduct(deps, input)

    expect(answer).toMatchObject({
      ok: true,
      value: {
        becameWithoutSerial: 0,
        product: { currentInventory: 7, withoutSerialNumber: 0, withSerialNumber: 0, freeInventory: 5 },
      },
    })
    const lines = await ledgerLines(deps.store, input.operationId)
    expect(lines.map((line) => [line.event, line.serial, line.before, line.after])).toEqual([
      ['product changed', null, '{"hasSerialNumbers":true}', '{"hasSerialNumbers":false}'],
      ['tracking switched off', null, null, null],
      ['tracking switched off', 'SN-1', 'in-stock', 'untracked'],
      ['tracking switched off', 'SN-2', 'in-stock', 'untracked'],
      ['tracking switched off', 'SN-3', 'damaged', 'untracked'],
    ])
    expect(await readStock(deps.store, product.productId)).toEqual({
      current: 7,
      without_serial: 0,
      blocked: 2,
    })
  })

  it('gives the numbers free for the warehouse, and leaves those of other products alone', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    const other = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['SN-1'])
    await serialsOnHand(deps.store, other, ['SN-2'])
    await deps.store.write((tx) =>
      tx.updateTable('serial_number').set({ warehouse_key: 'SN-1' }).where('serial', '=', 'SN-1').execute(),
    )

    await switchOff(deps, product)

    expect(await serials(deps.store, product.productId)).toEqual([
      { serial: 'SN-1', status: 'untracked', warehouse_key: null },
    ])
    expect(await serials(deps.store, other.productId)).toMatchObject([{ status: 'in-stock' }])
  })

  it('needs no question where no serial number is on hand', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await unitsOnHand(deps.store, product, { units: 3 })

    const answer = await saveProduct(deps, switching(product, false))

    expect(answer).toMatchObject({ ok: true, value: { product: { hasSerialNumbers: false } } })
    expect(await readStock(deps.store, product.productId)).toMatchObject({ current: 3, without_serial: 0 })
  })

  it('is refused while an open receipt has captured numbers of it, confirmed or not', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    const order = await aConfirmedOrder(deps.store, [{ product, quantity: 2 }])
    const receipt = await capturedOn(deps.store, await anOpenReceipt(deps.store, order, [2]), ['SN-1'])

    const answer = await switchOff(deps, product)

    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: 'tracking-in-open-receipt',
        productName: product.name,
        receiptNumber: receipt.number,
      },
    })
    await aReversedReceipt(deps.store, receipt)
    expect(await switchOff(deps, product)).toMatchObject({ ok: true })
  })

  it('names the orders whose allocations it releases, and releases them once confirmed', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    const order = await aConfirmedSalesOrder(deps.store, [{ product, quantity: 3 }])
    await allocatedTo(deps.store, order, ['SN-1', 'SN-2'])
    const asked = await saveProduct(deps, switching(product, false))
    const input = switching(product, false, true)

    const answer = await saveProduct(deps, input)

    expect(asked).toMatchObject({
      refusal: { code: 'tracking-off-unconfirmed', onHand: 2, allocations: [order.number] },
    })
    expect(answer).toMatchObject({
      value: { product: { currentInventory: 2, reserved: 3, withSerialNumber: 0, freeInventory: -1 } },
    })
    const lines = await ledgerLines(deps.store, input.operationId)
    expect(lines.map((line) => [line.event, line.serial, line.before, line.after])).toEqual([
      ['product changed', null, '{"hasSerialNumbers":true}', '{"hasSerialNumbers":false}'],
      ['allocation released', 'SN-1', 'allocated', 'in-stock'],
      ['allocation released', 'SN-2', 'allocated', 'in-stock'],
      ['tracking switched off', 'SN-1', 'in-stock', 'untracked'],
      ['tracking switched off', 'SN-2', 'in-stock', 'untracked'],
    ])
    expect(deps.told.at(-1)).toContain('sales')
  })

  it('is refused while a number of it is packed, confirmed or not', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    const order = await aConfirmedSalesOrder(deps.store, [{ product, quantity: 1 }])
    await allocatedTo(deps.store, order, ['SN-1'])
    const dispatchNumber = await packed(deps.store, order)

    expect(await switchOff(deps, product)).toEqual({
      ok: false,
      refusal: { code: 'tracking-in-open-dispatch', productName: product.name, dispatchNumber },
    })
  })

  it('leaves no unit without serial no. behind where listed numbers have left unnamed', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['SN-1', 'SN-2', 'SN-3'])
    for (const serial of ['SN-2', 'SN-3']) await markDamaged(deps.store, serial)
    await unitsLeftUnnamed(deps.store, product, 2)

    const off = valueOf(await switchOff(deps, product))

    expect(off.product).toMatchObject({ currentInventory: 1, withoutSerialNumber: 0, leftUnnamed: 0 })
    expect(await readStock(deps.store, product.productId)).toEqual({
      current: 1,
      without_serial: 0,
      blocked: 1,
    })
  })

  it('untracks thousands of numbers in one operation', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    const many = Array.from({ length: 2_500 }, (_, at) => `SN-${at}`)
    await serialsOnHand(deps.store, product, many)

    await switchOff(deps, product)

    const statuses = await serials(deps.store, product.productId)
    expect(statuses.every(({ status }) => status === 'untracked')).toBe(true)
    const lines = await ledgerLines(deps.store)
    expect(lines.filter(({ after }) => after === 'untracked')).toHaveLength(2_500)
  })

  it('and on again gives all units as units without serial no.', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['SN-1', 'SN-2', 'SN-3'])
    await markDamaged(deps.store, 'SN-3')
    const off = valueOf(await switchOff(deps, product))

    const on = await switchOn(deps, off.product)

    expect(on).toMatchObject({
      value: {
        becameWithoutSerial: 2,
        product: { currentInventory: 3, withoutSerialNumber: 2, withSerialNumber: 0, notFree: 1 },
      },
    })
  })

  it('writes nothing twice for a repeated operation', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['SN-1'])
    const input = switching(product, false, true)
    const first = await saveProduct(deps, input)

    expect(await saveProduct(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(2)
  })
})

describeOnEveryStore('a new product', (stores) => {
  it('starts with *Has serial numbers* as entered, and no stock', async () => {
    const deps = warehouseDeps(await stores.open())

    const answer = await createProduct(deps, {
      operationId: newOperationId(),
      product: aProductDraft({ hasSerialNumbers: true }),
    })

    expect(answer).toMatchObject({ value: { hasSerialNumbers: true, withoutSerialNumber: 0 } })
    expect(await readStock(deps.store, valueOf(answer).productId)).toBeUndefined()
  })
})
