import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeOnEveryStore } from '../../support/test-store'
import { busyCounts } from './busy-counts'
import { differencesIn, tamper } from './verified'

const count = (which: string, fromLedger: string, stored: string) => ({
  what: 'stock count',
  which,
  fromLedger,
  stored,
})
const seen = (which: string, fromLedger: unknown, stored: string) => ({
  what: 'number at stock count',
  which,
  fromLedger,
  stored,
})

const seenAt = (number: string, serial: string) =>
  sql`stock_count_id = (select id from stock_count where number = ${number}) and serial = ${serial}`
const modem = sql`(select id from product where sku = 'MODEM')`

const tamperings = [
  {
    change: sql`update stock_count set closed_at = 0 where number = 'SC-1001'`,
    found: [count('SC-1001', 'closed at 2026-03-02T08:00:00.000Z', 'closed at 1970-01-01T00:00:00.000Z')],
  },
  {
    change: sql`update stock_count set status = 'committed' where number = 'SC-1002'`,
    found: [count('SC-1002', 'status cancelled', 'status committed')],
  },
  {
    change: sql`update stock_count set product_id = ${modem} where number = 'SC-1003'`,
    found: [count('SC-1003', 'product id 1', 'product id 2')],
  },
  {
    change: sql`update stock_count_scan set product_id = ${modem} where ${seenAt('SC-1001', 'N-1')}`,
    found: [seen('N-1 at SC-1001', 'product id 1', 'product id 2')],
  },
  {
    change: sql`update stock_count_scan set serial_id = null where ${seenAt('SC-1001', 'A-0')}`,
    found: [seen('A-0 at SC-1001', 'serial id 1', 'serial id none')],
  },
  {
    change: sql`update stock_count_scan set scanned_at = 0 where ${seenAt('SC-1003', 'N-9')}`,
    found: [
      seen('N-9 at SC-1003', 'scanned at 2026-03-02T08:00:00.000Z', 'scanned at 1970-01-01T00:00:00.000Z'),
    ],
  },
  {
    change: sql`update number_series set next = 1009 where name = 'stock-count'`,
    found: [{ what: 'number series', which: 'stock-count', fromLedger: 'next 1004', stored: 'next 1009' }],
  },
]

describeOnEveryStore('stock counts and the numbers seen at them', (stores) => {
  it('equal the ledger after everything that can be done with them', async () => {
    const store = await stores.open()
    await busyCounts(store)

    expect(await differencesIn(store)).toEqual([])
  })

  it('are told when somebody changed them with a database tool, each change by name and nothing else', async () => {
    const store = await stores.open()
    await busyCounts(store)
    await tamper(store, ...tamperings.map(({ change }) => change))

    const found = await differencesIn(store)

    const expected = tamperings.flatMap((tampering) => tampering.found)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told by what they lost, and by a unit that nobody found', async () => {
    const store = await stores.open()
    await busyCounts(store)
    await tamper(
      store,
      sql`delete from stock_count_scan where ${seenAt('SC-1001', 'M-1')}`,
      sql`update serial_number set status = 'in-stock' where serial = 'A-5'`,
    )

    expect(await differencesIn(store)).toEqual(
      expect.arrayContaining([
        seen('M-1 at SC-1001', 'there', 'missing'),
        { what: 'serial number', which: 'A-5', fromLedger: 'missing', stored: 'in stock' },
      ]),
    )
  })
})
