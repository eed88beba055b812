import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { aManifest } from '../../support/announcing'
import { OpenTable, tableOf } from '../../support/importing'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  ledgerLines,
  serialsOnHand,
  valueOf,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

async function anOrder(store: Store) {
  const router = await aProduct(store, { sku: 'A-1', name: 'Router' })
  const cable = await aProduct(store, { sku: 'C-1', name: 'Cable', hasSerialNumbers: false })
  const order = await aConfirmedOrder(store, [
    { product: router, quantity: 2 },
    { product: cable, quantity: 5 },
  ])
  return { router, cable, order }
}

const serialsOf = (store: Store) =>
  store.reader
    .selectFrom('serial_number')
    .select(['serial', 'status', 'expected_line_id as lineId'])
    .orderBy('id')
    .execute()

describeOnEveryStore('a manifest of a supplier', (stores) => {
  it('makes its numbers expected with the line of the order, each with its line in the ledger', async () => {
    const store = await stores.open()
    const { order } = await anOrder(store)
    const [line] = order.lines
    const before = (await ledgerLines(store)).length

    await aManifest(store, order, [
      ['A-1', 'SN-1'],
      ['a-1', '007'],
    ])

    expect(await serialsOf(store)).toEqual([
      { serial: 'SN-1', status: 'expected', lineId: line?.purchaseOrderLineId },
      { serial: '007', status: 'expected', lineId: line?.purchaseOrderLineId },
    ])
    const written = (await ledgerLines(store)).slice(before)
    expect(written.map(({ event, serial, after, source }) => [event, serial, after, source])).toEqual([
      ['spreadsheet imported', null, expect.any(String), 'import'],
      ['expected', 'SN-1', 'expected', 'import'],
      ['expected', '007', 'expected', 'import'],
    ])
    expect(written[1]).toMatchObject({
      document: 'purchase-order',
      document_id: order.purchaseOrderId,
      document_line_id: line?.purchaseOrderLineId,
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('needs no sku where the order has one product with serial numbers, and asks for one where it has more', async () => {
    const store = await stores.open()
    const { order } = await anOrder(store)
    const table = new OpenTable(store, tableOf(['Serial'], [['SN-1']]))
    expect((await table.preview('manifests', order.purchaseOrderId)).counts).toMatchObject({ new: 1 })

    const others = [await aProduct(store, { sku: 'A-2' }), await aProduct(store, { sku: 'A-3' })]
    const more = await aConfirmedOrder(
      store,
      others.map((product) => ({ product, quantity: 1 })),
    )
    const unclear = new OpenTable(store, tableOf(['Serial'], [['SN-2']]))
    await unclear.preview('manifests', more.purchaseOrderId)
    expect((await unclear.rows('refused'))[0]?.troubles[0]?.code).toBe('which-product')
  })

  it('can name its orders row by row', async () => {
    const store = await stores.open()
    const { router, order } = await anOrder(store)
    const draft = await aDraftOrder(store, [{ product: router, quantity: 1 }])
    const rows = [
      [order.number.toLowerCase(), 'A-1', 'SN-1'],
      ['PO-99', 'A-1', 'SN-2'],
      [draft.number, 'A-1', 'SN-3'],
      ['', 'A-1', 'SN-4'],
    ]
    const table = new OpenTable(store, tableOf(['PO number', 'Sku', 'Serial'], rows))

    expect((await table.preview('manifests')).counts).toMatchObject({ new: 1, refused: 3 })
    expect((await table.rows('refused')).map(({ troubles }) => troubles[0]?.code)).toEqual([
      'unknown-order',
      'order-not-open',
      'blank-order',
    ])
    valueOf(await table.apply({ leavesOutRefused: true }))
    expect(await serialsOf(store)).toMatchObject([{ serial: 'SN-1', status: 'expected' }])
  })

  it('refuses what is here, on another manifest, twice, or of a product that cannot be meant', async () => {
    const store = await stores.open()
    const { router, order } = await anOrder(store)
    await aProduct(store, { sku: 'B-1' })
    await serialsOnHand(store, router, ['HERE-1'])
    const other = await aConfirmedOrder(store, [{ product: router, quantity: 1 }])
    await aManifest(store, other, [['A-1', 'OTHER-1']])
    const rows = [
      ['A-1', 'here-1'],
      ['A-1', 'OTHER-1'],
      ['A-1', 'SN-1'],
      ['A-1', 'sn-1'],
      ['C-1', 'SN-2'],
      ['B-1', 'SN-3'],
      ['X-1', 'SN-4'],
      ['A-1', 'B-1'],
    ]
    const table = new OpenTable(store, tableOf(['Sku', 'Serial'], rows))

    expect((await table.preview('manifests', order.purchaseOrderId)).counts).toMatchObject({
      new: 1,
      refused: 7,
    })
    expect((await table.rows('refused')).map(({ troubles }) => troubles[0]?.code)).toEqual([
      'serial-here',
      'on-other-manifest',
      'duplicate-in-file',
      'not-serial-tracked',
      'not-on-order',
      'unknown-sku',
      'product-code',
    ])
    expect((await table.rows('refused'))[1]?.troubles[0]?.what).toBe(
      `“OTHER-1” is expected with ${other.number} already.`,
    )
  })

  it('imported again, changes nothing', async () => {
    const store = await stores.open()
    const { order } = await anOrder(store)
    await aManifest(store, order, [['A-1', 'SN-1']])
    const table = new OpenTable(store, tableOf(['Sku', 'Serial'], [['A-1', 'sn-1']]))

    expect((await table.preview('manifests', order.purchaseOrderId)).counts).toMatchObject({ unchanged: 1 })
    expect(await table.apply()).toMatchObject({ refusal: { code: 'import-changes-nothing' } })
  })

  it('fills the lines of one product one after the other', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'A-1' })
    const order = await aConfirmedOrder(store, [
      { product, quantity: 1 },
      { product, quantity: 2 },
    ])
    await aManifest(store, order, [
      ['A-1', 'SN-1'],
      ['A-1', 'SN-2'],
      ['A-1', 'SN-3'],
    ])
    const [first, second] = order.lines.map(({ purchaseOrderLineId }) => purchaseOrderLineId)
    expect((await serialsOf(store)).map(({ lineId }) => lineId)).toEqual([first, second, second])
  })

  it('is listed with the order that it was for', async () => {
    const store = await stores.open()
    const { order } = await anOrder(store)
    const table = await aManifest(store, order, [['A-1', 'SN-1']])

    expect(valueOf(await table.call['imports.list']({ offset: 0, limit: 10 })).rows).toMatchObject([
      { dataType: 'manifests', about: order.number, counts: { new: 1 }, undone: null },
    ])
  })
})
