import { expect, it } from 'vitest'
import { saveSupplier } from '../../../main/suppliers/suppliers'
import { OpenTable, tableOf } from '../../support/importing'
import { aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aSupplier, ledgerLines, newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const titles = ['Supplier', 'E-mail', 'Phone', 'Note']

describeOnEveryStore('an import of suppliers', (stores) => {
  it('finds them by their name, however it is written, and says what each row does', async () => {
    const store = await stores.open()
    await aSupplier(store, { name: 'Nordlicht GmbH', phone: '+49 30 1' })
    await aSupplier(store, { name: 'Acme' })
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['NORDLICHT  gmbh', '', '+49 30 1', ''],
        ['Acme', '', '', ''],
        ['New one', 'a@b.example', '', ''],
        ['', 'nobody@b.example', '', ''],
        ['new ONE', '', '', ''],
        ['x'.repeat(201), '', '', ''],
      ]),
    )

    const preview = await table.preview('suppliers')

    expect(preview.counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 3 })
    const [changed] = await table.rows('changed')
    expect(changed?.cells.filter(({ before }) => before !== null)).toEqual([
      { field: 'name', text: 'NORDLICHT  gmbh', before: 'Nordlicht GmbH' },
    ])
    expect((await table.rows('refused')).map(({ row, troubles }) => [row, troubles[0]?.code])).toEqual([
      [5, 'blank-name'],
      [6, 'duplicate-in-file'],
      [7, 'too-long'],
    ])
  })

  it('clears a field where its cell is blank, and leaves alone what has no column', async () => {
    const store = await stores.open()
    const { supplierId } = await aSupplier(store, { name: 'Acme', email: 'a@b.example', note: 'slow' })
    const table = new OpenTable(store, tableOf(['Name', 'Email'], [['Acme', '']]))
    await table.preview('suppliers')

    valueOf(await table.apply())

    expect(
      await store.reader
        .selectFrom('supplier')
        .where('id', '=', supplierId)
        .select(['email', 'note'])
        .execute(),
    ).toEqual([{ email: '', note: 'slow' }])
  })

  it('writes each as if it was entered by hand, and the verification finds it equal', async () => {
    const store = await stores.open()
    await aSupplier(store, { name: 'Acme' })
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['Acme', '', '', 'fast'],
        ['Nordlicht', 'a@b.example', '', ''],
      ]),
    )
    await table.preview('suppliers')
    const operationId = newOperationId()

    valueOf(await table.apply({ operationId }))

    expect(await ledgerLines(store, operationId)).toMatchObject([
      { event: 'spreadsheet imported', document: 'import' },
      { event: 'supplier changed', source: 'import', before: '{"note":""}', after: '{"note":"fast"}' },
      { event: 'supplier created', source: 'import', document: 'supplier' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('writes nothing where somebody changed one of them after the preview', async () => {
    const store = await stores.open()
    const acme = await aSupplier(store, { name: 'Acme' })
    const table = new OpenTable(store, tableOf(titles, [['Acme', '', '', 'fast']]))
    await table.preview('suppliers')
    const { supplierId, revision, name, email, phone } = acme
    const supplier = { name, email, phone, note: 'by hand' }
    const wanted = { operationId: newOperationId(), supplierId, revision, supplier }
    valueOf(await saveSupplier(warehouseDeps(store), wanted))

    expect(await table.apply()).toMatchObject({ ok: false, refusal: { code: 'import-out-of-date', row: 2 } })
  })
})

describeOnEveryStore('an import of customers', (stores) => {
  it('keeps the lines of an address', async () => {
    const store = await stores.open()
    await aCustomer(store, { name: 'Hotel Post', address: 'Postgasse 1\n1010 Wien' })
    const table = new OpenTable(
      store,
      tableOf(
        ['Customer', 'Address'],
        [
          ['Hotel Post', 'Postgasse 1\r\n1010 Wien\r\n'],
          ['Hotel Stern', 'Ring 7\n8010 Graz'],
        ],
      ),
    )

    const preview = await table.preview('customers')
    valueOf(await table.apply())

    expect(preview.counts).toMatchObject({ new: 1, unchanged: 1 })
    const stored = await store.reader.selectFrom('customer').orderBy('id').select('address').execute()
    expect(stored).toEqual([{ address: 'Postgasse 1\n1010 Wien' }, { address: 'Ring 7\n8010 Graz' }])
    expect(await differencesIn(store)).toEqual([])
  })
})
