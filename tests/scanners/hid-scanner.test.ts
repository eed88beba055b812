import { afterEach, describe, expect, it, vi } from 'vitest'
import type { HidDriver, ListedHid } from '../../main/scanners/hid/hid-driver'
import { HidScanner, type HidPairing, type HidSurroundings } from '../../main/scanners/hid/hid-scanner'
import { HidDevices } from '../../main/scanners/hid/plugged-hid'
import { FakeHid, noticedAfterMs } from './fake-hid'
import { HandTimers } from './hand-timers'
import { reportsOf } from './hid-reports'
import { ScannerWitness } from './scanner-witness'

/** Honeywell shows two collections under the same ids; the first one takes commands. */
const commands: ListedHid = {
  vendorId: 0x0c2e,
  productId: 0x0b61,
  usagePage: 0xff00,
  usage: 1,
  serialNumber: 'H1',
}
const honeywell = { ...commands, usagePage: 0x8c, usage: 0x02 }
const pairing: HidPairing = {
  scannerId: 'h1',
  vendorId: 0x0c2e,
  productId: 0x0b61,
  usagePage: 0x8c,
  usage: 0x02,
  serialNumber: 'H1',
  profile: 'len-aim',
}

const long = 'SN-88213-K'.repeat(15)
const backOff = { delaysMs: [250, 500, 1000, 2000, 5000], jitter: () => 0.5 }

const opened: HidScanner[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((scanner) => scanner.close()))
})

function atThePlug() {
  const timers = new HandTimers()
  const hid = new FakeHid(timers)
  const devices = new HidDevices(async () => hid.driver)
  const openScanner = (given: Partial<HidPairing> = {}, surroundings: Partial<HidSurroundings> = {}) => {
    const scanner = new HidScanner(
      { ...pairing, ...given },
      {
        loadDriver: async () => hid.driver,
        listDevices: () => devices.list(),
        timers,
        backOff,
        ...surroundings,
      },
    )
    opened.push(scanner)
    const witness = new ScannerWitness(scanner)
    scanner.open()
    return { scanner, witness }
  }
  return { timers, hid, openScanner }
}

async function connected(given: Partial<HidPairing> = {}) {
  const { timers, hid, openScanner } = atThePlug()
  hid.plug({ ...commands, path: '/dev/hidraw0' })
  hid.plug({ ...honeywell, path: '/dev/hidraw1' })
  const { scanner, witness } = openScanner(given)
  await witness.forState('connected')
  await nextTick()
  const scan = (text: string, path = '/dev/hidraw1') => {
    for (const report of reportsOf(text)) hid.send(path, report)
  }
  return { timers, hid, scanner, witness, scan, openScanner }
}

/** Unplugged so long ago that it is looked for every five seconds only. */
async function lostForLong() {
  const { timers, hid, scanner, witness } = await connected()
  hid.unplug('/dev/hidraw1')
  timers.advance(noticedAfterMs)
  await witness.forState('lost')
  for (let tries = 0; tries < 4; tries += 1) {
    const again = witness.forState('lost')
    timers.advance(timers.delays[0] ?? 0)
    await again
  }
  expect(timers.delays).toEqual([5000])
  return { timers, hid, scanner, witness }
}

/** By then the driver reads. */
const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What becomes of a scan of three reports of which so many came before the cable was pulled. */
const outcome = (sent: number): string[] => {
  if (sent === 0) return []
  return sent === 3 ? [long] : ['hid-incomplete']
}

const kindsOf = ({ states }: ScannerWitness) => states.map(({ kind }) => kind)

