import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { SerialStatus } from '../../../shared/serial-status'
import { statusesIn } from '../../support/dispatching'
import { describeOnEveryStore } from '../../support/test-store'
import { busyUnits } from './busy-units'
import { differencesIn, tamper } from './verified'

/** Where each unit is, and where somebody says it is; on hand stays on hand, away stays away. */
const statuses: Readonly<Record<string, readonly [is: SerialStatus, said: SerialStatus]>> = {
  'R-01': ['quarantined', 'damaged'],
  'R-02': ['in-stock', 'quarantined'],
  'R-03': ['damaged', 'in-stock'],
  'R-04': ['in-stock', 'damaged'],
  'R-05': ['missing', 'scrapped'],
  'R-06': ['in-stock', 'quarantined'],
  'R-07': ['returned-to-supplier', 'missing'],
  'R-08': ['scrapped', 'returned-to-supplier'],
  'R-09': ['in-stock', 'damaged'],
  'R-10': ['gone', 'missing'],
  'R-10-X': ['in-stock', 'damaged'],
  'R-11': ['gone', 'scrapped'],
  'R-11-X': ['damaged', 'in-stock'],
  'R-12': ['in-stock', 'quarantined'],
  'R-13': ['dispatched', 'missing'],
}

const serial = (which: string, fromLedger: unknown, stored: unknown) => ({
  what: 'serial number',
  which,
  fromLedger,
  stored,
})
const stock = (which: string, fromLedger: string, stored: string) => ({
  what: 'stock',
  which,
  fromLedger,
  stored,
})
const inWords = (status: SerialStatus) => status.replaceAll('-', ' ')

const aReceiptLine: unknown = expect.stringMatching(/^receipt .+, line 1$/u)
const aCapture: unknown = expect.stringMatching(/^captured by line \d+$/u)
const aBinding: unknown = expect.stringMatching(/^bound by line \d+$/u)

const tamperings = [
  {
    change: sql`update serial_number set receipt_line_id = null where serial = 'R-10-X'`,
    found: [serial('R-10-X', aReceiptLine, 'receipt none')],
  },
  {
    change: sql`update serial_number set receipt_line_id = 1 where serial = 'R-10'`,
    found: [serial('R-10', 'receipt none', aReceiptLine)],
  },
  {
    change: sql`update serial_number set captured_seq = 1 where serial = 'R-11-X'`,
    found: [serial('R-11-X', aCapture, 'captured by line 1')],
  },
  {
    change: sql`update serial_number set status_before_receipt = 'missing' where serial = 'R-06'`,
    found: [serial('R-06', 'before the receipt none', 'before the receipt missing')],
  },
  {
    change: sql`update serial_number set dispatch_line_id = 1 where serial = 'R-12'`,
    found: [serial('R-12', 'dispatch none', 'dispatch D-1001, line 1')],
  },
  {
    change: sql`update serial_number set picked_from = 'new', bound_seq = 1 where serial = 'R-13'`,
    found: [
      serial('R-13', 'packed from in-stock', 'packed from new'),
      serial('R-13', aBinding, 'bound by line 1'),
    ],
  },
  {
    change: sql`update stock set without_serial = without_serial - 1, blocked = blocked + 1
      where product_id = (select id from product where sku = 'MODEM')`,
    found: [
      stock('MODEM', 'without serial no. 15', 'without serial no. 14'),
      stock('MODEM', 'blocked 5', 'blocked 6'),
    ],
  },
]

describeOnEveryStore('units that were set aside, lost, found, sent off and put right', (stores) => {
  it('equal the ledger after everything that can be done to them', async () => {
    const store = await stores.open()
    await busyUnits(store)

    expect(await statusesIn(store)).toEqual(
      Object.fromEntries(Object.entries(statuses).map(([which, [is]]) => [which, is])),
    )
    expect(await differencesIn(store)).toEqual([])
  })

  it('are told when somebody says that one is in another state, each by name and nothing else', async () => {
    const store = await stores.open()
    await busyUnits(store)
    const changed = Object.entries(statuses)
    await tamper(
      store,
      ...changed.map(
        ([which, [, said]]) => sql`update serial_number set status = ${said} where serial = ${which}`,
      ),
    )

    const found = await differencesIn(store)

    const expected = changed.map(([which, [is, said]]) => serial(which, inWords(is), inWords(said)))
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told when somebody changed what else is known of them, each change by name and nothing else', async () => {
    const store = await stores.open()
    await busyUnits(store)
    await tamper(store, ...tamperings.map(({ change }) => change))

    const found = await differencesIn(store)

    const expected = tamperings.flatMap((tampering) => tampering.found)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('are told when somebody takes one off what is on hand', async () => {
    const store = await stores.open()
    await busyUnits(store)
    await tamper(store, sql`update serial_number set status = 'scrapped' where serial = 'R-01'`)

    expect(await differencesIn(store)).toEqual([
      serial('R-01', 'quarantined', 'scrapped'),
      stock('ROUTER', '8 with + 0 without serial no. + 0 blocked = 8', 'current 9'),
    ])
  })
})
