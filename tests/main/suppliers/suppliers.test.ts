import { expect, it } from 'vitest'
import { createSupplier, saveSupplier, supplierHandlers } from '../../../main/suppliers/suppliers'
import type { Input } from '../../../shared/ipc/contract'
import { SupplierId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  aSupplier,
  ledgerLines,
  newOperationId,
  warehouseDeps,
} from '../../support/warehouse'

const draft = { name: 'Nordlicht GmbH', email: 'sales@nordlicht.example', phone: '+49 30 1', note: '' }

const everySupplier: Input<'suppliers.list'> = {
  search: '',
  sort: { column: 'name', descending: false },
  offset: 0,
  limit: 50,
}

describeOnEveryStore('creating a supplier', (stores) => {
  it('keeps what was entered, writes one ledger line and tells that suppliers changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const operationId = newOperationId()

    const answer = await createSupplier(deps, { operationId, supplier: draft })

    expect(answer).toMatchObject({ ok: true, value: { ...draft, openOrders: 0, revision: 1 } })
    expect(await ledgerLines(deps.store)).toMatchObject([
      {
        operation_id: operationId,
        event: 'supplier created',
        document: 'supplier',
        before: null,
        after: JSON.stringify(draft),
        operator: 'Mia',
        station: 'Bench 1',
      },
    ])
    expect(deps.told).toEqual([['suppliers']])
  })

  it('refuses a name that differs only in case and spacing, and writes nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const { supplierId } = await aSupplier(deps.store, { name: 'Nordlicht GmbH' })

    const answer = await createSupplier(deps, {
      operationId: newOperationId(),
      supplier: { ...draft, name: ' NORDLICHT  gmbh' },
    })

    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'supplier-name-taken', name: ' NORDLICHT  gmbh', supplierId },
    })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
    expect(deps.told).toEqual([])
  })

  it('answers a repeated operation with the supplier it made, without a second one', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = { operationId: newOperationId(), supplier: draft }
    const first = await createSupplier(deps, input)

    const again = await createSupplier(deps, input)

    expect(again).toEqual(first)
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('lets one of two stations have the name when both create it at once', async () => {
    const one = await stores.open()
    const other = await stores.openAgain(one)

    const answers = await Promise.all(
      [one, other].map((store) =>
        createSupplier(warehouseDeps(store), { operationId: newOperationId(), supplier: draft }),
      ),
    )

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'supplier-name-taken' } })
  })
})

describeOnEveryStore('saving a supplier', (stores) => {
  it('raises the revision and records only the fields that changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aSupplier(deps.store, draft)
    const operationId = newOperationId()

    const answer = await saveSupplier(deps, {
      operationId,
      supplierId: before.supplierId,
      revision: before.revision,
      supplier: { ...draft, phone: '+49 30 2' },
    })

    expect(answer).toMatchObject({ ok: true, value: { phone: '+49 30 2', revision: 2 } })
    expect(await ledgerLines(deps.store, operationId)).toMatchObject([
      { event: 'supplier changed', before: '{"phone":"+49 30 1"}', after: '{"phone":"+49 30 2"}' },
    ])
  })

  it('writes nothing when nothing changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aSupplier(deps.store, draft)

    const answer = await saveSupplier(deps, {
      operationId: newOperationId(),
      supplierId: before.supplierId,
      revision: before.revision,
      supplier: draft,
    })

    expect(answer).toEqual({ ok: true, value: before })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('refuses an older revision and overwrites nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aSupplier(deps.store, draft)
    const save = (phone: string) =>
      saveSupplier(deps, {
        operationId: newOperationId(),
        supplierId: before.supplierId,
        revision: before.revision,
        supplier: { ...draft, phone },
      })
    await save('first')

    const answer = await save('second')

    expect(answer).toEqual({ ok: false, refusal: { code: 'changed-elsewhere', what: 'Nordlicht GmbH' } })
    const read = await supplierHandlers(deps)['suppliers.read']({ supplierId: before.supplierId })
    expect(read).toMatchObject({ ok: true, value: { phone: 'first' } })
  })

  it('refuses the name of another supplier, but not a new spelling of its own', async () => {
    const deps = warehouseDeps(await stores.open())
    const { supplierId } = await aSupplier(deps.store, { name: 'Nordlicht GmbH' })
    const other = await aSupplier(deps.store, { name: 'Abel' })
    const rename = (name: string) =>
      saveSupplier(deps, {
        operationId: newOperationId(),
        supplierId: other.supplierId,
        revision: 1,
        supplier: { ...draft, name },
      })

    expect(await rename('nordlicht gmbh')).toMatchObject({
      refusal: { code: 'supplier-name-taken', supplierId },
    })
    expect(await rename('ABEL')).toMatchObject({ ok: true, value: { name: 'ABEL' } })
  })

  it('answers a repeated operation without saving twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const { supplierId, revision } = await aSupplier(deps.store, draft)
    const input = {
      operationId: newOperationId(),
      supplierId,
      revision,
      supplier: { ...draft, note: 'Closed on Mondays' },
    }
    const first = await saveSupplier(deps, input)

    expect(await saveSupplier(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })

  it('refuses a supplier that is not there', async () => {
    const deps = warehouseDeps(await stores.open())
    const supplierId = SupplierId.parse(404)

    const saved = await saveSupplier(deps, {
      operationId: newOperationId(),
      supplierId,
      revision: 1,
      supplier: draft,
    })

    expect(saved).toEqual({ ok: false, refusal: { code: 'supplier-not-found' } })
    expect(await supplierHandlers(deps)['suppliers.read']({ supplierId })).toEqual(saved)
  })
})

describeOnEveryStore('listing suppliers', (stores) => {
  it('finds any part of the name whatever its case, sorts without case, and counts all that fit', async () => {
    const deps = warehouseDeps(await stores.open())
    for (const name of ['beta Écran', 'Alpha écran', 'Gamma', 'delta ÉCRAN'])
      await aSupplier(deps.store, { name })
    const list = supplierHandlers(deps)['suppliers.list']

    const found = await list({ ...everySupplier, search: 'éCRAN', offset: 1, limit: 1 })
    const backwards = await list({ ...everySupplier, sort: { column: 'name', descending: true } })

    expect(found).toMatchObject({ ok: true, value: { rows: [{ name: 'beta Écran' }], total: 3 } })
    expect(backwards).toMatchObject({
      value: { rows: [{ name: 'Gamma' }, { name: 'delta ÉCRAN' }, { name: 'beta Écran' }, {}], total: 4 },
    })
  })

  it('counts the orders that are confirmed and not fulfilled', async () => {
    const deps = warehouseDeps(await stores.open())
    const supplier = await aSupplier(deps.store)
    const lines = [{ product: await aProduct(deps.store), quantity: 1 }]
    await aConfirmedOrder(deps.store, lines, { supplier })
    await aConfirmedOrder(deps.store, lines, { supplier })
    await aDraftOrder(deps.store, lines, { supplier })

    const answer = await supplierHandlers(deps)['suppliers.list'](everySupplier)

    expect(answer).toMatchObject({ value: { rows: [{ openOrders: 2 }] } })
  })
})
