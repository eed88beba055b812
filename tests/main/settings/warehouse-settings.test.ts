import { expect, it } from 'vitest'
import {
  newWarehouse,
  readWarehouseSettings,
  saveWarehouseSettings,
} from '../../../main/settings/warehouse-settings'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import type { Store } from '../../../main/store/store'
import type { WarehouseSettings } from '../../../shared/ipc/settings'
import { anOpenReceipt, capturedOn } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  serialsOnHand,
  warehouseDeps,
} from '../../support/warehouse'

const save = (deps: WarehouseDeps, settings: Partial<WarehouseSettings>) =>
  saveWarehouseSettings(deps, { operationId: newOperationId(), settings })

const keys = async (store: Store) =>
  (
    await store.reader.selectFrom('serial_number').orderBy('id').select(['warehouse_key', 'status']).execute()
  ).map((unit) => `${unit.status} ${unit.warehouse_key}`)

describeOnEveryStore('the settings of the warehouse', (stores) => {
  it('ask for serial numbers of what is sold, and of nothing else, at first', async () => {
    const store = await stores.open()

    expect(await readWarehouseSettings(store.reader)).toEqual({
      capturePurchases: false,
      captureSales: true,
      serialsUniqueInWarehouse: false,
      companyName: '',
      companyAddress: '',
      taxNumber: '',
      currency: 'EUR',
      defaultTaxRate: 0,
    })
  })

  it('keep texts and numbers as they are given', async () => {
    const deps = warehouseDeps(await stores.open())
    const settings = {
      captureSales: false,
      companyAddress: 'Am Markt 1\n10117 Berlin',
      taxNumber: '007',
      currency: 'CHF',
      defaultTaxRate: 1_900,
    }

    await save(deps, settings)

    expect(await readWarehouseSettings(deps.store.reader)).toMatchObject(settings)
    expect(await ledgerLines(deps.store)).toMatchObject([
      { before: '{"captureSales":true}', after: '{"captureSales":false}' },
      { after: '{"companyAddress":"Am Markt 1\\n10117 Berlin"}' },
      { after: '{"taxNumber":"007"}' },
      { before: '{"currency":"EUR"}', after: '{"currency":"CHF"}' },
      { before: '{"defaultTaxRate":0}', after: '{"defaultTaxRate":1900}' },
    ])
  })

  it('are kept, each change as one ledger line, and the others stay', async () => {
    const deps = warehouseDeps(await stores.open())

    await save(deps, { capturePurchases: true })
    await save(deps, { serialsUniqueInWarehouse: true })
    const answer = await save(deps, { capturePurchases: false })

    const settings = { ...newWarehouse, serialsUniqueInWarehouse: true }
    expect(answer).toEqual({ ok: true, value: settings })
    expect(await readWarehouseSettings(deps.store.reader)).toEqual(settings)
    expect(await ledgerLines(deps.store)).toMatchObject([
      {
        event: 'setting changed',
        document: 'settings',
        before: '{"capturePurchases":false}',
        after: '{"capturePurchases":true}',
      },
      { after: '{"serialsUniqueInWarehouse":true}' },
      { before: '{"capturePurchases":true}', after: '{"capturePurchases":false}' },
    ])
    expect(deps.told).toEqual([['settings'], ['settings'], ['settings']])
  })

  it('write nothing when they are as wanted already, or for a repeated operation', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = { operationId: newOperationId(), settings: { capturePurchases: true } }
    const first = await saveWarehouseSettings(deps, input)
    await save(deps, { capturePurchases: true })

    expect(await saveWarehouseSettings(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })
})

describeOnEveryStore('making serial numbers unique in the whole warehouse', (stores) => {
  it('gives a warehouse key to numbers on hand and in open receipts only, and takes it back', async () => {
    const deps = warehouseDeps(await stores.open())
    const product = await aProduct(deps.store)
    await serialsOnHand(deps.store, product, ['sn-1', 'sn-2', 'sn-3'])
    await deps.store.write(async (tx) => {
      await tx.updateTable('serial_number').set({ status: 'damaged' }).where('serial', '=', 'sn-2').execute()
      await tx.updateTable('serial_number').set({ status: 'missing' }).where('serial', '=', 'sn-3').execute()
    })
    const order = await aConfirmedOrder(deps.store, [{ product, quantity: 1 }])
    await capturedOn(deps.store, await anOpenReceipt(deps.store, order, [1]), ['sn-4'])

    await save(deps, { serialsUniqueInWarehouse: true })
    const filled = await keys(deps.store)
    await save(deps, { serialsUniqueInWarehouse: false })
    const cleared = await keys(deps.store)

    expect(filled).toEqual(['in-stock SN-1', 'damaged SN-2', 'missing null', 'receiving SN-4'])
    expect(cleared).toEqual(['in-stock null', 'damaged null', 'missing null', 'receiving null'])
  })

  it('is refused while two products share numbers, names the first 20 and changes nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const shared = Array.from({ length: 25 }, (_, at) => `SN-${at + 10}`)
    await serialsOnHand(deps.store, await aProduct(deps.store), [...shared, 'ONLY-A'])
    await serialsOnHand(deps.store, await aProduct(deps.store), [...shared, 'ONLY-B'])
    const lines = await ledgerLines(deps.store)

    const answer = await save(deps, { serialsUniqueInWarehouse: true, capturePurchases: true })

    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'serials-shared', serials: shared.slice(0, 20), count: 25 },
    })
    expect(await readWarehouseSettings(deps.store.reader)).toEqual(newWarehouse)
    expect(await ledgerLines(deps.store)).toEqual(lines)
    expect(new Set(await keys(deps.store))).toEqual(new Set(['in-stock null']))
  })

  it('does not mind a number that has left the warehouse', async () => {
    const deps = warehouseDeps(await stores.open())
    const [one, other] = [await aProduct(deps.store), await aProduct(deps.store)]
    await serialsOnHand(deps.store, one, ['SN-1'])
    await deps.store.write((tx) => tx.updateTable('serial_number').set({ status: 'missing' }).execute())
    await serialsOnHand(deps.store, other, ['SN-1'])

    const answer = await save(deps, { serialsUniqueInWarehouse: true })

    expect(answer).toMatchObject({ ok: true })
    expect(await keys(deps.store)).toEqual(['missing null', 'in-stock SN-1'])
  })
})
