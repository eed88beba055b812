import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import type { Frame } from '../../../main/scanners/frame'
import type { Judged, Scan } from '../../../main/scanning/scan'
import { type Origin, ScanJournal } from '../../../main/scanning/scan-journal'
import type { StationStore } from '../../../main/station-store/schema'
import { aMoment } from '../../support/warehouse'
import { onReceipt } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

const aFrame = (text: string): Frame => ({
  scannerId: 'com-port COM3',
  bytes: Buffer.from(text, 'latin1'),
  text,
  aim: null,
  at: aMoment,
  terminated: true,
})

/** As things stood when the trigger was pulled. */
const scanned: Origin = {
  source: 'scan',
  scannerName: 'Bench A',
  scannerRole: { kind: 'any' },
  work: onReceipt(7),
}

const unended: Frame = {
  scannerId: 'com-port COM3',
  bytes: Buffer.from('SN-2'),
  text: 'SN-2',
  aim: null,
  at: aMoment,
  terminated: false,
}

const noise: Frame = {
  scannerId: 'com-port COM3',
  bytes: Uint8Array.of(0x34, 0xff),
  text: '4\u00ff',
  aim: null,
  at: aMoment,
  error: 'serial-noise',
}

const noActiveLine = { code: 'no-active-line' } as const

const leftOut = (scan: Scan): Judged => ({ scan, outcome: { kind: 'left-out', refusal: noActiveLine } })

const textsOf = (scans: readonly { readonly text: string }[]) => scans.map(({ text }) => text)

/** Puts so many judged frames into the journal, numbered from 1. */
const judgedFrames = (store: StationStore, count: number) =>
  store.write((tx) =>
    sql`with recursive number (n) as (select 1 union all select n + 1 from number where n < ${count})
      insert into scan (at, scanner_id, scanner_name, source, hex, text, work, operation_id, status, outcome)
      select 0, 'fake', 'Fake', 'scan', '', n, '{"kind":"none"}', 'operation ' || n, 'judged', '{}' from number`.execute(
      tx,
    ),
  )

