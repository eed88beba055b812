import { expect, it } from 'vitest'
import { customerHandlers } from '../../../main/customers/customers'
import { DroppedFiles } from '../../../main/imports/dropped-files'
import { importHandlers } from '../../../main/imports/import-handlers'
import { supplierHandlers } from '../../../main/suppliers/suppliers'
import type { Store } from '../../../main/store/store'
import { refused } from '../../../shared/result'
import { dialogs, LaidTable, OpenTable, tableOf } from '../../support/importing'
import { aCustomer, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aDraftOrder,
  aProduct,
  aSupplier,
  ledgerLines,
  newOperationId,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const titles = ['Name', 'E-mail', 'Phone']

async function imported(
  store: Store,
  dataType: 'suppliers' | 'customers',
  rows: readonly (readonly string[])[],
) {
  const table = new OpenTable(store, tableOf(titles, rows))
  await table.preview(dataType)
  return valueOf(await table.apply())
}

async function undoNewest(store: Store, operationId = newOperationId()) {
  const spreadsheets = new LaidTable(tableOf([], []))
  const deps = {
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs,
    dropped: new DroppedFiles(),
    spreadsheets,
  }
  const handlers = importHandlers(deps)
  const [newest] = valueOf(await handlers['imports.list']({ offset: 0, limit: 1 })).rows
  if (!newest) throw new Error('Nothing was imported')
  return handlers['imports.undo']({ operationId, importId: newest.importId })
}

const page = { search: '', sort: { column: 'name', descending: false }, offset: 0, limit: 50 } as const

const suppliersIn = async (store: Store) =>
  valueOf(await supplierHandlers(warehouseDeps(store))['suppliers.list'](page))

const namesOf = ({ rows }: { readonly rows: readonly { readonly name: string }[] }) =>
  rows.map(({ name }) => name)

describeOnEveryStore('undoing an import of suppliers', (stores) => {
  it('gives changed ones back what they had and removes those whom it entered, in one step of the ledger', async () => {
    const store = await stores.open()
    await aSupplier(store, { name: 'Nordlicht GmbH', email: 'a@nordlicht.example', phone: '1' })
    await imported(store, 'suppliers', [
      ['NORDLICHT GMBH', '', '2'],
      ['Acme', 'acme@b.example', ''],
    ])
    const operationId = newOperationId()

    const record = valueOf(await undoNewest(store, operationId))

    expect(record.undone).toMatchObject({ at: expect.any(Number) })
    const left = await suppliersIn(store)
    expect(left).toMatchObject({
      total: 1,
      rows: [{ name: 'Nordlicht GmbH', email: 'a@nordlicht.example', phone: '1' }],
    })
    expect((await ledgerLines(store, operationId)).map(({ event, source }) => [event, source])).toEqual([
      ['import undone', null],
      ['supplier changed', 'import'],
      ['supplier removed', 'import'],
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('leaves their names free: the corrected sheet enters them anew, under ids that nobody had', async () => {
    const store = await stores.open()
    await imported(store, 'suppliers', [['Acme', 'wrong', '']])
    const [wrong] = (await suppliersIn(store)).rows
    valueOf(await undoNewest(store))

    const again = await imported(store, 'suppliers', [['Acme', 'acme@b.example', '']])

    expect(again.counts).toMatchObject({ new: 1, changed: 0 })
    const { rows } = await suppliersIn(store)
    expect(rows).toMatchObject([{ name: 'Acme', email: 'acme@b.example' }])
    expect(rows[0]?.supplierId).not.toBe(wrong?.supplierId)
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused as a whole while a document names one of them, or one was changed since', async () => {
    const store = await stores.open()
    await imported(store, 'suppliers', [
      ['Acme', '', ''],
      ['Bolt', '', ''],
      ['Cable', '', ''],
      ['Drum', '', ''],
    ])
    const [acme, bolt, cable] = (await suppliersIn(store)).rows
    if (!acme || !bolt || !cable) throw new Error('They were not entered')
    await aDraftOrder(store, [{ product: await aProduct(store), quantity: 1 }], { supplier: acme })
    const handlers = supplierHandlers(warehouseDeps(store))
    valueOf(
      await handlers['suppliers.save']({
        operationId: newOperationId(),
        supplierId: bolt.supplierId,
        revision: bolt.revision,
        supplier: { name: 'Bolt & Sons', email: '', phone: '', note: '' },
      }),
    )
    const rule = { kind: 'prefix', text: 'S' } as const
    valueOf(
      await handlers['suppliers.setStripping']({
        operationId: newOperationId(),
        supplierId: cable.supplierId,
        rule,
      }),
    )

    const answer = await undoNewest(store)

    expect(answer).toMatchObject(
      refused({
        code: 'import-in-use',
        count: 3,
        first: [
          { what: 'Acme', why: 'ordered' },
          { what: 'Bolt & Sons', why: 'changed-since' },
          { what: 'Cable', why: 'changed-since' },
        ],
      }),
    )
    expect(namesOf(await suppliersIn(store))).toEqual(['Acme', 'Bolt & Sons', 'Cable', 'Drum'])
  })

  it('lets nobody order from one that was removed meanwhile', async () => {
    const store = await stores.open()
    await imported(store, 'suppliers', [['Acme', '', '']])
    const [acme] = (await suppliersIn(store)).rows
    if (!acme) throw new Error('It was not entered')
    valueOf(await undoNewest(store))

    const ordered = aDraftOrder(store, [{ product: await aProduct(store), quantity: 1 }], { supplier: acme })

    await expect(ordered).rejects.toThrow('supplier-not-found')
  })
})

describeOnEveryStore('undoing an import of customers', (stores) => {
  it('gives changed ones back what they had and removes those whom it entered', async () => {
    const store = await stores.open()
    await aCustomer(store, { name: 'Nordlicht', phone: '1', address: 'Kai 1\nHamburg' })
    await imported(store, 'customers', [
      ['Nordlicht', '', '2'],
      ['Acme', '', ''],
    ])

    valueOf(await undoNewest(store))

    const { rows } = valueOf(await customerHandlers(warehouseDeps(store))['customers.list'](page))
    expect(rows).toMatchObject([{ name: 'Nordlicht', phone: '1', address: 'Kai 1\nHamburg' }])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused while an order names one whom it entered', async () => {
    const store = await stores.open()
    await imported(store, 'customers', [['Acme', '', '']])
    const { rows } = valueOf(await customerHandlers(warehouseDeps(store))['customers.list'](page))
    const [customer] = rows
    if (!customer) throw new Error('Nobody was entered')
    await aDraftSalesOrder(store, [{ product: await aProduct(store), quantity: 1 }], { customer })

    const answer = await undoNewest(store)

    expect(answer).toMatchObject(
      refused({ code: 'import-in-use', count: 1, first: [{ what: 'Acme', why: 'ordered' }] }),
    )
    expect(await differencesIn(store)).toEqual([])
  })
})
