import { expect, it } from 'vitest'
import { createCustomer, saveCustomer, customerHandlers } from '../../../main/customers/customers'
import type { Input } from '../../../shared/ipc/contract'
import { CustomerId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { aProduct, ledgerLines, newOperationId, warehouseDeps } from '../../support/warehouse'

const draft = {
  name: 'Adler Optik',
  email: 'office@adler.example',
  phone: '+49 30 1',
  address: 'Am Markt 1\n10117 Berlin',
  note: '',
}

const everyCustomer: Input<'customers.list'> = {
  search: '',
  sort: { column: 'name', descending: false },
  offset: 0,
  limit: 50,
}

describeOnEveryStore('creating a customer', (stores) => {
  it('keeps what was entered, writes one ledger line and tells that customers changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const operationId = newOperationId()

    const answer = await createCustomer(deps, { operationId, customer: draft })

    expect(answer).toMatchObject({ ok: true, value: { ...draft, openOrders: 0, revision: 1 } })
    expect(await ledgerLines(deps.store)).toMatchObject([
      {
        operation_id: operationId,
        event: 'customer created',
        document: 'customer',
        before: null,
        after: JSON.stringify(draft),
        operator: 'Mia',
        station: 'Bench 1',
      },
    ])
    expect(deps.told).toEqual([['customers']])
  })

  it('refuses a name that differs only in case and spacing, and writes nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const { customerId } = await aCustomer(deps.store, { name: 'Adler Optik' })

    const answer = await createCustomer(deps, {
      operationId: newOperationId(),
      customer: { ...draft, name: ' ADLER  optik' },
    })

    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'customer-name-taken', name: ' ADLER  optik', customerId },
    })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
    expect(deps.told).toEqual([])
  })

  it('answers a repeated operation with the customer it made, without a second one', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = { operationId: newOperationId(), customer: draft }
    const first = await createCustomer(deps, input)

    const again = await createCustomer(deps, input)

    expect(again).toEqual(first)
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('lets one of two stations have the name when both create it at once', async () => {
    const one = await stores.open()
    const other = await stores.openAgain(one)

    const answers = await Promise.all(
      [one, other].map((store) =>
        createCustomer(warehouseDeps(store), { operationId: newOperationId(), customer: draft }),
      ),
    )

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'customer-name-taken' } })
  })
})

describeOnEveryStore('saving a customer', (stores) => {
  it('raises the revision and records only the fields that changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aCustomer(deps.store, draft)
    const operationId = newOperationId()

    const answer = await saveCustomer(deps, {
      operationId,
      customerId: before.customerId,
      revision: before.revision,
      customer: { ...draft, phone: '+49 30 2' },
    })

    expect(answer).toMatchObject({ ok: true, value: { phone: '+49 30 2', revision: 2 } })
    expect(await ledgerLines(deps.store, operationId)).toMatchObject([
      { event: 'customer changed', before: '{"phone":"+49 30 1"}', after: '{"phone":"+49 30 2"}' },
    ])
  })

  it('writes nothing when nothing changed', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aCustomer(deps.store, draft)

    const answer = await saveCustomer(deps, {
      operationId: newOperationId(),
      customerId: before.customerId,
      revision: before.revision,
      customer: draft,
    })

    expect(answer).toEqual({ ok: true, value: before })
    expect(await ledgerLines(deps.store)).toHaveLength(1)
  })

  it('refuses an older revision and overwrites nothing', async () => {
    const deps = warehouseDeps(await stores.open())
    const before = await aCustomer(deps.store, draft)
    const save = (phone: string) =>
      saveCustomer(deps, {
        operationId: newOperationId(),
        customerId: before.customerId,
        revision: before.revision,
        customer: { ...draft, phone },
      })
    await save('first')

    const answer = await save('second')

    expect(answer).toEqual({ ok: false, refusal: { code: 'changed-elsewhere', what: 'Adler Optik' } })
    const read = await customerHandlers(deps)['customers.read']({ customerId: before.customerId })
    expect(read).toMatchObject({ ok: true, value: { phone: 'first' } })
  })

  it('refuses the name of another customer, but not a new spelling of its own', async () => {
    const deps = warehouseDeps(await stores.open())
    const { customerId } = await aCustomer(deps.store, { name: 'Adler Optik' })
    const other = await aCustomer(deps.store, { name: 'Abel' })
    const rename = (name: string) =>
      saveCustomer(deps, {
        operationId: newOperationId(),
        customerId: other.customerId,
        revision: 1,
        customer: { ...draft, name },
      })

    expect(await rename('adler optik')).toMatchObject({
      refusal: { code: 'customer-name-taken', customerId },
    })
    expect(await rename('ABEL')).toMatchObject({ ok: true, value: { name: 'ABEL' } })
  })

  it('answers a repeated operation without saving twice', async () => {
    const deps = warehouseDeps(await stores.open())
    const { customerId, revision } = await aCustomer(deps.store, draft)
    const input = {
      operationId: newOperationId(),
      customerId,
      revision,
      customer: { ...draft, note: 'Closed on Mondays' },
    }
    const first = await saveCustomer(deps, input)

    expect(await saveCustomer(deps, input)).toEqual(first)
    expect(await ledgerLines(deps.store, input.operationId)).toHaveLength(1)
  })

  it('refuses a customer that is not there', async () => {
    const deps = warehouseDeps(await stores.open())
    const customerId = CustomerId.parse(404)

    const saved = await saveCustomer(deps, {
      operationId: newOperationId(),
      customerId,
      revision: 1,
      customer: draft,
    })

    expect(saved).toEqual({ ok: false, refusal: { code: 'customer-not-found' } })
    expect(await customerHandlers(deps)['customers.read']({ customerId })).toEqual(saved)
  })
})

describeOnEveryStore('listing customers', (stores) => {
  it('finds any part of the name whatever its case, sorts without case, and counts all that fit', async () => {
    const deps = warehouseDeps(await stores.open())
    for (const name of ['beta Écran', 'Alpha écran', 'Gamma', 'delta ÉCRAN'])
      await aCustomer(deps.store, { name })
    const list = customerHandlers(deps)['customers.list']

    const found = await list({ ...everyCustomer, search: 'éCRAN', offset: 1, limit: 1 })
    const backwards = await list({ ...everyCustomer, sort: { column: 'name', descending: true } })

    expect(found).toMatchObject({ ok: true, value: { rows: [{ name: 'beta Écran' }], total: 3 } })
    expect(backwards).toMatchObject({
      value: { rows: [{ name: 'Gamma' }, { name: 'delta ÉCRAN' }, { name: 'beta Écran' }, {}], total: 4 },
    })
  })

  it('counts the orders that are confirmed and not fulfilled', async () => {
    const deps = warehouseDeps(await stores.open())
    const customer = await aCustomer(deps.store)
    const lines = [{ product: await aProduct(deps.store), quantity: 1 }]
    await aConfirmedSalesOrder(deps.store, lines, { customer })
    await aConfirmedSalesOrder(deps.store, lines, { customer })
    await aDraftSalesOrder(deps.store, lines, { customer })

    const answer = await customerHandlers(deps)['customers.list'](everyCustomer)

    expect(answer).toMatchObject({ value: { rows: [{ openOrders: 2 }] } })
  })
})
