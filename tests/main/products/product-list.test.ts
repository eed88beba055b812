import { Kysely, type KyselyPlugin, sql } from 'kysely'
import { expect, it } from 'vitest'
import { listProducts } from '../../../main/products/product-list'
import { findProduct } from '../../../main/products/product-rows'
import { saveProduct } from '../../../main/products/products'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedSalesOrder, aDispatchOf, aDraftSalesOrder, allocatedTo } from '../../support/selling'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand, warehouseDeps } from '../../support/warehouse'

const everyProduct: Input<'products.list'> = {
  search: '',
  sort: { column: 'sku', descending: false },
  offset: 0,
  limit: 50,
  status: null,
  hasSerialNumbers: null,
}

async function skus(store: Store, asked: Partial<Input<'products.list'>>): Promise<string[]> {
  const { rows } = await listProducts(store.reader, store.engine, { ...everyProduct, ...asked })
  return rows.map(({ sku }) => sku)
}

describeOnEveryStore('listing products', (stores) => {
  it('finds any part of sku, name, parent, options and codes, whatever the case', async () => {
    const store = await stores.open()
    await aProduct(store, {
      sku: 'AX-100',
      name: 'Größe Router',
      parentName: 'Netzwerk',
      options: 'EU plug, black',
      codes: [
        { kind: 'gtin', text: '036000291452' },
        { kind: 'barcode', text: 'own/7%' },
      ],
    })
    await aProduct(store, { sku: 'BY-200', name: 'Switch', options: 'EU plug, white' })

    const searches = [
      'x-10',
      'GRÖSSE',
      'netzw',
      'BLACK',
      '3600029145',
      '0036000291452',
      'OWN/7%',
      'plug  ax-',
    ]
    const found = await Promise.all(searches.map((search) => skus(store, { search })))

    expect(found).toEqual(searches.map(() => ['AX-100']))
    expect(await skus(store, { search: 'eu plug' })).toEqual(['AX-100', 'BY-200'])
    expect(await skus(store, { search: 'black white' })).toEqual([])
    expect(await skus(store, { search: '%' })).toEqual(['AX-100'])
    expect(await skus(store, { search: ' \u200b ' })).toEqual(['AX-100', 'BY-200'])
  })

  it('no longer finds a product by what it was called before', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'AX', name: 'Router', parentName: 'Network' })

    await saveProduct(warehouseDeps(store), {
      operationId: newOperationId(),
      productId: product.productId,
      revision: product.revision,
      product: { ...product, name: 'Switch', parentName: null },
      trackingOffConfirmed: false,
    })

    expect(await skus(store, { search: 'switch' })).toEqual(['AX'])
    expect(await skus(store, { search: 'router' })).toEqual([])
    expect(await skus(store, { search: 'network' })).toEqual([])
  })

  it('sorts by each column both ways, without case', async () => {
    const store = await stores.open()
    const a = await aProduct(store, { sku: 'b-1', name: 'Zange' })
    const b = await aProduct(store, { sku: 'A-1', name: 'anker', hasSerialNumbers: false })
    const c = await aProduct(store, { sku: 'A-10', name: 'Öl' })
    await unitsOnHand(store, a, { units: 5, blocked: 4 })
    await unitsOnHand(store, b, { units: 3 })
    await unitsOnHand(store, c, { units: 4, blocked: 2 })
    const by = async (column: Input<'products.list'>['sort']['column']) => [
      await skus(store, { sort: { column, descending: false } }),
      await skus(store, { sort: { column, descending: true } }),
    ]

    expect(await by('sku')).toEqual([
      ['A-1', 'A-10', 'b-1'],
      ['b-1', 'A-10', 'A-1'],
    ])
    expect(await by('name')).toEqual([
      ['A-1', 'b-1', 'A-10'],
      ['A-10', 'b-1', 'A-1'],
    ])
    expect(await by('currentInventory')).toEqual([
      ['A-1', 'A-10', 'b-1'],
      ['b-1', 'A-10', 'A-1'],
    ])
    expect(await by('freeInventory')).toEqual([
      ['b-1', 'A-10', 'A-1'],
      ['A-1', 'A-10', 'b-1'],
    ])
  })

  it('gives one page and counts all that fit, also past the end', async () => {
    const store = await stores.open()
    for (const sku of ['X1', 'X2', 'X3', 'Y1']) await aProduct(store, { sku, name: 'Cable' })
    const page = (offset: number) =>
      listProducts(store.reader, store.engine, { ...everyProduct, search: 'x', offset, limit: 2 })

    expect(await page(0)).toMatchObject({ rows: [{ sku: 'X1' }, { sku: 'X2' }], total: 3 })
    expect(await page(2)).toMatchObject({ rows: [{ sku: 'X3' }], total: 3 })
    expect(await page(4)).toMatchObject({ rows: [], total: 3 })
  })

  it('leaves out what the filters do not want', async () => {
    const store = await stores.open()
    await aProduct(store, { sku: 'A', hasSerialNumbers: true })
    await aProduct(store, { sku: 'B', hasSerialNumbers: false })
    await aProduct(store, { sku: 'C', hasSerialNumbers: true, status: 'archived' })

    expect(await skus(store, { status: 'active' })).toEqual(['A', 'B'])
    expect(await skus(store, { hasSerialNumbers: true })).toEqual(['A', 'C'])
    expect(await skus(store, { status: 'archived', hasSerialNumbers: false })).toEqual([])
  })

  it('counts as free what is on hand and neither blocked nor damaged', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 4, blocked: 1 })
    await serialsOnHand(store, product, ['SN-1', 'SN-2', 'SN-3'])
    await store.write((tx) =>
      tx.updateTable('serial_number').set({ status: 'damaged' }).where('serial', '=', 'SN-2').execute(),
    )

    const { rows } = await listProducts(store.reader, store.engine, everyProduct)

    expect(rows).toMatchObject([{ currentInventory: 7, freeInventory: 5 }])
  })

  it('counts as free only what is promised to no order; what is allocated or packed is not taken off twice', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 6 })
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 5 }])
    await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await aDraftSalesOrder(store, [{ product, quantity: 100 }])
    await allocatedTo(store, order, ['SN-1', 'SN-2'])
    await aDispatchOf(store, order, { status: 'open', quantities: [2] })

    const { rows } = await listProducts(store.reader, store.engine, everyProduct)

    expect(rows).toMatchObject([{ currentInventory: 8, freeInventory: 2 }])
  })

  it('is below zero where more is promised than is on hand', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await unitsOnHand(store, product, { units: 1 })
    await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])

    const { rows } = await listProducts(store.reader, store.engine, everyProduct)

    expect(rows).toMatchObject([{ freeInventory: -2 }])
    expect(await findProduct(store.reader, product.productId)).toMatchObject({ reserved: 3, notFree: 0 })
  })

  it('asks the store twice for a page out of 5,000 products', async () => {
    const store = await stores.open()
    await manyProducts(store, 5_000)
    const { reader, asked } = counted(store)

    const page = await listProducts(reader, store.engine, { ...everyProduct, search: 'name 1', limit: 200 })

    expect(page.rows).toHaveLength(200)
    expect(page.total).toBe(2_084)
    expect(asked()).toBe(2)
  })
})

