import { describe, expect, it, vi } from 'vitest'
import { FakeScanner } from '../../../main/scanners/fake'
import { KeyboardWedge } from '../../../main/scanners/keyboard-wedge'
import type { Judge } from '../../../main/scanning/scan'
import type { ScanDesk } from '../../../main/scanning/scan-desk'
import { readWaitingFrames } from '../../../main/station-store/scan-rows'
import { ScanId } from '../../../shared/values'
import { aMoment } from '../../support/warehouse'
import { onReceipt, ScriptedJudge, seatDesk, type SeatedDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

const numbers = (count: number) => Array.from({ length: count }, (_, place) => `SN-${place + 1}`)

/** All of them in one piece, as a port gives what came while nobody read. */
const scanAll = (scanner: FakeScanner, texts: readonly string[]) =>
  scanner.scan(texts.join('\r'), { chunkSize: 65_536 })

/** Until so many scans wait, the one that is being judged among them. */
const waiting = (desk: ScanDesk, count: number) =>
  vi.waitFor(() => expect(desk.state.waiting).toBe(count), { interval: 1 })

const heldScan = ({ desk }: SeatedDesk): ScanId => {
  if (!desk.state.verdict) throw new Error('Nothing is held')
  return desk.state.verdict.scanId
}

describe('a scan', () => {
  it('is in the journal before it is judged', async () => {
    const store = await file.open()
    const script = new ScriptedJudge()
    const onDisk: unknown[] = []
    const judge: Judge = async (scan, confirmed) => {
      onDisk.push(await readWaitingFrames(store.reader))
      return script.judge(scan, confirmed)
    }
    const { desk, scanner } = await seatDesk(store, judge)
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1')
    await desk.settled()

    expect(onDisk).toMatchObject([[{ text: 'SN-1', hex: '534e2d31' }]])
  })

  it('is told with what came of it, and written down as judged', async () => {
    const { desk, scanner, journal, told } = await seatDesk(await file.open(), new ScriptedJudge().judge)
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1')
    await desk.settled()

    expect(told.at(-1)).toMatchObject({
      work: onReceipt(1),
      verdict: { text: 'SN-1', source: 'scan', scannerName: 'Bench A', outcome: { kind: 'captured' } },
      isHolding: false,
      waiting: 0,
    })
    expect(await journal.listFrames(9)).toMatchObject([{ status: 'judged', outcome: 'captured' }])
  })

  it('is told without the identifier of its symbology, which a field would take for a part of it', async () => {
    const { desk, scanner, journal } = await seatDesk(await file.open(), new ScriptedJudge().judge)

    scanner.scan(']E04006381333931')
    await desk.settled()
    const scanned = desk.state.verdict?.text
    await desk.enter(']E0-7')
    await desk.settled()

    expect(scanned).toBe('4006381333931')
    expect(desk.state.verdict?.text).toBe(']E0-7')
    expect((await journal.listFrames(9)).map(({ text }) => text)).toEqual([']E0-7', ']E04006381333931'])
  })

  it('keeps its place among those of other scanners and those typed by hand', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    const other = new FakeScanner({ scannerId: 'other' })
    desk.attach(other, { name: 'Bench B', role: { kind: 'any' } })
    desk.takeUp(onReceipt(1))

    scanner.scan('A-1\rA-2')
    other.scan('B-1')
    const entered = desk.enter('C-1')
    scanner.scan('A-3')
    await entered
    await desk.settled()

    expect(judge.texts).toEqual(['A-1', 'A-2', 'B-1', 'C-1', 'A-3'])
  })

  it('goes to nobody else while the scanners are lent, and to its work again afterwards', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, journal } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    const taken: string[] = []

    const giveBack = desk.lendScanners(({ text }) => taken.push(text))
    scanner.scan('SN-1')
    giveBack()
    scanner.scan('SN-2')
    await desk.settled()

    expect(taken).toEqual(['SN-1'])
    expect(judge.texts).toEqual(['SN-2'])
    expect(await journal.listFrames(9)).toMatchObject([{ text: 'SN-2' }])
  })

  it('belongs to the work on screen when it was made, and is judged when that is on screen again', async () => {
    const judge = new ScriptedJudge()
    const works: unknown[] = []
    const { desk, scanner } = await seatDesk(await file.open(), (scan, confirmed) => {
      works.push([scan.text, scan.work])
      return judge.judge(scan, confirmed)
    })
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1\rSN-2')
    desk.takeUp(onReceipt(2))
    scanner.scan('SN-3')
    await desk.settled()
    const onSecond = [...judge.texts]
    desk.takeUp(onReceipt(1))
    await desk.settled()

    expect(onSecond).toEqual(['SN-3'])
    expect(works).toEqual([
      ['SN-3', onReceipt(2)],
      ['SN-1', onReceipt(1)],
      ['SN-2', onReceipt(1)],
    ])
  })

  it('that was cut off is journalled, shown and held, and never judged', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, journal } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))

    scanner.scan('447', { suffix: '' })
    scanner.unplug()
    await desk.settled()

    expect(judge.texts).toEqual([])
    expect(desk.state).toMatchObject({
      isHolding: true,
      verdict: { outcome: { refusal: { code: 'scan-unusable', reason: 'serial-unterminated' } } },
    })
    expect(await journal.findWaiting()).toMatchObject([{ text: '447' }])
  })
})

