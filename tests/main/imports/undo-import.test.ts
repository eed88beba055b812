import { expect, it } from 'vitest'
import { saveProduct } from '../../../main/products/products'
import { findProductByCode } from '../../../main/products/product-code-rows'
import { readProduct } from '../../../main/products/product-rows'
import { DroppedFiles } from '../../../main/imports/dropped-files'
import { importHandlers } from '../../../main/imports/import-handlers'
import type { Store } from '../../../main/store/store'
import type { ProductDraft } from '../../../shared/ipc/products'
import { aManifest } from '../../support/announcing'
import { dialogs, LaidTable, OpenTable, tableOf } from '../../support/importing'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { ReceivingStation } from '../receiving/receiving-station'
import { differencesIn } from '../verification/verified'

type Cells = readonly (readonly string[])[]

async function imported(
  store: Store,
  dataType: 'products' | 'serial-numbers',
  titles: string[],
  rows: Cells,
) {
  const table = new OpenTable(store, tableOf(titles, rows))
  await table.preview(dataType)
  return valueOf(await table.apply({ trackingOffConfirmed: true }))
}

function undoing(store: Store, operationId = newOperationId()) {
  const handlers = importHandlers({
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs,
    dropped: new DroppedFiles(),
    spreadsheets: new LaidTable(tableOf([], [])),
  })
  return {
    newest: async () => {
      const [newest] = valueOf(await handlers['imports.list']({ offset: 0, limit: 1 })).rows
      if (!newest) throw new Error('Nothing was imported')
      return newest
    },
    async undo() {
      const { importId } = await this.newest()
      return handlers['imports.undo']({ operationId, importId })
    },
  }
}

async function productOf(store: Store, sku: string) {
  const coded = await findProductByCode(store.reader, sku)
  if (!coded) throw new Error(`There is no ${sku}`)
  return readProduct(store.reader, coded.productId)
}

async function saved(store: Store, sku: string, change: Partial<ProductDraft>) {
  const { productId, revision, ...product } = await productOf(store, sku)
  const draft = { ...product, ...change }
  const wanted = { productId, revision, product: draft, trackingOffConfirmed: true }
  return valueOf(await saveProduct(warehouseDeps(store), { operationId: newOperationId(), ...wanted }))
}

describeOnEveryStore('undoing an import of products', (stores) => {
  it('gives changed ones back what they had, and archives new ones, in one step of the ledger', async () => {
    const store = await stores.open()
    const before = await aProduct(store, {
      sku: 'A-1',
      name: 'Router',
      location: 'A-12',
      codes: [{ kind: 'barcode', text: 'BOX-1' }],
    })
    await imported(
      store,
      'products',
      ['SKU', 'Name', 'Location', 'Barcodes'],
      [
        ['A-1', 'Roter', '', 'BOX-2'],
        ['B-1', 'Switch', 'B-1', ''],
      ],
    )
    const operationId = newOperationId()

    const record = valueOf(await undoing(store, operationId).undo())

    expect(record.undone).toMatchObject({ operator: expect.any(String), at: expect.any(Number) })
    expect(await productOf(store, 'A-1')).toMatchObject({
      name: 'Router',
      location: 'A-12',
      codes: before.codes,
      status: 'active',
    })
    expect(await productOf(store, 'B-1')).toMatchObject({ name: 'Switch', status: 'archived' })
    expect((await ledgerLines(store, operationId)).map(({ event }) => event)).toEqual([
      'import undone',
      'product changed',
      'product changed',
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused as a whole where something depends on it, and names the first few', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', name: 'Router' })
    await imported(
      store,
      'products',
      ['SKU', 'Name'],
      [
        ['A-1', 'Roter'],
        ['B-1', 'Switch'],
        ['C-1', 'Cable'],
        ['D-1', 'Modem'],
      ],
    )
    await saved(store, 'A-1', { name: 'Router X1' })
    await aConfirmedOrder(store, [{ product: await productOf(store, 'B-1'), quantity: 1 }])
    await unitsOnHand(store, await productOf(store, 'C-1'), { units: 1 })
    const before = (await ledgerLines(store)).length

    expect(await undoing(store).undo()).toEqual({
      ok: false,
      refusal: {
        code: 'import-in-use',
        fileName: 'products.xlsx',
        count: 3,
        first: [
          { what: 'A-1', why: 'changed-since' },
          { what: 'B-1', why: 'ordered' },
          { what: 'C-1', why: 'had-stock' },
        ],
      },
    })
    expect(await ledgerLines(store)).toHaveLength(before)
    expect((await undoing(store).newest()).undone).toBeNull()
  })

  it('leaves what was changed since and the import did not touch', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', name: 'Router', location: 'A-12' })
    await imported(store, 'products', ['SKU', 'Name'], [['A-1', 'Roter']])
    await saved(store, 'A-1', { location: 'B-7' })

    valueOf(await undoing(store).undo())

    expect(await productOf(store, 'A-1')).toMatchObject({ name: 'Router', location: 'B-7' })
  })

  it('switches Has serial numbers off again while no number has come in', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1', name: 'Router', hasSerialNumbers: false })
    await unitsOnHand(store, product, { units: 3 })
    await imported(store, 'products', ['SKU', 'Name', 'Has serial numbers'], [['A-1', 'Router', 'yes']])
    expect(await readStock(store, product.productId)).toMatchObject({ without_serial: 3 })

    valueOf(await undoing(store).undo())

    expect(await productOf(store, 'A-1')).toMatchObject({ hasSerialNumbers: false })
    expect(await readStock(store, product.productId)).toMatchObject({ current: 3, without_serial: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused where numbers have come in since, or where it let go of numbers', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1', name: 'Router', hasSerialNumbers: false })
    await imported(store, 'products', ['SKU', 'Name', 'Has serial numbers'], [['A-1', 'Router', 'yes']])
    await serialsOnHand(store, { ...product, hasSerialNumbers: true }, ['SN-1'])
    expect(await undoing(store).undo()).toMatchObject({
      refusal: { first: [{ what: 'A-1', why: 'has-serials' }] },
    })

    await imported(store, 'products', ['SKU', 'Name', 'Has serial numbers'], [['A-1', 'Router', 'no']])
    expect(await undoing(store).undo()).toMatchObject({
      refusal: { first: [{ what: 'A-1', why: 'serials-let-go' }] },
    })
  })

  it('is refused where another product has taken a code since', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A-1', name: 'Router', codes: [{ kind: 'barcode', text: 'BOX-1' }] })
    await imported(store, 'products', ['SKU', 'Name', 'Barcodes'], [['A-1', 'Router', '']])
    await aProduct(store, { sku: 'B-1', codes: [{ kind: 'barcode', text: 'BOX-1' }] })

    expect(await undoing(store).undo()).toMatchObject({
      refusal: { first: [{ what: 'A-1', why: 'code-taken' }] },
    })
  })

  it('is done once, and said so the second time', async () => {
    const store = await stores.open()
    await imported(store, 'products', ['SKU', 'Name'], [['A-1', 'Router']])
    const operationId = newOperationId()
    const first = valueOf(await undoing(store, operationId).undo())

    expect(valueOf(await undoing(store, operationId).undo())).toEqual(first)
    expect(await undoing(store).undo()).toMatchObject({ refusal: { code: 'import-undone-already' } })
  })
})

