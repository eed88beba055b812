import { type RawBuilder, sql } from 'kysely'
import { expect, it } from 'vitest'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Difference } from '../../../shared/ipc/verification'
import { aCommittedReceipt } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  inOperation,
  newOperationId,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { aBusyWarehouse } from './busy-warehouse'
import { differencesIn, tamper } from './verified'

const aHash: unknown = expect.stringMatching(/^hash [0-9a-f]{64}$/)
const aLine: unknown = expect.stringMatching(/^line \d+$/)

/** Line 1 creates the product, line 2 brings three units in, lines 3 to 5 give them their numbers. */
async function threeOnHand(store: Store): Promise<void> {
  const product = await aProduct(store, { sku: 'ROUTER' })
  await serialsOnHand(store, product, ['ABC-0001', 'ABC-0002', 'ABC-0003'])
}

describeOnEveryStore('a ledger that somebody changed with a database tool', (stores) => {
  async function differencesAfter(...changes: RawBuilder<unknown>[]): Promise<Difference[]> {
    const store = await stores.open()
    await threeOnHand(store)
    await tamper(store, ...changes)
    return differencesIn(store)
  }

  it('is told by the line in which one character was flipped', async () => {
    const found = await differencesAfter(sql`update ledger set operator = 'Mib' where seq = 2`)

    expect(found).toEqual([{ what: 'ledger line', which: 'line 2', fromLedger: aHash, stored: aHash }])
  })

  it('is told by what no longer follows from it, too', async () => {
    const found = await differencesAfter(sql`update ledger set serial = 'ABC-0007' where seq = 3`)

    expect(found).toContainEqual(expect.objectContaining({ what: 'ledger line', which: 'line 3' }))
    expect(found).toContainEqual({
      what: 'serial number',
      which: 'ABC-0001',
      fromLedger: 'serial no. ABC-0007',
      stored: 'serial no. ABC-0001',
    })
  })

  it('is told by a line that is missing in the middle', async () => {
    const found = await differencesAfter(sql`delete from ledger where seq = 2`)

    expect(found).toEqual([
      { what: 'ledger line', which: 'line 2', fromLedger: 'missing', stored: 'line 3 comes next' },
      { what: 'stock', which: 'ROUTER', fromLedger: 'current 0', stored: 'current 3' },
      { what: 'stock', which: 'ROUTER', fromLedger: 'without serial no. -3', stored: 'without serial no. 0' },
    ])
  })

  it('is told by the last line that is missing', async () => {
    const found = await differencesAfter(sql`delete from ledger where seq = 5`)

    expect(found).toEqual([
      { what: 'ledger', which: 'last line', fromLedger: 'line 4', stored: 'line 5' },
      { what: 'serial number', which: 'ABC-0003', fromLedger: 'never captured', stored: 'in stock' },
      { what: 'stock', which: 'ROUTER', fromLedger: 'without serial no. 1', stored: 'without serial no. 0' },
    ])
  })

  it('is told by two lines that changed places, and by the one that followed them', async () => {
    const found = await differencesAfter(
      sql`update ledger set seq = -2 where seq = 2`,
      sql`update ledger set seq = 2 where seq = 3`,
      sql`update ledger set seq = 3 where seq = -2`,
    )

    const lines = found.filter(({ what }) => what === 'ledger line').map(({ which }) => which)
    expect(lines).toEqual(['line 2', 'line 3', 'line 4'])
  })

  it('is told by a head that points elsewhere', async () => {
    const found = await differencesAfter(sql`update ledger_head set hash = ${'a'.repeat(64)}`)

    expect(found).toEqual([
      { what: 'ledger', which: 'last line', fromLedger: aHash, stored: `hash ${'a'.repeat(64)}` },
    ])
  })

  it('is told although a line no longer is what the program writes', async () => {
    const found = await differencesAfter(sql`update ledger set after = '{"sku":' where seq = 1`)

    expect(found[0]).toMatchObject({ what: 'ledger line', which: 'line 1' })
    expect(found).toContainEqual({
      what: 'product',
      which: 'ROUTER',
      fromLedger: 'sku none',
      stored: 'sku ROUTER',
    })
  })
})

interface Tampering {
  readonly change: RawBuilder<unknown>
  readonly found: readonly Difference[]
}

const serial = (which: string, fromLedger: string, stored: string): Difference => ({
  what: 'serial number',
  which,
  fromLedger,
  stored,
})

const salesOrder = (which: string, fromLedger: string, stored: string): Difference => ({
  what: 'sales order',
  which,
  fromLedger,
  stored,
})