describe('a refusal at the desk', () => {
  it('holds what comes after it, counts that, and goes on once it is left out', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, scanner, journal, told } = seated
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1\rSN-2\rSN-3')
    await desk.settled()
    const held = told.at(-1)
    const answer = await desk.acknowledge(heldScan(seated), false)

    expect(held).toMatchObject({ isHolding: true, waiting: 2, verdict: { text: 'SN-1' } })
    expect(answer).toMatchObject({ ok: true, value: { isHolding: false, verdict: { text: 'SN-3' } } })
    expect((await journal.listFrames(9)).map(({ outcome }) => outcome)).toEqual([
      'captured',
      'captured',
      'left-out',
    ])
  })

  it('is kept after all only when it is a doubt', async () => {
    const judge = new ScriptedJudge()
    judge.doubts.add('SN-1')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, scanner } = seated
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1')
    await desk.settled()

    const answer = await desk.acknowledge(heldScan(seated), true)

    expect(answer).toMatchObject({ ok: true, value: { verdict: { outcome: { kind: 'captured' } } } })
  })

  it('that is answered already is not answered again', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, scanner } = seated
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1')
    await desk.settled()
    const scanId = heldScan(seated)
    await desk.acknowledge(scanId, false)

    const again = await desk.acknowledge(scanId, false)

    expect(again).toEqual({ ok: false, refusal: { code: 'scan-not-held' } })
  })

  it('stays where it is while another work is on screen', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1')
    await desk.settled()

    const elsewhere = desk.takeUp(onReceipt(2))
    const back = desk.takeUp(onReceipt(1))

    expect(elsewhere).toMatchObject({ isHolding: false, verdict: null })
    expect(back).toMatchObject({ isHolding: true, verdict: { text: 'SN-1' } })
  })
})

describe('a desk with many scans waiting', () => {
  it('says that it is catching up above 256', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, told } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    const gate = judge.shut()

    scanAll(scanner, numbers(256))
    await waiting(desk, 256)
    const before = desk.state
    scanner.scan('SN-257')
    await waiting(desk, 257)
    const after = told.at(-1)
    gate.open()
    await desk.settled()

    expect(before).toMatchObject({ waiting: 256, isCatchingUp: false })
    expect(after).toMatchObject({ waiting: 257, isCatchingUp: true })
    expect(desk.state).toMatchObject({ waiting: 0, isCatchingUp: false })
    expect(judge.texts).toEqual(numbers(257))
  })

  it('pauses com ports at 1,500, resumes them below 1,000, and loses nothing', {
    timeout: 60_000,
  }, async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, scanner } = seated
    desk.takeUp(onReceipt(1))

    scanAll(scanner, numbers(1_700))
    await desk.settled()
    const paused = desk.waitingCount
    await desk.acknowledge(heldScan(seated), false)
    await desk.settled()

    expect(paused).toBe(1_500)
    expect(desk.waitingCount).toBe(0)
    expect(judge.texts).toEqual(numbers(1_700))
  })

  it('pauses a com port that is attached meanwhile too', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    scanAll(scanner, numbers(1_500))
    await desk.settled()

    const other = new FakeScanner({ scannerId: 'other' })
    desk.attach(other, { name: 'Bench B', role: { kind: 'any' } })
    other.scan('B-1')
    await desk.settled()

    expect(desk.waitingCount).toBe(1_500)
  })

  it('turns away what comes after 2,000, loudly, and keeps the others in order', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1').add('SN-2')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, journal } = seated
    const wedge = new KeyboardWedge('wedge')
    desk.attach(wedge, { name: 'Keyboard', role: { kind: 'any' } })
    desk.takeUp(onReceipt(1))

    for (const text of numbers(2_001)) wedge.take({ text, terminated: true, at: aMoment })
    await desk.settled()
    const refusal = { code: 'too-many-waiting', most: 2_000 }
    const turnedAway = desk.state
    const typed = await desk.enter('SN-2002')
    const [newest] = await journal.listFrames(1)
    await desk.acknowledge(heldScan(seated), false)
    const asked = desk.state
    await desk.acknowledge(heldScan(seated), false)
    const left = await journal.findWaiting()

    expect(turnedAway).toMatchObject({
      isHolding: true,
      verdict: { text: 'SN-2001', outcome: { kind: 'refused', refusal } },
    })
    expect(typed).toEqual({ ok: false, refusal })
    expect(newest).toMatchObject({ text: 'SN-2001', status: 'judged', outcome: 'refused' })
    expect(asked).toMatchObject({ isHolding: true, verdict: { text: 'SN-1' } })
    expect(judge.texts).toEqual(['SN-1', 'SN-2'])
    expect(left.map(({ text }) => text)).toEqual(numbers(2_000).slice(1))
  })
})

