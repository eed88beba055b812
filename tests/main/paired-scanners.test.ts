import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PairedScanners } from '../../main/paired-scanners'
import type { ComPort } from '../../main/scanners/com-port-list'
import type { AtComPort, PairedScanner } from '../../shared/paired-scanner'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../support/pty-pair'
import { ScriptedJudge, seatDesk } from './scanning/seated-desk'
import { StationFile } from './scanning/station-file'

const obstacle = findPtyPairObstacle()
const file = new StationFile()
const zebra = { vendorId: '05e0', productId: '1701', serialNumber: 'S1' }

async function aCable(): Promise<PtyPair> {
  const cable = await openPtyPair()
  onTestFinished(() => cable.close())
  return cable
}

const scannerAt = (path: string, given: Partial<PairedScanner> = {}): PairedScanner => ({
  scannerId: path,
  name: 'Packing gun',
  role: { kind: 'any' },
  connection: atComPort(path),
  ...given,
})

const atComPort = (path: string, device: AtComPort['device'] = null): AtComPort => ({
  kind: 'com-port',
  path,
  baudRate: 9600,
  suffix: 'auto',
  device,
})

const wedge: PairedScanner = {
  scannerId: 'keyboard-wedge',
  name: 'Keyboard scanner',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}

async function seated(ports: readonly ComPort[] = []) {
  const { desk, told } = await seatDesk(await file.open(), new ScriptedJudge().judge)
  const scanners = new PairedScanners(desk, { listPorts: async () => ports })
  onTestFinished(() => scanners.pair([]))
  const at = (scannerId: string) => desk.state.scanners.find((scanner) => scanner.scannerId === scannerId)
  /** Until that scanner is connected. */
  const connected = (scannerId: string) =>
    vi.waitFor(() => expect(at(scannerId)?.state.kind).toBe('connected'), { interval: 1 })
  /** How that scanner was from then on, without repetitions. */
  const statesSince = (from: number, scannerId: string) =>
    new Set(
      told.slice(from).map((state) => state.scanners.find((one) => one.scannerId === scannerId)?.state.kind),
    )
  return { desk, told, scanners, at, connected, statesSince }
}

// Vitest shows the reason beside each skipped test.
describe.skipIf(obstacle !== undefined)(
  `the paired scanners${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () => {
    it('stand at the desk by their names, and those that are no longer paired leave it', async () => {
      const [one, two] = [await aCable(), await aCable()]
      const { scanners, at, connected, desk } = await seated()

      await scanners.pair([scannerAt(one.stationSide), scannerAt(two.stationSide, { name: 'Other' }), wedge])
      await connected(one.stationSide)
      await connected(two.stationSide)
      expect(at(two.stationSide)).toMatchObject({ name: 'Other', kind: 'com-port', lastScan: null })
      expect(scanners.wedge?.scannerId).toBe('keyboard-wedge')
      await scanners.pair([scannerAt(one.stationSide)])

      expect(at(two.stationSide)).toBe(undefined)
      expect(scanners.wedge).toBe(undefined)
      await one.write('SN-1\r')
      await vi.waitFor(() => expect(desk.state.verdict).toMatchObject({ scannerName: 'Packing gun' }), {
        interval: 1,
      })
      expect(at(one.stationSide)?.lastScan).toMatchObject({ text: 'SN-1' })
    })

    it('stay connected when another one is changed, and when they are only renamed', async () => {
      const [one, two, three] = [await aCable(), await aCable(), await aCable()]
      const { scanners, told, connected, statesSince, desk } = await seated()
      const first = scannerAt(one.stationSide)
      const second = scannerAt(two.stationSide, { scannerId: 'second', name: 'Other' })
      await scanners.pair([first, second])
      await connected(first.scannerId)
      await connected('second')
      const from = told.length

      const moved = { ...second, connection: atComPort(three.stationSide) }
      await scanners.pair([{ ...first, name: 'Gun by the door', role: { kind: 'packing' } }, moved])
      await connected('second')
      await three.write('SN-3\r')
      await vi.waitFor(() => expect(desk.state.verdict?.text).toBe('SN-3'), { interval: 1 })
      await one.write('SN-1\r')
      await vi.waitFor(() => expect(desk.state.verdict?.text).toBe('SN-1'), { interval: 1 })

      expect(desk.state.verdict?.scannerName).toBe('Gun by the door')
      expect(statesSince(from, first.scannerId)).toEqual(new Set(['connected']))
      expect(statesSince(from, 'second')).toContain('connecting')
    })

    it('are found again at another port, but not at one that another of them has', async () => {
      const [mine, other] = [await aCable(), await aCable()]
      const twin = { ...zebra, serialNumber: null }
      const twinAt = (path: string): ComPort => ({ path, manufacturer: 'Zebra', ...twin })
      const ports = [twinAt(mine.stationSide), twinAt(other.stationSide)]
      const { scanners, connected, desk } = await seated(ports)
      const neighbour = scannerAt(other.stationSide, { name: 'Neighbour' })
      await scanners.pair([neighbour])
      await connected(neighbour.scannerId)

      const away = scannerAt('/dev/where-it-was', { connection: atComPort('/dev/where-it-was', twin) })
      await scanners.pair([neighbour, away])
      await connected(away.scannerId)
      await mine.write('SN-7\r')

      await vi.waitFor(
        () => expect(desk.state.verdict).toMatchObject({ text: 'SN-7', scannerName: 'Packing gun' }),
        { interval: 1 },
      )
    })
  },
)
