import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { findProductByCode } from '../../../main/products/product-code-rows'
import { readProduct } from '../../../main/products/product-rows'
import type { Store } from '../../../main/store/store'
import { OpenTable, tableOf } from '../../support/importing'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn, tamper } from '../verification/verified'

const titles = ['SKU', 'Name', 'Has serial numbers']

async function productOf(store: Store, sku: string) {
  const found = await findProductByCode(store.reader, sku)
  if (!found) throw new Error(`${sku} is not there`)
  return readProduct(store.reader, found.productId)
}

async function countLines(store: Store): Promise<number> {
  const lines = await store.reader.selectFrom('ledger').select('seq').execute()
  return lines.length
}

describeOnEveryStore('an import of products', (stores) => {
  it('says before anything is written what each row does', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', name: 'Router', hasSerialNumbers: true })
    await aProduct(store, { sku: 'A-2', name: 'Cable', hasSerialNumbers: false })
    const before = await countLines(store)
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['a-1', 'Router X', 'yes'],
        ['A-2', 'Cable', ''],
        ['A-3', 'Switch', 'y'],
        ['', 'Nameless', 'no'],
        ['A-3', 'Switch again', 'no'],
      ]),
    )

    const preview = await table.preview()

    expect(preview.counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 2 })
    expect(preview.troubles).toEqual([
      { code: 'blank-sku', rows: 1 },
      { code: 'duplicate-in-file', rows: 1 },
    ])
    const [changed] = await table.rows('changed')
    expect(changed?.cells.filter(({ before: was }) => was !== null)).toEqual([
      { field: 'name', text: 'Router X', before: 'Router' },
    ])
    expect((await table.rows('refused')).map(({ row, troubles }) => [row, troubles[0]?.what])).toEqual([
      [5, 'The sku is missing.'],
      [6, 'SKU “A-3” stands in row 4 already.'],
    ])
    expect(await countLines(store)).toBe(before)
  })

  it('writes all of it in one act of the ledger, which proves it', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', name: 'Router', parentName: 'Routers' })
    const table = new OpenTable(
      store,
      tableOf(
        ['Parent product', 'GTINs', ...titles, 'Location'],
        [
          ['ROUTERS', '4006381333931', 'A-1', 'Router X', true, 'B 7'],
          ['Cables', '40170725\n4006381333948', 'A-2', 'Cable', 'no', ''],
          ['cables', '', 'A-3', 'Longer cable', 'no', ''],
        ],
      ),
    )
    await table.preview()

    const record = valueOf(await table.apply())

    expect(record).toMatchObject({
      fileName: 'products.xlsx',
      operator: 'Mia',
      station: 'Bench 1',
      counts: { new: 2, changed: 1, unchanged: 0, refused: 0 },
    })
    expect(await productOf(store, '04006381333931')).toMatchObject({
      sku: 'A-1',
      name: 'Router X',
      parentName: 'Routers',
      location: 'B 7',
    })
    expect(await productOf(store, 'A-3')).toMatchObject({ parentName: 'Cables', hasSerialNumbers: false })
    const lines = await store.reader
      .selectFrom('ledger')
      .select(['event', 'operation_id', 'source'])
      .orderBy('seq', 'desc')
      .limit(4)
      .execute()
    expect(lines.map(({ event }) => event)).toEqual([
      'product created',
      'product created',
      'product changed',
      'spreadsheet imported',
    ])
    expect(new Set(lines.map(({ operation_id }) => operation_id)).size).toBe(1)
    expect(await differencesIn(store)).toEqual([])
  })

  it('is recorded once, however often the call is repeated', async () => {
    const store = await stores.open()
    const table = new OpenTable(store, tableOf(titles, [['A-1', 'Router', 'yes']]))
    await table.preview()
    const operationId = newOperationId()

    const first = valueOf(await table.apply({ operationId }))
    const again = valueOf(await table.apply({ operationId }))

    expect(again).toEqual(first)
    expect(valueOf(await table.call['imports.list']({ offset: 0, limit: 10 }))).toEqual({
      rows: [first],
      total: 1,
    })
  })

  it('leaves Has serial numbers as it is where the file has no such column, and switches it off where it is blank', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1', name: 'Router', hasSerialNumbers: true })
    await serialsOnHand(store, product, ['S-1', 'S-2'])
    const without = new OpenTable(store, tableOf(['SKU', 'Name'], [['A-1', 'Router']]))
    expect((await without.preview()).counts.unchanged).toBe(1)
    const blank = new OpenTable(store, tableOf(titles, [['A-1', 'Router', '']]))

    const preview = await blank.preview()

    expect(preview.switchedOff).toEqual({
      products: 1,
      onHand: 2,
      first: [{ sku: 'A-1', name: 'Router', onHand: 2, allocations: [] }],
    })
    expect(await blank.apply()).toEqual({
      ok: false,
      refusal: { code: 'import-switches-off', products: 1, onHand: 2 },
    })
    valueOf(await blank.apply({ trackingOffConfirmed: true }))
    expect(await productOf(store, 'A-1')).toMatchObject({ hasSerialNumbers: false, withSerialNumber: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('makes units without serial no. of the stock of products that it switches on', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1', name: 'Router', hasSerialNumbers: false })
    await unitsOnHand(store, product, { units: 3 })
    const table = new OpenTable(store, tableOf(titles, [['A-1', 'Router', 'Yes ']]))

    expect((await table.preview()).switchedOn).toBe(1)
    valueOf(await table.apply())

    expect(await productOf(store, 'A-1')).toMatchObject({ hasSerialNumbers: true, withoutSerialNumber: 3 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('writes nothing while rows are refused, and the others once they are left out', async () => {
    const store = await stores.open()
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'Router', 'maybe'],
        ['A-2', 'Cable', 'no'],
      ]),
    )
    await table.preview()

    expect(await table.apply()).toEqual({
      ok: false,
      refusal: { code: 'import-has-refused-rows', refused: 1, good: 1 },
    })
    expect(await findProductByCode(store.reader, 'A-2')).toBeUndefined()
    valueOf(await table.apply({ leavesOutRefused: true }))

    expect(await findProductByCode(store.reader, 'A-1')).toBeUndefined()
    expect(await findProductByCode(store.reader, 'A-2')).toBeDefined()
  })

  it('refuses a sku with control characters instead of making another one of it', async () => {
    const store = await stores.open()
    const table = new OpenTable(store, tableOf(titles, [['A\u00071', 'Router', 'no']]))
    await table.preview()

    expect((await table.rows('refused')).map(({ troubles }) => troubles[0]?.code)).toEqual([
      'control-character',
    ])
  })

  it('takes yes and no as people write them, and asks where a sign can mean either', async () => {
    const store = await stores.open()
    const said = [
      'yes',
      ' YES ',
      'y',
      'True',
      '1',
      'no',
      'N',
      'FALSE',
      '0',
      '',
      'x',
      'on',
      'off',
      '2',
      'ja',
      '-',
    ]
    const rows = said.map((text, at) => [`A-${at}`, 'Router', text])
    const table = new OpenTable(store, tableOf(['SKU', 'Name', 'Has serial numbers'], rows))

    const preview = await table.preview('products')

    expect(preview.counts).toMatchObject({ new: 10, refused: 6 })
    const refused = await table.rows('refused')
    expect(refused.map(({ troubles }) => troubles[0]?.code)).toEqual(
      Array.from({ length: 6 }, () => 'bad-yes-no'),
    )
    valueOf(await table.apply({ leavesOutRefused: true }))
    const on = await store.reader
      .selectFrom('product')
      .where('has_serial_numbers', '=', 1)
      .select('sku')
      .execute()
    expect(on.map(({ sku }) => sku)).toEqual(['A-0', 'A-1', 'A-2', 'A-3', 'A-4'])
  })

  it('saves the refused rows with the reasons beside them', async () => {
    const store = await stores.open()
    const table = new OpenTable(store, tableOf(titles, [['A-1', 'Router', 'maybe']]))
    await table.preview()

    expect(await table.savedRefused()).toEqual([
      [...titles, 'Row', 'Why it was refused', 'What to do'],
      [
        'A-1',
        'Router',
        'maybe',
        '2',
        'Has serial numbers is “maybe”, which is neither yes nor no.',
        'Write yes or no.',
      ],
    ])
  })

  it('writes nothing when somebody has changed a product since the preview', async () => {
    const store = await stores.open()
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'Router', 'yes'],
        ['A-2', 'Cable', 'no'],
      ]),
    )
    await table.preview()
    await aProduct(store, { sku: 'A-2', name: 'Another cable' })

    expect(await table.apply()).toEqual({ ok: false, refusal: { code: 'import-out-of-date', row: 3 } })
    expect(await findProductByCode(store.reader, 'A-1')).toBeUndefined()
  })

  it('refuses a code that belongs to another product, and one that stands in the file twice', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', codes: [{ kind: 'barcode', text: 'SHELF' }] })
    const table = new OpenTable(
      store,
      tableOf(
        ['SKU', 'Name', 'Barcodes'],
        [
          ['A-2', 'Cable', 'shelf'],
          ['A-3', 'Cable', 'OWN'],
          ['A-4', 'Cable', 'own'],
          ['SHELF', 'Cable', ''],
        ],
      ),
    )
    await table.preview()

    expect((await table.rows('refused')).map(({ row, troubles }) => [row, troubles[0]?.code])).toEqual([
      [2, 'code-taken'],
      [4, 'duplicate-in-file'],
      [5, 'code-taken'],
    ])
  })

  it('warns where zeros in front of a sku may be lost', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: '00123' })
    const table = new OpenTable(store, tableOf(['SKU', 'Name'], [[123, 'Cable']]))

    expect((await table.preview()).warned).toBe(1)
    const [row] = await table.rows(null)

    expect(row?.warnings.map(({ code }) => code)).toEqual(['number-as-text', 'zeros-lost'])
  })

  it('can be cancelled, and then nothing of it stays', async () => {
    const store = await stores.open()
    const rows = Array.from({ length: 1_200 }, (_, place) => [`A-${place}`, 'Router', 'yes'])
    const table = new OpenTable(store, tableOf(titles, rows))
    await table.preview()

    const applying = table.apply()
    await table.call['imports.cancel']({ openedFileId: table.id })

    expect(await applying).toEqual({ ok: false, refusal: { code: 'import-cancelled' } })
    expect(await countLines(store)).toBe(0)
    expect(await table.apply()).toEqual({ ok: false, refusal: { code: 'import-not-open' } })
  })
  it('is told by verification when somebody changed what is written down of it', async () => {
    const store = await stores.open()
    const table = new OpenTable(store, tableOf(titles, [['A-1', 'Router', 'yes']]))
    await table.preview()
    valueOf(await table.apply())

    await tamper(store, sql`update spreadsheet_import set file_name = 'other.xlsx'`)

    expect(await differencesIn(store)).toEqual([
      {
        what: 'import',
        which: 'other.xlsx',
        fromLedger: 'file name products.xlsx',
        stored: 'file name other.xlsx',
      },
    ])
  })
})
