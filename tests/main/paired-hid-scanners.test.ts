import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PairedScanners } from '../../main/paired-scanners'
import { HidDevices } from '../../main/scanners/hid/plugged-hid'
import type { AtHid } from '../../shared/hid-scanner'
import type { PairedScanner } from '../../shared/paired-scanner'
import { FakeHid } from '../scanners/fake-hid'
import { HandTimers } from '../scanners/hand-timers'
import { reportsOf } from '../scanners/hid-reports'
import { ScriptedJudge, seatDesk } from './scanning/seated-desk'
import { StationFile } from './scanning/station-file'

const file = new StationFile()
const honeywell = { vendorId: 0x0c2e, productId: 0x0b61, usagePage: 0x8c, usage: 0x02 }

const scannerOf = (scannerId: string, given: Partial<AtHid> = {}): PairedScanner => ({
  scannerId,
  name: `Gun ${scannerId}`,
  role: { kind: 'any' },
  connection: { kind: 'hid-pos', ...honeywell, serialNumber: null, profile: 'auto', ...given },
})

async function seated() {
  const hid = new FakeHid(new HandTimers())
  const { desk } = await seatDesk(await file.open(), new ScriptedJudge().judge)
  const scanners = new PairedScanners(desk, {
    hidDevices: new HidDevices(async () => hid.driver),
    loadHidDriver: async () => hid.driver,
  })
  onTestFinished(() => scanners.pair([]))
  const stateOf = (scannerId: string) =>
    desk.state.scanners.find((scanner) => scanner.scannerId === scannerId)?.state
  const comesTo = (scannerId: string, kind: string) =>
    vi.waitFor(() => expect(stateOf(scannerId)?.kind).toBe(kind), { interval: 1 })
  /** Waits until its device is read. */
  const scan = async (path: string, text: string) => {
    await vi.waitFor(() => expect(hid.isRead(path)).toBe(true), { interval: 1 })
    for (const report of reportsOf(text)) hid.send(path, report)
    await vi.waitFor(() => expect(desk.state.verdict?.text).toBe(text), { interval: 1 })
    return desk.state.verdict?.scannerName
  }
  return { hid, desk, scanners, stateOf, comesTo, scan }
}

describe('paired HID scanners', () => {
  it('stand at the desk beside all others, and their scans are judged like any scan', async () => {
    const { hid, scanners, comesTo, scan, desk } = await seated()
    hid.plug({ ...honeywell, path: '/dev/hidraw0', serialNumber: 'H1' })

    await scanners.pair([scannerOf('h1', { serialNumber: 'H1' })])
    await comesTo('h1', 'connected')

    expect(await scan('/dev/hidraw0', 'SN-88213-K')).toBe('Gun h1')
    expect(desk.state.scanners.slice(-1)).toMatchObject([
      { kind: 'hid-pos', lastScan: { text: 'SN-88213-K' } },
    ])
  })

  it('are let go when they are no longer paired', async () => {
    const { hid, scanners, comesTo } = await seated()
    hid.plug({ ...honeywell, path: '/dev/hidraw0' })
    await scanners.pair([scannerOf('h1')])
    await comesTo('h1', 'connected')

    await scanners.pair([])

    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true])
  })

  it('do not take the device of another of their kind', async () => {
    const { hid, scanners, comesTo, stateOf } = await seated()
    hid.plug({ ...honeywell, path: '/dev/hidraw0', serialNumber: 'H1' })
    await scanners.pair([scannerOf('h1', { serialNumber: 'H1' })])
    await comesTo('h1', 'connected')

    await scanners.pair([scannerOf('h1', { serialNumber: 'H1' }), scannerOf('any')])
    await comesTo('any', 'lost')

    expect(stateOf('any')).toMatchObject({ reason: 'not-there' })
    expect(hid.handles).toHaveLength(1)
  })

  it('rest while the computer sleeps, and scan again when it woke up', async () => {
    const { hid, scanners, comesTo, scan } = await seated()
    hid.plug({ ...honeywell, path: '/dev/hidraw0' })
    await scanners.pair([scannerOf('h1'), { ...scannerOf('k'), connection: { kind: 'keyboard-wedge' } }])
    await comesTo('h1', 'connected')

    await scanners.sleep()
    expect(hid.handles.map(({ isClosed }) => isClosed)).toEqual([true])
    await comesTo('h1', 'connecting')
    await comesTo('k', 'connected')
    scanners.wake()
    await comesTo('h1', 'connected')

    expect(await scan('/dev/hidraw0', 'SN-1')).toBe('Gun h1')
  })

  it('are looked for at once when something is plugged in, those that are missing and no others', async () => {
    const { hid, scanners, comesTo } = await seated()
    hid.plug({ ...honeywell, path: '/dev/hidraw0', serialNumber: 'H1' })
    await scanners.pair([
      scannerOf('h1', { serialNumber: 'H1' }),
      scannerOf('h2', { serialNumber: 'H2' }),
      scannerOf('h3', { serialNumber: 'H3' }),
    ])
    await comesTo('h1', 'connected')
    await comesTo('h2', 'lost')
    await comesTo('h3', 'lost')
    hid.plug({ ...honeywell, path: '/dev/hidraw1', serialNumber: 'H2' })

    scanners.lookNow()
    await comesTo('h2', 'connected')

    expect(hid.handles.map(({ path }) => path)).toEqual(['/dev/hidraw0', '/dev/hidraw1'])
  })
})