describe('a HID scanner', () => {
  it('gives a scan as one frame, saying from whom and when, with the AIM identifier beside it', async () => {
    const { timers, witness, scan } = await connected()

    timers.advance(17)
    scan('4471-0093-K')

    expect(witness.frames).toEqual([
      {
        scannerId: 'h1',
        bytes: Buffer.from('4471-0093-K'),
        text: '4471-0093-K',
        aim: ']C0',
        at: 17,
        terminated: true,
      },
    ])
    expect(kindsOf(witness)).toEqual(['connecting', 'connected'])
  })

  it('opens the collection that sends scans, not another one under the same ids', async () => {
    const { hid } = await connected()

    expect(hid.handles.map(({ path }) => path)).toEqual(['/dev/hidraw1'])
  })

  it('puts a scan of several reports together, and takes what came before anybody listened', async () => {
    const { hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    const { scanner, witness } = openScanner()
    scanner.onStateChange(({ kind }) => {
      if (kind === 'connected') for (const report of reportsOf(long)) hid.send('/dev/hidraw1', report)
    })

    await witness.forFrames(1)

    expect(witness.said).toEqual([long])
  })

  it('refuses a scan whose rest does not come within half a second, and takes the next one', async () => {
    const { timers, hid, witness, scan } = await connected()
    const [first = new Uint8Array()] = reportsOf(long)

    hid.send('/dev/hidraw1', first)
    timers.advance(499)
    expect(witness.said).toEqual([])
    timers.advance(1)
    scan('PN-88213-A')

    expect(witness.said).toEqual(['hid-incomplete', 'PN-88213-A'])
  })

  it('takes the rest of a scan that waited while the station was busy', async () => {
    const { timers, hid, witness } = await connected()
    const [first = new Uint8Array(), ...rest] = reportsOf(long)

    hid.send('/dev/hidraw1', first)
    timers.sleep(800)
    for (const report of rest) hid.send('/dev/hidraw1', report)

    expect(witness.said).toEqual([long])
  })

  it('never joins or cuts a number when the cable is pulled after any report of a scan', async () => {
    const { timers, hid, witness, scan } = await connected()
    const reports = reportsOf(long)

    for (let sent = 0; sent <= reports.length; sent += 1) {
      const seen = witness.frames.length
      const path = `/dev/hidraw${sent + 1}`
      for (const report of reports.slice(0, sent)) hid.send(path, report)
      const lost = witness.forState('lost')
      hid.unplug(path)
      timers.advance(noticedAfterMs)
      await lost
      const back = witness.forState('connected')
      hid.plug({ ...honeywell, path: `/dev/hidraw${sent + 2}` })
      timers.advance(250)
      await back
      await nextTick()
      scan('PN-88213-A', `/dev/hidraw${sent + 2}`)

      expect(witness.said.slice(seen)).toEqual([...outcome(sent), 'PN-88213-A'])
      expect(witness.states.at(-2)).toMatchObject({ kind: 'lost', reason: 'unplugged', retryInMs: 250 })
    }
    expect(hid.handles.slice(0, -1).every(({ isClosed }) => isClosed)).toBe(true)
  })

  it('is looked for only while it is missing, ever more rarely, and is back within 6 seconds', async () => {
    const { timers, hid, witness } = await connected()
    expect(hid.listings).toBe(1)
    timers.advance(60_000)
    expect(hid.listings).toBe(1)

    hid.unplug('/dev/hidraw1')
    timers.advance(noticedAfterMs)
    await witness.forState('lost')
    for (let tries = 0; tries < 6; tries += 1) {
      const again = witness.forState('lost')
      timers.advance(timers.delays[0] ?? 0)
      await again
    }
    const back = witness.forState('connected')
    hid.plug({ ...honeywell, path: '/dev/hidraw7' })
    timers.advance(6000)
    await back

    expect(witness.states.flatMap((state) => ('retryInMs' in state ? state.retryInMs : []))).toEqual([
      250, 500, 1000, 2000, 5000, 5000, 5000,
    ])
    expect(witness.states.at(-2)).toMatchObject({ reason: 'not-there' })
  })

  it('is looked for at once when something was plugged in, and soon again while it is not that', async () => {
    const { timers, scanner, hid, witness } = await lostForLong()
    const listings = hid.listings

    scanner.lookNow()
    const again = witness.forState('lost')
    scanner.lookNow()
    await again
    expect(hid.listings).toBe(listings + 1)
    expect(timers.delays).toEqual([250])
    const back = witness.forState('connected')
    hid.plug({ ...honeywell, path: '/dev/hidraw7' })
    scanner.lookNow()
    await back

    expect(timers.delays).toEqual([])
    timers.advance(60_000)
    expect(hid.listings).toBe(listings + 2)
  })

  it('is left alone when something else is plugged in, while it is there, at rest or let go', async () => {
    const { scanner, hid } = await connected()

    scanner.lookNow()
    await scanner.sleep()
    scanner.lookNow()
    await scanner.close()
    scanner.lookNow()
    await nextTick()

    expect(hid.listings).toBe(1)
    expect(hid.handles).toHaveLength(1)
  })

  it('counts as failed, not as unplugged, when the driver errs and the device is still there', async () => {
    const { timers, hid, witness, scan } = await connected()
    const lost = witness.forState('lost')

    hid.handles[0]?.lose('could not read from HID device')
    await lost
    expect(witness.states.at(-1)).toMatchObject({
      reason: 'failed',
      detail: 'could not read from HID device',
    })
    const back = witness.forState('connected')
    timers.advance(250)
    await back
    await nextTick()
    scan('SN-1')

    expect(witness.said).toEqual(['SN-1'])
    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true, false])
  })

  it('stays connected when a listener throws, and does not hide what was thrown', async () => {
    const { scanner, witness, scan } = await connected()
    const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {})
    const stop = scanner.onFrame(() => {
      throw new Error('A bug')
    })

    scan('SN-1')
    stop()
    await nextTick()
    scan('SN-2')

    expect(later.mock.calls.map(([act]) => act)).toEqual([expect.toSatisfy(throwsABug)])
    later.mockRestore()
    expect(witness.said).toEqual(['SN-1', 'SN-2'])
    expect(kindsOf(witness)).toEqual(['connecting', 'connected'])
  })

  it('is told from another of its kind by its serial number', async () => {
    const { hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    hid.plug({ ...honeywell, path: '/dev/hidraw2', serialNumber: 'H2' })
    const [one, two] = [openScanner(), openScanner({ scannerId: 'h2', serialNumber: 'H2' })]
    await Promise.all([one, two].map(({ witness }) => witness.forState('connected')))
    await nextTick()

    for (const report of reportsOf('SN-2')) hid.send('/dev/hidraw2', report)

    expect([one.witness.said, two.witness.said]).toEqual([[], ['SN-2']])
    expect(hid.listings).toBe(1)
  })

  it('is the first of its kind when it was paired without a serial number', async () => {
    const { hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    const { scanner, witness } = openScanner({ serialNumber: null })
    await witness.forState('connected')

    expect(scanner.path).toBe('/dev/hidraw1')
  })

  it.each([
    ['access-denied', 'Failed to open a device: Permission denied'],
    ['access-denied', 'CreateFile: (0x00000005) Access is denied.'],
    ['access-denied', 'hid_open_path: failed to open IOHIDDevice: (0xE00002E2) (iokit/common) not permitted'],
    ['in-use', 'hid_open_path: (0xE00002C5) (iokit/common) exclusive access and device already open'],
    [
      'in-use',
      'CreateFile: (0x00000020) The process cannot access the file because it is being used by another',
    ],
    ['not-there', 'CreateFile: (0x00000002) The system cannot find the file specified.'],
    ['failed', 'Out of memory'],
  ])('says %s when the system says "%s", and tries again', async (reason, words) => {
    const { timers, hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    hid.openProblem = words
    const { witness } = openScanner()
    await witness.forState('lost')

    expect(witness.states.at(-1)).toMatchObject({ reason, detail: expect.stringContaining(words) })
    const back = witness.forState('connected')
    hid.openProblem = undefined
    timers.advance(250)
    await back
  })

  it('says why when the driver does not load, and does not try again', async () => {
    const { timers, openScanner } = atThePlug()
    const { scanner, witness } = openScanner({}, { loadDriver: loadNothing })

    await witness.forState('unavailable')

    expect(scanner.state).toEqual({
      kind: 'unavailable',
      reason: 'driver-not-loaded',
      detail: 'libusb-1.0.so.0 is missing',
    })
    expect(timers.delays).toEqual([])
  })

  it('takes a system that cannot list its devices as a loss, not as a crash', async () => {
    const { openScanner } = atThePlug()
    const { scanner, witness } = openScanner({}, { listDevices: () => Promise.reject(new Error('No bus')) })

    await witness.forState('lost')

    expect(scanner.state).toMatchObject({ reason: 'failed', detail: 'No bus' })
  })

  it('lets the device go when it is closed, even while it is opening, and says nothing any more', async () => {
    const { hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    hid.hold()
    const { scanner, witness } = openScanner()
    await vi.waitFor(() => expect(scanner.path).toBe('/dev/hidraw1'), { interval: 1 })

    const closing = scanner.close()
    hid.release()
    await closing

    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true])
    expect(kindsOf(witness)).toEqual(['connecting'])
  })

  it('can be closed in the very moment it connects, and a second time', async () => {
    const { hid, openScanner } = atThePlug()
    hid.plug({ ...honeywell, path: '/dev/hidraw1' })
    const { scanner } = openScanner()
    const closed = new Promise<void>((resolve) => {
      scanner.onStateChange(({ kind }) => {
        if (kind === 'connected') void scanner.close().then(resolve)
      })
    })

    await closed
    await scanner.close()
    await nextTick()

    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true])
  })

  it('waits no longer than a second for a device that does not close', async () => {
    const { timers, hid, scanner } = await connected()
    const [handle] = hid.handles
    if (handle) handle.isStuck = true

    const closing = scanner.close()
    timers.advance(1000)

    await expect(closing).resolves.toBe(undefined)
  })

  it('lets the device go while the computer sleeps, and is found again when it wakes', async () => {
    const { hid, scanner, witness, scan } = await connected()

    await scanner.sleep()
    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true])
    expect(scanner.state).toEqual({ kind: 'connecting' })
    const back = witness.forState('connected')
    scanner.wake()
    scanner.wake()
    await back
    await nextTick()
    scan('SN-1')

    expect(witness.said).toEqual(['SN-1'])
    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true, false])
  })

  it('is not looked for while the computer sleeps', async () => {
    const { timers, hid, openScanner } = atThePlug()
    const { scanner, witness } = openScanner()
    await witness.forState('lost')

    await scanner.sleep()
    timers.advance(60_000)
    await nextTick()

    expect(hid.listings).toBe(1)
    expect(scanner.state).toEqual({ kind: 'connecting' })
  })
})

const loadNothing = () => Promise.reject<HidDriver>(new Error('libusb-1.0.so.0 is missing'))

const throwsABug = (act: unknown) => {
  try {
    if (typeof act === 'function') act()
  } catch (error) {
    return error instanceof Error && error.message === 'A bug'
  }
  return false
}