const salesLine = (which: string, fromLedger: string, stored: string): Difference => ({
  what: 'sales order line',
  which,
  fromLedger,
  stored,
})

const receipt = (which: string, fromLedger: string, stored: string): Difference => ({
  what: 'receipt',
  which,
  fromLedger,
  stored,
})

const receiptLine = (which: string, fromLedger: string, stored: string): Difference => ({
  what: 'receipt line',
  which,
  fromLedger,
  stored,
})

const lineOf = (receiptNumber: string) =>
  sql`(select min(line.id) from receipt_line as line join receipt on receipt.id = line.receipt_id
    where receipt.number = ${receiptNumber})`

/** Each changes a table somewhere else, so that nothing else differs. */
const tamperings: readonly Tampering[] = [
  {
    change: sql`update serial_number set status = 'quarantined' where serial = 'ABC-0001'`,
    found: [serial('ABC-0001', 'in stock', 'quarantined')],
  },
  {
    change: sql`update serial_number set serial_key = 'ABC-0O02' where serial = 'ABC-0002'`,
    found: [serial('ABC-0002', 'key ABC-0002', 'key ABC-0O02')],
  },
  {
    change: sql`update serial_number set reversed_key = '4001-CBA' where serial = 'ABC-0004'`,
    found: [serial('ABC-0004', 'reversed key 4000-CBA', 'reversed key 4001-CBA')],
  },
  {
    change: sql`update serial_number set lookalike_key = 'MODEM-1' where serial = 'MODEM-1'`,
    found: [serial('MODEM-1', 'look-alike key M0DEM-1', 'look-alike key MODEM-1')],
  },
  {
    change: sql`update serial_number set warehouse_key = null where serial = 'M000001'`,
    found: [serial('M000001', 'warehouse key M000001', 'warehouse key none')],
  },
  {
    change: sql`update serial_number set receipt_line_id = ${lineOf('R-1002')} where serial = 'ABC-0003'`,
    found: [serial('ABC-0003', 'receipt R-1001, line 1', 'receipt R-1002, line 1')],
  },
  {
    change: sql`update serial_number set arrives_damaged = 1 where serial = 'ABC-0005'`,
    found: [serial('ABC-0005', 'arrives damaged 0', 'arrives damaged 1')],
  },
  {
    change: sql`update serial_number set captured_seq = 1 where serial = 'ABC-0006'`,
    found: [serial('ABC-0006', expect.stringMatching(/^captured by line \d\d$/), 'captured by line 1')],
  },
  {
    change: sql`update serial_number set status_before_receipt = 'scrapped' where serial = 'ABC-0009'`,
    found: [serial('ABC-0009', 'before the receipt none', 'before the receipt scrapped')],
  },
  {
    change: sql`update serial_number set serial = 'm000002' where serial = 'M000002'`,
    found: [serial('m000002', 'serial no. M000002', 'serial no. m000002')],
  },
  {
    change: sql`insert into serial_number (product_id, serial, serial_key, reversed_key, lookalike_key, status,
        captured_seq, arrives_damaged)
      select id, 'ABC-0099', 'ABC-0099', '9900-CBA', 'ABC-0099', 'gone', 1, 0 from product where sku = 'ROUTER'`,
    found: [serial('ABC-0099', 'never captured', 'gone')],
  },
  {
    change: sql`update receipt set purchase_order_id = null where number = 'R-1002'`,
    found: [receipt('R-1002', 'purchase order id 3', 'purchase order id none')],
  },
  {
    change: sql`update receipt set supplier_id = (select min(id) from supplier) where number = 'R-1003'`,
    found: [receipt('R-1003', 'supplier id 2', 'supplier id 1')],
  },
  {
    change: sql`update receipt set supplier_reference = 'DN 18' where number = 'R-1006'`,
    found: [receipt('R-1006', 'supplier reference DN 17', 'supplier reference DN 18')],
  },
  {
    change: sql`update receipt set status = 'committed', reversed_at = null where number = 'R-1002'`,
    found: [
      receipt('R-1002', 'status reversed', 'status committed'),
      receipt('R-1002', 'reversed at 2026-03-02T08:00:00.000Z', 'reversed at none'),
    ],
  },
  {
    change: sql`update receipt set opened_at = 0 where number = 'R-1001'`,
    found: [receipt('R-1001', 'opened at 2026-03-02T08:00:00.000Z', 'opened at 1970-01-01T00:00:00.000Z')],
  },
  {
    change: sql`update receipt set committed_at = 9007199254740991 where number = 'R-1001'`,
    found: [receipt('R-1001', 'committed at 2026-03-02T08:00:00.000Z', 'committed at 9007199254740991')],
  },
  {
    change: sql`update receipt set number = 'R-2005' where number = 'R-1005'`,
    found: [receipt('R-2005', 'number R-1005', 'number R-2005')],
  },
  {
    change: sql`update receipt_line set quantity_to_receive = 5 where id = ${lineOf('R-1001')}`,
    found: [receiptLine('R-1001, line 1', 'quantity to receive 3', 'quantity to receive 5')],
  },
  {
    change: sql`update receipt_line set damaged = 0 where id = ${lineOf('R-1001')} + 1`,
    found: [receiptLine('R-1001, line 2', 'damaged 1', 'damaged 0')],
  },
  {
    change: sql`update receipt_line set refused_units = 3 where id = ${lineOf('R-1001')} + 1`,
    found: [receiptLine('R-1001, line 2', 'refused units 2', 'refused units 3')],
  },
  {
    change: sql`update receipt_line set refused_reason = 'late' where id = ${lineOf('R-1001')} + 1`,
    found: [receiptLine('R-1001, line 2', 'refused reason wet', 'refused reason late')],
  },
  {
    change: sql`update receipt_line set purchase_order_line_id = null where id = ${lineOf('R-1002')}`,
    found: [receiptLine('R-1002, line 1', 'purchase order line id 4', 'purchase order line id none')],
  },
  {
    change: sql`update receipt_line set captured = captured - 1 where id = ${lineOf('R-1003')}`,
    found: [receiptLine('R-1003, line 1', 'captured 2', 'captured 1')],
  },
  {
    change: sql`update receipt_line set position = 7 where id = ${lineOf('R-1003')} + 1`,
    found: [receiptLine('R-1003, line 8', 'position 1', 'position 7')],
  },
  {
    change: sql`update receipt_line set product_id = (select id from product where sku = 'ROUTER')
      where id = ${lineOf('R-1004')}`,
    found: [receiptLine('R-1004, line 1', 'product MODEM', 'product ROUTER')],
  },
  {
    change: sql`update receipt_line set is_counted = 0 where id = ${lineOf('R-1006')}`,
    found: [receiptLine('R-1006, line 1', 'is counted true', 'is counted false')],
  },
  {
    change: sql`update receipt_line set receipt_id = (select id from receipt where number = 'R-1004')
      where receipt_id = (select id from receipt where number = 'R-1006') and position = 1`,
    found: [receiptLine('R-1004, line 2', 'receipt R-1006', 'receipt R-1004')],
  },
  {
    change: sql`update purchase_order set status = 'Cancelled' where number = 'PO-1001'`,
    found: [
      { what: 'purchase order', which: 'PO-1001', fromLedger: 'status Draft', stored: 'status Cancelled' },
    ],
  },
  {
    change: sql`update purchase_order_line set quantity = 4 where quantity = 10`,
    found: [
      {
        what: 'purchase order',
        which: 'PO-1002',
        fromLedger: 'lines [[1,6],[2,10]]',
        stored: 'lines [[1,6],[2,4]]',
      },
    ],
  },
  {
    change: sql`update supplier set email = 'x@example.com' where id = (select min(id) from supplier)`,
    found: [{ what: 'supplier', which: 'First', fromLedger: 'email empty', stored: 'email x@example.com' }],
  },
  {
    change: sql`update product set unit = 'box' where sku = 'ROUTER'`,
    found: [{ what: 'product', which: 'ROUTER', fromLedger: 'unit pcs', stored: 'unit box' }],
  },
  {
    change: sql`update product_serial_shape set length = 9`,
    found: [
      {
        what: 'product',
        which: 'ROUTER',
        fromLedger: 'serial shape {"kind":"fixed","shape":{"length":null,"prefix":"","alphabet":"any"}}',
        stored: 'serial shape {"kind":"fixed","shape":{"length":9,"prefix":"","alphabet":"any"}}',
      },
    ],
  },
  {
    change: sql`update product_strip_rule set text = 'T'`,
    found: [
      {
        what: 'product',
        which: 'ROUTER',
        fromLedger: 'stripping {"kind":"prefix","text":"S"}',
        stored: 'stripping {"kind":"prefix","text":"T"}',
      },
    ],
  },
  {
    change: sql`delete from supplier_strip_rule`,
    found: [
      {
        what: 'supplier',
        which: 'First',
        fromLedger: 'stripping {"kind":"pattern","text":"SN[*]"}',
        stored: 'stripping {"kind":"none"}',
      },
    ],
  },
  {
    change: sql`update product_image set base64 = ''`,
    found: [
      {
        what: 'product',
        which: 'ROUTER',
        fromLedger: expect.stringContaining('image {"mediaType":"image/png","sha256":"4c4b6a3b'),
        stored: expect.stringContaining('image {"mediaType":"image/png","sha256":"e3b0c442'),
      },
    ],
  },
  {
    change: sql`update product_code set code_key = '04006381333932' where kind = 'gtin'`,
    found: [
      {
        what: 'product',
        which: 'ROUTER',
        fromLedger: 'codes [["sku","ROUTER","ROUTER"],["gtin","4006381333931","04006381333931"]]',
        stored: 'codes [["sku","ROUTER","ROUTER"],["gtin","4006381333931","04006381333932"]]',
      },
    ],
  },
  {
    change: sql`update stock set current = current + 1 where product_id = (select id from product where sku = 'CHARGER')`,
    found: [{ what: 'stock', which: 'CHARGER', fromLedger: 'current 4', stored: 'current 5' }],
  },
  {
    change: sql`update customer set address = 'Am Markt 1'`,
    found: [
      {
        what: 'customer',
        which: 'Adler Optik',
        fromLedger: 'address Am Tor 2\nBerlin',
        stored: 'address Am Markt 1',
      },
    ],
  },
  {
    change: sql`update sales_order set ship_to = 'Elsewhere' where number = 'SO-1001'`,
    found: [salesOrder('SO-1001', 'ship to empty', 'ship to Elsewhere')],
  },
  {
    change: sql`update sales_order set status = 'Confirmed' where number = 'SO-1002'`,
    found: [
      salesOrder('SO-1002', 'status Quote', 'status Confirmed'),
      salesLine('SO-1002, line 1', 'to be reserved 5', 'to be reserved 0'),
    ],
  },
  {
    change: sql`update sales_order_line set unit_price = 1 where unit_price = 1999`,
    found: [
      {
        what: 'sales order',
        which: 'SO-1001',
        fromLedger: expect.stringMatching(/^lines \[\[\d+,2,1999,1900\]\]$/u),
        stored: expect.stringMatching(/^lines \[\[\d+,2,1,1900\]\]$/u),
      },
    ],
  },
  {
    change: sql`update sales_order_line set reserved = 5
      where sales_order_id = (select id from sales_order where number = 'SO-1004')`,
    found: [
      salesLine('SO-1004, line 1', 'reserved 6', 'reserved 5'),
      salesLine('SO-1004, line 1', 'to be reserved 6', 'to be reserved 5'),
    ],
  },
  {
    change: sql`update sales_order_line set shipped = 3
      where sales_order_id = (select id from sales_order where number = 'SO-1005')`,
    found: [
      salesLine('SO-1005, line 1', 'shipped 2', 'shipped 3'),
      salesLine('SO-1005, line 1', 'left with dispatches 2', 'left with dispatches 3'),
    ],
  },
  {
    change: sql`update number_series set next = 1002 where name = 'sales-order'`,
    found: [{ what: 'number series', which: 'sales-order', fromLedger: 'next 1006', stored: 'next 1002' }],
  },
  {
    change: sql`update warehouse_setting set value = 'off' where name = 'capturePurchases'`,
    found: [{ what: 'setting', which: 'capture purchases', fromLedger: 'on', stored: 'off' }],
  },
  {
    change: sql`update number_series set next = 1002 where name = 'receipt'`,
    found: [{ what: 'number series', which: 'receipt', fromLedger: 'next 1007', stored: 'next 1002' }],
  },
  {
    change: sql`update number_series set next = 2 where name = 'serial M'`,
    found: [{ what: 'number series', which: 'serial M', fromLedger: 'next 3', stored: 'next 2' }],
  },
  {
    change: sql`insert into number_series (name, next) values ('serial Z', 5)`,
    found: [{ what: 'number series', which: 'serial Z', fromLedger: 'next none', stored: 'next 5' }],
  },
]

