import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { OpenTable, tableOf } from '../../support/importing'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const titles = ['SKU', 'Serial number']

async function aStock(store: Store, units: number) {
  const product = await aProduct(store, { sku: 'A-1', name: 'Router' })
  await unitsOnHand(store, product, { units })
  return product
}

describeOnEveryStore('an import of opening stock', (stores) => {
  it('gives units without serial no. theirs', async () => {
    const store = await stores.open()
    await aStock(store, 3)
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'SN-1'],
        ['a-1', ' 007 '],
      ]),
    )

    expect((await table.preview('serial-numbers')).counts).toMatchObject({ new: 2, refused: 0 })
    valueOf(await table.apply())

    const units = await store.reader
      .selectFrom('serial_number')
      .select(['serial', 'status'])
      .orderBy('id')
      .execute()
    expect(units).toEqual([
      { serial: 'SN-1', status: 'in-stock' },
      { serial: '007', status: 'in-stock' },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('refuses the numbers for which there is no unit left, and says how many there are', async () => {
    const store = await stores.open()
    await aStock(store, 1)
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'SN-1'],
        ['A-1', 'SN-2'],
      ]),
    )

    expect((await table.preview('serial-numbers')).counts).toMatchObject({ new: 1, refused: 1 })
    const [refusedRow] = await table.rows('refused')
    expect(refusedRow?.troubles[0]?.what).toBe(
      'A-1 has 1 units on hand without serial no.: there is no unit left for this number.',
    )
    valueOf(await table.apply({ leavesOutRefused: true }))
    expect(await differencesIn(store)).toEqual([])
  })

  it('writes nothing when a unit found its number elsewhere since the preview', async () => {
    const store = await stores.open()
    const product = await aStock(store, 2)
    const rows = Array.from({ length: 2 }, (_, place) => ['A-1', `SN-${place}`])
    const table = new OpenTable(store, tableOf(titles, rows))
    await table.preview('serial-numbers')
    const other = new OpenTable(store, tableOf(titles, [['A-1', 'OTHER']]))
    await other.preview('serial-numbers')
    valueOf(await other.apply())

    expect(await table.apply()).toEqual({ ok: false, refusal: { code: 'import-out-of-date', row: 3 } })
    const units = await store.reader
      .selectFrom('serial_number')
      .where('product_id', '=', product.productId)
      .select('serial')
      .execute()
    expect(units).toEqual([{ serial: 'OTHER' }])
  })

  it('leaves numbers that are on hand as they are, and refuses what is no number of the product', async () => {
    const store = await stores.open()
    const product = await aStock(store, 5)
    await serialsOnHand(store, product, ['SN-1'])
    await aProduct(store, { sku: 'B-1', hasSerialNumbers: false })
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'sn-1'],
        ['A-1', 'B-1'],
        ['B-1', 'SN-2'],
        ['C-1', 'SN-2'],
        ['A-1', 'SN 2'],
        ['A-1', 'SN\u200b2'],
        ['A-1', '1.23457E+14'],
        ['A-1', { kind: 'date', iso: '2024-03-01' }],
        ['A-1', { kind: 'number', value: 123, written: '123', shown: '00000123' }],
      ]),
    )
    const preview = await table.preview('serial-numbers')

    expect(preview.counts).toEqual({ new: 1, changed: 0, unchanged: 1, refused: 7 })
    expect((await table.rows('refused')).map(({ troubles }) => troubles[0]?.code)).toEqual([
      'product-code',
      'not-serial-tracked',
      'unknown-sku',
      'inner-whitespace',
      'invisible-character',
      'scientific-notation',
      'date-in-serial',
    ])
    expect((await table.rows('new'))[0]?.cells[1]?.text).toBe('00000123')
  })

  it('never takes a number that a spreadsheet program has shortened or rounded', async () => {
    const store = await stores.open()
    await aStock(store, 5)
    const rounded = { kind: 'number', value: 1_234_567_890_123_450, written: '1234567890123450' } as const
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', { ...rounded, shown: '01234567890123450' }],
        ['A-1', { kind: 'number', value: 12, written: '12', shown: '0000 0012' }],
        ['A-1', '-1.5E+10'],
        ['A-1', '9.99E-05'],
        ['A-1', '5E-3'],
      ]),
    )
    await table.preview('serial-numbers')

    expect((await table.rows('refused')).map(({ row, troubles }) => [row, troubles[0]?.code])).toEqual([
      [2, 'precision-lost'],
      [3, 'inner-whitespace'],
      [4, 'scientific-notation'],
      [5, 'scientific-notation'],
    ])
    expect((await table.rows('new'))[0]?.cells[1]?.text).toBe('5E-3')
  })

  it('minds what stands beside the columns, but not white space', async () => {
    const store = await stores.open()
    await aStock(store, 5)
    const table = new OpenTable(
      store,
      tableOf(titles, [
        ['A-1', 'SN-1', ' ', '\u00a0'],
        ['A-1', 'SN-2', ' ', 'new'],
      ]),
    )
    await table.preview('serial-numbers')

    expect((await table.rows('refused')).map(({ row, troubles }) => [row, troubles[0]?.code])).toEqual([
      [3, 'extra-cells'],
    ])
  })
})
