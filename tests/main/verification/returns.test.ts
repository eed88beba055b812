import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeOnEveryStore } from '../../support/test-store'
import { busyReturns } from './busy-returns'
import { differencesIn, tamper } from './verified'

const customerReturn = (which: string, fromLedger: string, stored: string) => ({
  what: 'customer return',
  which,
  fromLedger,
  stored,
})
const unit = (which: string, fromLedger: string, stored: string) => ({
  what: 'unit on customer return',
  which,
  fromLedger,
  stored,
})

const unitOn = (number: string, serial: string) =>
  sql`customer_return_id = (select id from customer_return where number = ${number})
    and serial_id = (select id from serial_number where serial = ${serial})`

const tamperings = [
  {
    change: sql`update customer_return set opened_at = 0 where number = 'RT-1003'`,
    found: [
      customerReturn('RT-1003', 'opened at 2026-03-02T08:00:00.000Z', 'opened at 1970-01-01T00:00:00.000Z'),
    ],
  },
  {
    change: sql`update customer_return set status = 'committed' where number = 'RT-1002'`,
    found: [customerReturn('RT-1002', 'status cancelled', 'status committed')],
  },
  {
    change: sql`update customer_return_line set destination = 'in-stock' where ${unitOn('RT-1001', 'B-2')}`,
    found: [unit('B-2 on RT-1001', 'destination quarantined', 'destination in-stock')],
  },
  {
    change: sql`update customer_return_line set reason = 'Wet' where ${unitOn('RT-1001', 'A-2')}`,
    found: [unit('A-2 on RT-1001', 'reason Wet: both boxes', 'reason Wet')],
  },
  {
    change: sql`update customer_return_line set is_open = 1 where ${unitOn('RT-1001', 'A-1')}`,
    found: [unit('A-1 on RT-1001', 'is open false', 'is open true')],
  },
  {
    change: sql`update customer_return_line set dispatch_line_id = 1 where ${unitOn('RT-1003', 'A-3')}`,
    found: [unit('A-3 on RT-1003', 'left with D-1003, line 1', 'left with D-1001, line 1')],
  },
  {
    change: sql`update number_series set next = 1009 where name = 'customer-return'`,
    found: [
      { what: 'number series', which: 'customer-return', fromLedger: 'next 1004', stored: 'next 1009' },
    ],
  },
]

describeOnEveryStore('customer returns and the units on them', (stores) => {
  it('equal the ledger after everything that can be done with them', async () => {
    const store = await stores.open()
    await busyReturns(store)

    expect(await differencesIn(store)).toEqual([])
  })

  it('are told when somebody changed them with a database tool, each change by name and nothing else', async () => {
    const store = await stores.open()
    await busyReturns(store)
    await tamper(store, ...tamperings.map(({ change }) => change))

    const found = await differencesIn(store)

    const expected = tamperings.flatMap((tampering) => tampering.found)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told by what they lost, and by a unit that is where nobody sent it', async () => {
    const store = await stores.open()
    await busyReturns(store)
    await tamper(
      store,
      sql`delete from customer_return_line where ${unitOn('RT-1003', 'B-3')}`,
      sql`update serial_number set status = 'in-stock' where serial = 'A-1'`,
    )

    expect(await differencesIn(store)).toEqual(
      expect.arrayContaining([
        unit('B-3 on RT-1003', 'there', 'missing'),
        { what: 'serial number', which: 'A-1', fromLedger: 'quarantined', stored: 'in stock' },
      ]),
    )
  })
})