describeOnEveryStore('tables that somebody changed with a database tool', (stores) => {
  it('are told, each change by name and nothing else', async () => {
    const store = await stores.open()
    await aBusyWarehouse(store)

    await tamper(store, ...tamperings.map(({ change }) => change))

    const found = await differencesIn(store)
    const expected = tamperings.flatMap((tampering) => tampering.found)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told by what they lost', async () => {
    const store = await stores.open()
    await aBusyWarehouse(store)
    const order = sql`(select id from purchase_order where number = 'PO-1001')`
    const sale = sql`(select id from sales_order where number = 'SO-1001')`

    await tamper(
      store,
      sql`delete from serial_number where serial = 'ABC-0009'`,
      sql`delete from receipt_line where id = ${lineOf('R-1004')}`,
      sql`delete from receipt where number = 'R-1004'`,
      sql`delete from purchase_order_line where purchase_order_id = ${order}`,
      sql`delete from purchase_order where number = 'PO-1001'`,
      sql`delete from sales_order_line where sales_order_id = ${sale}`,
      sql`delete from sales_order where number = 'SO-1001'`,
      sql`delete from ledger_head`,
    )

    expect(await differencesIn(store)).toEqual([
      { what: 'ledger', which: 'last line', fromLedger: aLine, stored: 'line none' },
      { what: 'purchase order', which: 'PO-1001', fromLedger: 'there', stored: 'missing' },
      salesOrder('SO-1001', 'there', 'missing'),
      salesLine('SO-1001', 'there', 'missing'),
      receipt('R-1004', 'there', 'missing'),
      receiptLine('R-1004, line 1', 'there', 'missing'),
      serial('ABC-0009', 'gone', 'missing'),
    ])
  })

  it('are told by what was put in beside the ledger', async () => {
    const store = await stores.open()
    await threeOnHand(store)

    await tamper(
      store,
      sql`insert into supplier (name, name_key, email, phone, note, revision) values ('X', 'X', '', '', '', 1)`,
      sql`insert into receipt (number, supplier_reference, status, opened_at) values ('R-1', '', 'open', 0)`,
      sql`insert into receipt_line (receipt_id, position, product_id, is_counted, captured, damaged, refused_units,
          refused_reason)
        select receipt.id, 0, product.id, 0, 0, 0, 0, '' from receipt, product`,
      sql`insert into number_series (name, next) values ('receipt', 2)`,
    )

    expect(await differencesIn(store)).toEqual([
      { what: 'supplier', which: 'X', fromLedger: 'never created', stored: 'there' },
      receipt('R-1', 'never created', 'there'),
      receiptLine('R-1, line 1', 'never created', 'there'),
      { what: 'number series', which: 'receipt', fromLedger: 'next none', stored: 'next 2' },
    ])
  })

  it('are told when more came into stock than stood on the receipt', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const order = await aConfirmedOrder(store, [{ product, quantity: 3 }])
    const { receiptId, lines } = await aCommittedReceipt(store, order, [3])

    // As a program would that commits wrongly.
    await inOperation(store, ({ ledger }) =>
      ledger.append(
        lines.map(({ productId, receiptLineId }) => ({
          event: 'units received',
          productId,
          currentChange: 1,
          withoutSerialChange: 1,
          document: 'receipt',
          documentId: receiptId,
          documentLineId: receiptLineId,
        })),
      ),
    )

    expect(await differencesIn(store)).toEqual([
      receiptLine('R-1001, line 1', 'received 3, of them damaged 0', 'received 4, of them damaged 0'),
    ])
  })

  it('are told when the units of a product do not add up (R9)', async () => {
    const store = await stores.open()
    await threeOnHand(store)

    await tamper(store, sql`update serial_number set status = 'missing' where serial = 'ABC-0002'`)

    expect(await differencesIn(store)).toEqual([
      serial('ABC-0002', 'in stock', 'missing'),
      {
        what: 'stock',
        which: 'ROUTER',
        fromLedger: '2 with + 0 without serial no. + 0 blocked = 2',
        stored: 'current 3',
      },
    ])
  })

  it('are told when a product that is not serialised has serial numbers on hand', async () => {
    const store = await stores.open()
    await threeOnHand(store)

    await tamper(store, sql`update product set has_serial_numbers = 0`)

    const subject = { which: 'ROUTER', what: 'stock' }
    expect(await differencesIn(store)).toEqual([
      {
        what: 'product',
        which: 'ROUTER',
        fromLedger: 'has serial numbers true',
        stored: 'has serial numbers false',
      },
      {
        ...subject,
        fromLedger: 'not serialised, with serial no. 0',
        stored: 'not serialised, with serial no. 3',
      },
    ])
  })

  it('are told when two products have a number that may be in the warehouse once (R1)', async () => {
    const store = await stores.open()
    await threeOnHand(store)
    const settings = { serialsUniqueInWarehouse: true }
    valueOf(await saveWarehouseSettings(warehouseDeps(store), { operationId: newOperationId(), settings }))

    // As a program would that forgets to ask for the setting.
    await serialsOnHand(store, await aProduct(store, { sku: 'MODEM' }), ['abc-0002'])

    expect(await differencesIn(store)).toEqual([
      serial('ABC-0002', 'once on hand or in an open receipt', '2 times'),
      serial('abc-0002', 'warehouse key ABC-0002', 'warehouse key none'),
    ])
  })
})
