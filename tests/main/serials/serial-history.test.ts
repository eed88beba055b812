import { expect, it } from 'vitest'
import { readSerialHistory } from '../../../main/serials/serial-history'
import { serials as words } from '../../../renderer/words/en/serials'
import { refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { ledgerLines, valueOf } from '../../support/warehouse'
import { aBusyWarehouse } from '../verification/busy-warehouse'
import { busyDispatches } from '../verification/busy-dispatches'

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
    const packing = await stores.open()
    await busyDispatches(packing)

    const all = [...(await ledgerLines(store)), ...(await ledgerLines(packing))]
    const happened = all.filter(({ serial_id }) => serial_id !== null)

    const events = new Set(happened.map(({ event }) => event))
    expect(events.size).toBeGreaterThan(5)
    expect([...events].filter((event) => !(event in words.events))).toEqual([])
  })

  it('names the order it is promised to, and the dispatch and customer it left with', async () => {
    const store = await stores.open()
    await busyDispatches(store)
    const read = async (serial: string) => {
      const unit = await store.reader
        .selectFrom('serial_number')
        .where('serial', '=', serial)
        .select('id')
        .executeTakeFirstOrThrow()
      return valueOf(await readSerialHistory(store.reader, unit.id))
    }

    expect(await read('A-00')).toMatchObject({
      orderNumber: 'SO-1001',
      dispatchNumber: null,
      events: [{ event: 'allocated', documentNumber: 'SO-1001' }, { event: 'identified' }],
    })
    const left = await read('A-07')
    expect(left).toMatchObject({ status: 'dispatched', orderNumber: 'SO-1003', dispatchNumber: 'D-1001' })
    expect(left.events[0]).toMatchObject({ event: 'dispatched', documentNumber: 'D-1001' })
    expect(left.customerName).toMatch(/^Customer /u)
  })

  it('is refused for one that is not there', async () => {
    const { reader } = await stores.open()

    expect(await readSerialHistory(reader, SerialId.parse(404))).toEqual(
      refused({ code: 'serial-not-found', text: '' }),
    )
  })
})