describe('a fault at the desk', () => {
  it('leaves the scan first in line, and taking up the same work judges it and what waited behind', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, faults } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    judge.failsAt.add('SN-1')
    scanner.scan('SN-1\rSN-2')
    await desk.settled()
    expect(desk.state).toMatchObject({ trouble: { reference: 'F-1' }, waiting: 2 })
    expect(faults).toHaveLength(1)

    judge.failsAt.clear()
    desk.takeUp(onReceipt(1))
    await desk.settled()

    expect(judge.texts).toEqual(['SN-1', 'SN-1', 'SN-2'])
    expect(desk.state).toMatchObject({ trouble: null, waiting: 0, verdict: { text: 'SN-2' } })
  })

  it('while a judgement is written down tells nothing, and has the scan judged again under its operation id', async () => {
    const operationIds: string[] = []
    const script = new ScriptedJudge()
    let lock: { letGo(): void } | undefined
    const { desk, scanner } = await seatDesk(await file.open(), (scan, confirmed) => {
      operationIds.push(scan.operationId)
      if (operationIds.length === 1) lock = file.lock()
      return script.judge(scan, confirmed)
    })
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1')
    await desk.settled()
    const troubled = desk.state
    lock?.letGo()
    desk.takeUp(onReceipt(1))
    await desk.settled()

    expect(troubled).toMatchObject({ trouble: { reference: 'F-1' }, verdict: null, waiting: 1 })
    expect(operationIds).toHaveLength(2)
    expect(new Set(operationIds).size).toBe(1)
    expect(desk.state).toMatchObject({ trouble: null, verdict: { text: 'SN-1' } })
  })

  it('while a frame is journalled is said, and the frame is not taken', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner, journal, told } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    const lock = file.lock()

    scanner.scan('SN-1')
    await desk.settled()
    const troubled = told.at(-1)
    lock.letGo()
    scanner.scan('SN-2')
    await desk.settled()

    expect(troubled).toMatchObject({ trouble: { reference: 'F-1' }, waiting: 0 })
    expect(judge.texts).toEqual(['SN-2'])
    expect(desk.state).toMatchObject({ trouble: null, verdict: { text: 'SN-2' } })
    expect(await journal.listFrames(9)).toHaveLength(1)
  })

  it('while a typed number is journalled is told to who typed it, with what really stood against it', async () => {
    const judge = new ScriptedJudge()
    const { desk } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    const lock = file.lock()

    await expect(desk.enter('SN-1')).rejects.toMatchObject({ code: 'store-locked' })
    lock.letGo()

    expect(desk.state).toMatchObject({ trouble: { reference: 'F-1' }, waiting: 0 })
    expect(judge.texts).toEqual([])
  })

  it('on one work is not the trouble of another', async () => {
    const judge = new ScriptedJudge()
    judge.failsAt.add('SN-1')
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1')
    await desk.settled()

    desk.takeUp(onReceipt(2))
    scanner.scan('SN-2')
    await desk.settled()

    expect(desk.state).toMatchObject({ trouble: null, verdict: { text: 'SN-2' } })
    expect(desk.waitingCount).toBe(1)
  })
})

