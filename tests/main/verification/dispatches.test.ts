import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeOnEveryStore } from '../../support/test-store'
import { busyDispatches } from './busy-dispatches'
import { differencesIn, tamper } from './verified'

const serial = (which: string, fromLedger: unknown, stored: string) => ({
  what: 'serial number',
  which,
  fromLedger,
  stored,
})
const invoice = (fromLedger: string, stored: string) => ({
  what: 'invoice',
  which: 'INV-1001',
  fromLedger,
  stored,
})
const aBinding: unknown = expect.stringMatching(/^bound by line \d+$/u)
const aBill: unknown = expect.stringMatching(/^lines \[\{"productId":/u)

const lineOf = (number: string) =>
  sql`(select line.id from dispatch_line as line join dispatch on dispatch.id = line.dispatch_id
    where dispatch.number = ${number} order by line.position limit 1)`

const tamperings = [
  {
    change: sql`update dispatch set reference = '1Z998' where number = 'D-1001'`,
    found: [{ what: 'dispatch', which: 'D-1001', fromLedger: 'reference 1Z999', stored: 'reference 1Z998' }],
  },
  {
    change: sql`update dispatch_line set quantity_to_ship = 4, is_counted = 1 where id = ${lineOf('D-1005')}`,
    found: [
      {
        what: 'dispatch line',
        which: 'D-1005, line 1',
        fromLedger: 'quantity to ship 2',
        stored: 'quantity to ship 4',
      },
      {
        what: 'dispatch line',
        which: 'D-1005, line 1',
        fromLedger: 'is counted false',
        stored: 'is counted true',
      },
    ],
  },
  {
    change: sql`update dispatch_line set captured = 0 where id = ${lineOf('D-1004')}`,
    found: [
      { what: 'dispatch line', which: 'D-1004, line 1', fromLedger: 'captured 2', stored: 'captured 0' },
    ],
  },
  {
    change: sql`update invoice set tax = 1, gross = net + 1 where number = 'INV-1001'`,
    found: [invoice('tax 950', 'tax 1'), invoice('gross 5950', 'gross 5001')],
  },
  {
    change: sql`update invoice_line set unit_price = 1 where position = 0
      and invoice_id = (select id from invoice where number = 'INV-1001')`,
    found: [{ what: 'invoice', which: 'INV-1001', fromLedger: aBill, stored: aBill }],
  },
  {
    change: sql`update serial_number set sales_order_line_id = null, bound_seq = null where serial = 'A-09'`,
    found: [
      serial('A-09', 'sales order line 3', 'sales order line none'),
      serial('A-09', aBinding, 'bound by line none'),
    ],
  },
  {
    change: sql`update serial_number set dispatch_line_id = ${lineOf('D-1004')} where serial = 'A-07'`,
    found: [serial('A-07', 'dispatch D-1001, line 1', 'dispatch D-1004, line 1')],
  },
  {
    change: sql`update serial_number set picked_from = 'new' where serial = 'A-13'`,
    found: [serial('A-13', 'packed from allocated', 'packed from new')],
  },
  {
    change: sql`update number_series set next = 7 where name = 'credit-note'`,
    found: [{ what: 'number series', which: 'credit-note', fromLedger: 'next 1002', stored: 'next 7' }],
  },
]

describeOnEveryStore('dispatches, their invoices and the numbers in them', (stores) => {
  it('equal the ledger after everything that packing can do', async () => {
    const store = await stores.open()
    await busyDispatches(store)

    expect(await differencesIn(store)).toEqual([])
  })

  it('are told when somebody changed them with a database tool, each change by name and nothing else', async () => {
    const store = await stores.open()
    await busyDispatches(store)
    await tamper(store, ...tamperings.map(({ change }) => change))

    const found = await differencesIn(store)

    const expected = tamperings.flatMap((tampering) => tampering.found)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told when more numbers are promised to a line than are outstanding (R2)', async () => {
    const store = await stores.open()
    await busyDispatches(store)
    await tamper(store, sql`update sales_order_line set shipped = 3, reserved = 1 where id = 2`)

    expect(await differencesIn(store)).toContainEqual({
      what: 'sales order line',
      which: 'SO-1002, line 1',
      fromLedger: 'outstanding 1',
      stored: 'allocated or picked 2',
    })
  })

  it('are told by what they lost', async () => {
    const store = await stores.open()
    await busyDispatches(store)
    await tamper(
      store,
      sql`delete from invoice_line where invoice_id = (select id from invoice where kind = 'credit-note')`,
      sql`delete from invoice where kind = 'credit-note'`,
    )

    expect(await differencesIn(store)).toEqual([
      { what: 'invoice', which: 'CN-1001', fromLedger: 'there', stored: 'missing' },
    ])
  })
})