async function manyProducts(store: Store, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({ at, sku: `S${at}`, search: `S${at}\nNAME ${at}` }))
  await store.write((tx) =>
    tx
      .insertInto('product')
      .columns([
        'sku',
        'name',
        'name_key',
        'search_key',
        'options',
        'unit',
        'status',
        'has_serial_numbers',
        'revision',
      ])
      .expression(
        tx
          .selectFrom(store.engine.rowsOf('row', { at: 'integer', sku: 'text', search: 'text' }, rows))
          .select((row) => [
            'row.sku',
            row.ref('row.search').as('name'),
            row.ref('row.search').as('name_key'),
            row.ref('row.search').as('search_key'),
            sql.lit('').as('options'),
            sql.lit('pcs').as('unit'),
            sql.lit('active' as const).as('status'),
            sql.lit(1 as const).as('has_serial_numbers'),
            sql.lit(1).as('revision'),
          ]),
      )
      .execute(),
  )
}

/** The store's reader, with a count of the queries it is asked. */
function counted(store: Store) {
  let queries = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      queries += 1
      return result
    },
  }
  if (!(store.reader instanceof Kysely)) throw new Error('The reader takes no plugin')
  const reader: Kysely<WarehouseSchema> = store.reader
  return { reader: reader.withPlugin(counting), asked: () => queries }
}