describe('a station that crashed', () => {
  it('judges what waited, in order, when its work is taken up, and nothing before', async () => {
    const before = new ScriptedJudge()
    before.refuses.add('SN-2')
    const crashed = await seatDesk(await file.open(), before.judge)
    crashed.desk.takeUp(onReceipt(1))
    crashed.scanner.scan('SN-1\rSN-2\rSN-3\rSN-4')
    await crashed.desk.settled()

    const after = new ScriptedJudge()
    const { desk } = await seatDesk(await file.open(), after.judge)
    await desk.settled()
    const atStart = { asked: [...after.texts], waiting: desk.waitingCount }
    desk.takeUp(onReceipt(1))
    await desk.settled()

    expect(atStart).toEqual({ asked: [], waiting: 3 })
    expect(after.texts).toEqual(['SN-2', 'SN-3', 'SN-4'])
  })
})

describe('a window that reloads', () => {
  it('takes up its work again: nothing is lost, doubled or out of order', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))
    const gate = judge.shut()
    scanner.scan('SN-1\rSN-2')
    await waiting(desk, 2)

    const reloaded = desk.takeUp(onReceipt(1))
    scanner.scan('SN-3')
    gate.open()
    await desk.settled()

    expect(reloaded).toMatchObject({ work: onReceipt(1), waiting: 2 })
    expect(judge.texts).toEqual(['SN-1', 'SN-2', 'SN-3'])
  })

  it('finds the refusal that was on screen, and can answer it', async () => {
    const judge = new ScriptedJudge()
    judge.refuses.add('SN-1')
    const seated = await seatDesk(await file.open(), judge.judge)
    const { desk, scanner } = seated
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1\rSN-2')
    await desk.settled()

    const reloaded = desk.takeUp(onReceipt(1))
    await desk.acknowledge(heldScan(seated), false)

    expect(reloaded).toMatchObject({ isHolding: true, waiting: 1, verdict: { text: 'SN-1' } })
    expect(judge.texts).toEqual(['SN-1', 'SN-2'])
  })
})

describe('the scanners at a desk', () => {
  it('are told with their state, until they are taken away', async () => {
    const { desk, scanner, told } = await seatDesk(await file.open(), new ScriptedJudge().judge)
    const other = new FakeScanner({ scannerId: 'other' })
    const attachment = desk.attach(other, { name: 'Bench B', role: { kind: 'any' } })

    scanner.unplug()
    const unplugged = told.at(-1)?.scanners
    await attachment.detach()
    other.scan('B-1')
    await desk.settled()

    expect(unplugged).toMatchObject([
      { scannerId: 'fake', name: 'Bench A', state: { kind: 'lost', reason: 'unplugged' } },
      { scannerId: 'other', name: 'Bench B', kind: 'com-port', state: { kind: 'connected' } },
    ])
    expect(told.at(-1)?.scanners.map(({ scannerId }) => scannerId)).toEqual(['fake'])
    expect(desk.state.verdict).toBe(null)
  })

  it('are let go when it closes, after what they have sent is judged', async () => {
    const judge = new ScriptedJudge()
    const { desk, scanner } = await seatDesk(await file.open(), judge.judge)
    desk.takeUp(onReceipt(1))

    scanner.scan('SN-1\rSN-2')
    await desk.close()
    scanner.scan('SN-3')
    await desk.settled()

    expect(judge.texts).toEqual(['SN-1', 'SN-2'])
  })
})

describe('what a desk announces', () => {
  it('says with each verdict in which revision it was told first, also when its scan waited longer', async () => {
    const { desk, scanner, told } = await seatDesk(await file.open(), new ScriptedJudge().judge)
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1')
    desk.takeUp(onReceipt(2))
    scanner.scan('SN-2')
    await desk.settled()
    desk.takeUp(onReceipt(1))
    await desk.settled()

    const firstTold = ['SN-2', 'SN-1'].map((text) => told.find(({ verdict }) => verdict?.text === text))

    for (const state of firstTold) expect(state?.verdict?.revision).toBe(state?.revision)
    expect(firstTold.map((state) => state?.verdict?.scanId)).toEqual([2, 1])
  })

  it('has a higher revision each time', async () => {
    const { desk, scanner, told } = await seatDesk(await file.open(), new ScriptedJudge().judge)
    desk.takeUp(onReceipt(1))
    scanner.scan('SN-1\rSN-2\rSN-3')
    await desk.settled()

    const revisions = told.map(({ revision }) => revision)

    expect(revisions.length).toBeGreaterThan(3)
    expect(revisions).toEqual([...new Set(revisions)].toSorted((one, other) => one - other))
  })
})