describe('the journal of scans', () => {
  it('has a frame on disk, with its bytes and its work, before anybody could judge it', async () => {
    const journal = new ScanJournal(await file.open())

    const scan = await journal.keep(aFrame('SN-1\x1d'), scanned)

    const [afterCrash] = await new ScanJournal(await file.open()).findWaiting()
    expect(afterCrash).toEqual(scan)
    expect(scan).toMatchObject({ text: 'SN-1\x1d', source: 'scan', error: null, work: onReceipt(7) })
    expect(await journal.listFrames(1)).toMatchObject([
      { hex: '534e2d311d', scannerName: 'Bench A', at: aMoment, status: 'waiting', outcome: null },
    ])
  })

  it('keeps what the scanner was called and used for when the trigger was pulled', async () => {
    const journal = new ScanJournal(await file.open())
    const scannerRole = { kind: 'operator', operator: 'Ben' } as const

    await journal.keep(aFrame('SN-1'), { ...scanned, scannerName: 'Gun of Ben', scannerRole })

    expect(await new ScanJournal(await file.open()).findWaiting()).toMatchObject([
      { scannerName: 'Gun of Ben', scannerRole },
    ])
  })

  it('tells what a code says, with the frame', async () => {
    const journal = new ScanJournal(await file.open())

    await journal.keep({ ...aFrame('01040063813339311728020010L7'), aim: ']d2' }, scanned)

    expect(await journal.listFrames(1)).toMatchObject([
      {
        aim: ']d2',
        meaning: {
          kind: 'understood',
          format: 'gs1',
          symbology: 'gs1-datamatrix',
          facts: [
            { what: 'gtin', text: '04006381333931' },
            { what: 'lot', text: 'L7' },
            { what: 'expiry', text: '2028-02-29' },
          ],
        },
      },
    ])
  })

  it('tells why a frame is no scan, and why what it says cannot be', async () => {
    const journal = new ScanJournal(await file.open())
    await journal.keep(noise, scanned)
    await journal.keep({ ...aFrame('0104006381333930'), aim: ']d2' }, scanned)

    expect((await journal.listFrames(2)).map(({ meaning }) => meaning)).toEqual([
      { kind: 'damaged', reason: 'gs1-check-digit' },
      { kind: 'damaged', reason: 'serial-noise' },
    ])
  })

  it('tells what ended a frame, where anybody knows', async () => {
    const journal = new ScanJournal(await file.open())
    await journal.keep(aFrame('SN-1'), scanned)
    await journal.keep(unended, scanned)
    await journal.keep(noise, scanned)
    await journal.keep(aFrame('SN-3'), { ...scanned, source: 'typed' })

    expect((await journal.listFrames(4)).map(({ ending }) => ending)).toEqual([null, null, 'silence', 'mark'])
  })

  it('says so whenever a frame came or something came of one', async () => {
    const changed = vi.fn<() => void>()
    const journal = new ScanJournal(await file.open(), changed)

    const scan = await journal.keep(aFrame('SN-1'), scanned)
    expect(changed).toHaveBeenCalledTimes(1)
    await journal.settle([leftOut(scan)])

    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('keeps why bytes are no scan', async () => {
    const journal = new ScanJournal(await file.open())
    const { scannerId, bytes, text, aim, at } = aFrame('44')

    await journal.keep({ scannerId, bytes, text, aim, at, error: 'serial-unterminated' }, scanned)

    expect(await journal.findWaiting()).toMatchObject([{ text: '44', error: 'serial-unterminated' }])
  })

  it('keeps the bytes of a text that no store would keep unchanged', async () => {
    const journal = new ScanJournal(await file.open())

    await journal.keep({ ...aFrame('A\0B'), text: 'A\0B\ud800' }, scanned)

    expect(await journal.listFrames(1)).toMatchObject([{ hex: '410042', text: 'A\ufffdB\ufffd' }])
  })

  it('finds what waits in the order it was read, and not what was judged', async () => {
    const journal = new ScanJournal(await file.open())
    const scans = await Promise.all(
      ['SN-1', 'SN-2', 'SN-3'].map((text) => journal.keep(aFrame(text), scanned)),
    )

    await journal.settle(scans.filter(({ text }) => text === 'SN-2').map(leftOut))

    expect(textsOf(await journal.findWaiting())).toEqual(['SN-1', 'SN-3'])
  })

  it('writes what came in together in one go, in its order', async () => {
    const store = await file.open()
    const journal = new ScanJournal(store)
    const write = vi.spyOn(store, 'write')

    const texts = Array.from({ length: 300 }, (_, place) => `SN-${place}`)
    const scans = await Promise.all(texts.map((text) => journal.keep(aFrame(text), scanned)))

    expect(write).toHaveBeenCalledTimes(1)
    expect(textsOf(scans)).toEqual(texts)
    expect(textsOf(await journal.findWaiting())).toEqual(texts)
  })

  it('lists the newest frames first, with what came of them', async () => {
    const journal = new ScanJournal(await file.open())
    const scan = await journal.keep(aFrame('SN-1'), scanned)
    await journal.keep(aFrame('SN-2'), { ...scanned, source: 'typed', scannerName: '' })
    await journal.keep(aFrame('SN-3'), scanned)

    await journal.settle([leftOut(scan)])

    expect(textsOf(await journal.listFrames(2))).toEqual(['SN-3', 'SN-2'])
    expect((await journal.listFrames(3)).at(-1)).toMatchObject({
      status: 'judged',
      outcome: 'left-out',
      refusal: noActiveLine,
    })
  })

  it('forgets the oldest judged frames, and never one that waits', async () => {
    const store = await file.open()
    const journal = new ScanJournal(store)
    await journal.keep(aFrame('SN-OLD'), scanned)
    await judgedFrames(store, 20_010)

    await journal.forgetOldest()

    const { kept, oldest } = await store.reader
      .selectFrom('scan')
      .where('status', '=', 'judged')
      .select(({ fn }) => [
        fn.countAll<number>().as('kept'),
        fn.min(sql<number>`cast(text as integer)`).as('oldest'),
      ])
      .executeTakeFirstOrThrow()
    expect({ kept, oldest }).toEqual({ kept: 20_000, oldest: 11 })
    expect(textsOf(await journal.findWaiting())).toEqual(['SN-OLD'])
  })
})
