import { expect, it } from 'vitest'
import { saveProduct } from '../../../main/products/products'
import { readProduct } from '../../../main/products/product-rows'
import { cancelReturn, commitReturn } from '../../../main/returns/close-return'
import { setDestination } from '../../../main/returns/destinations'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { ProductId } from '../../../shared/values'
import { anOpenReturn, returnDeps, scannedBack, soldTo } from '../../support/returning'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const unitsOf = (store: Store, productId: ProductId) =>
  store.reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .orderBy('id')
    .select(['serial', 'status', 'sales_order_line_id', 'dispatch_line_id', 'picked_from'])
    .execute()

async function switchOff(store: Store, productId: ProductId): Promise<void> {
  const product = await readProduct(store.reader, productId)
  valueOf(
    await saveProduct(warehouseDeps(store), {
      operationId: newOperationId(),
      productId,
      revision: product.revision,
      product: { ...product, hasSerialNumbers: false },
      trackingOffConfirmed: true,
    }),
  )
}

describeOnEveryStore('committing a customer return', (stores) => {
  it('brings every unit where it was sent, lets go of its order, and leaves that as it was', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    await soldTo(store, 'Contoso', product, ['A-1', 'A-2', 'A-3', 'A-4'])
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1'])
    await scannedBack(deps, customerReturn, ['A-2'], 'quarantined')
    await scannedBack(deps, customerReturn, ['A-3'], 'damaged')
    const operationId = newOperationId()

    const committed = valueOf(await commitReturn(deps, { ...customerReturn, operationId }))

    expect(committed).toMatchObject({ status: 'committed', units: 3 })
    const free = { sales_order_line_id: null, dispatch_line_id: null, picked_from: null }
    expect(await unitsOf(store, product.productId)).toMatchObject([
      { serial: 'A-1', status: 'in-stock', ...free },
      { serial: 'A-2', status: 'quarantined', ...free },
      { serial: 'A-3', status: 'damaged', ...free },
      { serial: 'A-4', status: 'dispatched' },
    ])
    expect(await readStock(store, product.productId)).toEqual({ current: 3, without_serial: 0, blocked: 0 })
    const shipped = await store.reader
      .selectFrom('sales_order_line')
      .select(['quantity', 'shipped'])
      .executeTakeFirst()
    expect(shipped).toEqual({ quantity: 4, shipped: 4 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('tells each unit why it came back', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1', 'A-2'])
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1', 'A-2'])
    const all = { returnLineIds: null, destination: 'damaged' as const, reason: 'Wet' }
    valueOf(await setDestination(deps, { operationId: newOperationId(), ...customerReturn, ...all }))
    const operationId = newOperationId()

    valueOf(await commitReturn(deps, { ...customerReturn, operationId }))

    const [status, ...units] = await ledgerLines(store, operationId)
    expect(status).toMatchObject({ event: 'return status changed', after: 'committed' })
    expect(units).toMatchObject([
      { event: 'returned by customer', serial: 'A-1', after: 'damaged', note: 'Wet', current_change: 1 },
      { event: 'returned by customer', serial: 'A-2', after: 'damaged', note: 'Wet', current_change: 1 },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('lets a unit be sold again', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    await soldTo(store, 'Contoso', product, ['A-1'])
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1'])
    valueOf(await commitReturn(deps, { ...customerReturn, operationId: newOperationId() }))

    const again = await anOpenReturn(deps)
    const [refused] = await scannedBack(deps, again, ['A-1'])

    expect(refused).toMatchObject({ refusal: { code: 'unit-not-away', status: 'in-stock' } })
    expect(await differencesIn(store)).toEqual([])
  })

  it('counts a unit only where nobody keeps its number any more', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    await soldTo(store, 'Contoso', product, ['A-1', 'A-2'])
    await switchOff(store, product.productId)
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1'])
    await scannedBack(deps, customerReturn, ['A-2'], 'damaged')

    valueOf(await commitReturn(deps, { ...customerReturn, operationId: newOperationId() }))

    expect(await readStock(store, product.productId)).toEqual({ current: 2, without_serial: 0, blocked: 1 })
    expect(await unitsOf(store, product.productId)).toMatchObject([
      { status: 'untracked' },
      { status: 'untracked' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused while it is empty, and once it is over', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1'])
    const customerReturn = await anOpenReturn(deps)
    const commit = () => commitReturn(deps, { ...customerReturn, operationId: newOperationId() })

    const empty = await commit()
    await scannedBack(deps, customerReturn, ['A-1'])
    valueOf(await commit())
    const again = await commit()

    expect(empty).toMatchObject({ ok: false, refusal: { code: 'nothing-to-return' } })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'return-not-in-status', status: 'committed' } })
  })

  it('is refused while another product has one of its numbers that may be in the warehouse once', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1'])
    const other = await aProduct(store, { name: 'Modem' })
    await serialsOnHand(store, other, ['A-1'])
    const settings = { serialsUniqueInWarehouse: true }
    valueOf(await saveWarehouseSettings(deps, { operationId: newOperationId(), settings }))
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1'])

    const committed = await commitReturn(deps, { ...customerReturn, operationId: newOperationId() })

    expect(committed).toMatchObject({
      ok: false,
      refusal: { code: 'serial-on-hand', productName: 'Modem' },
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('holds its numbers in the whole warehouse again', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const settings = { serialsUniqueInWarehouse: true }
    valueOf(await saveWarehouseSettings(deps, { operationId: newOperationId(), settings }))
    const product = await aProduct(store)
    await soldTo(store, 'Contoso', product, ['A-1'])
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['A-1'])

    valueOf(await commitReturn(deps, { ...customerReturn, operationId: newOperationId() }))

    const held = await store.reader.selectFrom('serial_number').select('warehouse_key').execute()
    expect(held).toEqual([{ warehouse_key: 'A-1' }])
  })
})

describeOnEveryStore('cancelling a customer return', (stores) => {
  it('leaves its units away, and another return may take them', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    await soldTo(store, 'Contoso', product, ['A-1'])
    const first = await anOpenReturn(deps)
    await scannedBack(deps, first, ['A-1'])

    const cancelled = await cancelReturn(deps, {
      ...first,
      operationId: newOperationId(),
      reason: 'Mixed up',
    })

    expect(cancelled).toMatchObject({ ok: true, value: { status: 'cancelled', units: 1 } })
    expect(await unitsOf(store, product.productId)).toMatchObject([{ status: 'dispatched' }])
    const [taken] = await scannedBack(deps, await anOpenReturn(deps), ['A-1'])
    expect(taken).toMatchObject({ kind: 'returned' })
    expect(await differencesIn(store)).toEqual([])
  })
})
