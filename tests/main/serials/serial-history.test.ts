import { expect, it } from 'vitest'
import { readSerialHistory } from '../../../main/serials/serial-history'
import { serials as words } from '../../../renderer/words/en/serials'
import { refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { ledgerLines, valueOf } from '../../support/warehouse'
import { aBusyWarehouse } from '../verification/busy-warehouse'

describeOnEveryStore('the history of a serial number', (stores) => {
  it('has every line of the ledger that is about it, the latest first, with who, where and in which document', async () => {
    const store = await stores.open()
    const { committed } = await aBusyWarehouse(store)
    const damaged = await store.reader
      .selectFrom('serial_number')
      .where('serial', '=', 'ABC-0003')
      .select('id')
      .executeTakeFirstOrThrow()

    const { serial, status, events } = valueOf(await readSerialHistory(store.reader, damaged.id))

    expect([serial, status]).toEqual(['ABC-0003', 'damaged'])
    expect(events).toMatchObject([
      { event: 'received', before: 'receiving', after: 'damaged', source: null },
      { event: 'marked damaged' },
      { event: 'captured', before: null, after: 'receiving', source: 'scan' },
    ])
    const by = { documentNumber: committed.number, operator: 'Mia', station: 'Bench 1' }
    expect(events).toMatchObject([by, by, by])
  })

  it('has words for everything that can happen to one', async () => {
    const store = await stores.open()
    await aBusyWarehouse(store)

    const happened = (await ledgerLines(store)).filter(({ serial_id }) => serial_id !== null)

    const events = new Set(happened.map(({ event }) => event))
    expect(events.size).toBeGreaterThan(5)
    expect([...events].filter((event) => !(event in words.events))).toEqual([])
  })

  it('is refused for one that is not there', async () => {
    const { reader } = await stores.open()

    expect(await readSerialHistory(reader, SerialId.parse(404))).toEqual(
      refused({ code: 'serial-not-found', text: '' }),
    )
  })
})