/** Two units of A-1, which had no serial no. until an import gave them SN-1 and SN-2. */
async function twoUnitsNumbered(store: Store) {
  const product = await aProduct(store, { sku: 'A-1' })
  await unitsOnHand(store, product, { units: 2 })
  const rows = ['SN-1', 'SN-2'].map((serial) => ['A-1', serial])
  await imported(store, 'serial-numbers', ['SKU', 'Serial'], rows)
  return product
}

describeOnEveryStore('undoing an import of serial numbers', (stores) => {
  it('makes the units ones without serial no. again', async () => {
    const store = await stores.open()
    const product = await twoUnitsNumbered(store)

    valueOf(await undoing(store).undo())

    expect(await readStock(store, product.productId)).toMatchObject({ current: 2, without_serial: 2 })
    const units = await store.reader.selectFrom('serial_number').select('status').execute()
    expect(units).toEqual([{ status: 'gone' }, { status: 'gone' }])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is refused where one of the numbers has moved since', async () => {
    const store = await stores.open()
    await twoUnitsNumbered(store)
    await saved(store, 'A-1', { hasSerialNumbers: false })

    expect(await undoing(store).undo()).toMatchObject({
      refusal: {
        code: 'import-in-use',
        count: 2,
        first: [
          { what: 'SN-1', why: 'unit-moved' },
          { what: 'SN-2', why: 'unit-moved' },
        ],
      },
    })
  })
})

describeOnEveryStore('undoing an import of a manifest', (stores) => {
  it('lets go of its numbers while none has come, and is refused afterwards', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [{ product, quantity: 2 }])
    await aManifest(store, order, [['A-1', 'SN-1']])
    valueOf(await undoing(store).undo())
    const units = await store.reader.selectFrom('serial_number').select('status').execute()
    expect(units).toEqual([{ status: 'gone' }])
    expect(await differencesIn(store)).toEqual([])

    const station = new ReceivingStation(store)
    await station.capture(true)
    await aManifest(store, order, [
      ['A-1', 'SN-1'],
      ['A-1', 'SN-2'],
    ])
    await station.scan(valueOf(await station.openFor(order)), 'SN-2')
    expect(await undoing(store).undo()).toMatchObject({
      refusal: { code: 'import-in-use', count: 1, first: [{ what: 'SN-2', why: 'number-came' }] },
    })
  })
})
