import { EventEmitter, once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { SerialPort } from 'serialport'
import { afterEach, describe, expect, it } from 'vitest'
import { retryDelay, usualBackOff } from '../../main/scanners/back-off'
import { ComPortScanner, type ComPortSurroundings } from '../../main/scanners/com-port'
import type { ScannerState } from '../../main/scanners/transport'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../support/pty-pair'
import { HandTimers } from './hand-timers'
import { ScannerWitness } from './scanner-witness'

const obstacle = findPtyPairObstacle()

/** Quick enough for a test, and always the same. */
const quickBackOff = { delaysMs: [5, 10, 20], jitter: () => 0.5 }

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close()
})

async function pair(): Promise<PtyPair> {
  const ptys = await openPtyPair()
  opened.push(ptys)
  return ptys
}

function openScanner(path: string, surroundings: Partial<ComPortSurroundings> = { backOff: quickBackOff }) {
  const scanner = new ComPortScanner({ scannerId: 's1', path }, surroundings)
  opened.push(scanner)
  const witness = new ScannerWitness(scanner)
  const connected = witness.forState('connected')
  scanner.open()
  return { scanner, witness, connected }
}

async function connectedPair(surroundings?: Partial<ComPortSurroundings>) {
  const ptys = await pair()
  const { scanner, witness, connected } = openScanner(ptys.stationSide, surroundings)
  await connected
  return { ptys, scanner, witness }
}

/** A driver that puts every port it makes into the list. */
function keeping(ports: SerialPort[], driver: typeof SerialPort = SerialPort) {
  class KeptPort extends driver {
    constructor(...settings: ConstructorParameters<typeof SerialPort>) {
      super(...settings)
      ports.push(this)
    }
  }
  return async () => KeptPort
}

/** What becomes of a scan of which so many bytes were sent before the cable was pulled. */
function outcome(scan: string, sent: number): string[] {
  if (sent === 0) return []
  return sent === scan.length ? [scan.trimEnd()] : ['serial-unterminated']
}

/** The driver's read has begun and has not come back. */
function whenFirstRead([port]: readonly SerialPort[], act: () => void): void {
  const { port: binding } = port ?? {}
  if (!binding) throw new Error('The port is not open')
  const read = binding.read.bind(binding)
  binding.read = (...given: Parameters<typeof read>) => {
    binding.read = read
    const reading = read(...given)
    act()
    return reading
  }
}

/** By then a read that was under way has come back. */
const turnOfTheThreadPool = () => readFile(fileURLToPath(import.meta.url))

const doNotLoad = () => Promise.reject(new Error('libudev.so.1 is missing'))

const kindsOf = (states: readonly ScannerState[]) => states.map(({ kind }) => kind)

// Vitest shows the reason beside each skipped test.
describe.skipIf(obstacle !== undefined)(
  `a com-port scanner${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () => {
    it('is let go in the moment it connects, while its first read is still under way', async () => {
      const ptys = await pair()
      const ports: SerialPort[] = []
      const { scanner } = openScanner(ptys.stationSide, { loadDriver: keeping(ports) })
      const closed = new Promise<void>((resolve) => {
        scanner.onStateChange(({ kind }) => {
          if (kind === 'connected') whenFirstRead(ports, () => void scanner.close().then(resolve))
        })
      })

      await closed
      await turnOfTheThreadPool()
      // The driver used to end the process here.
      expect(ports.at(0)?.isOpen).toBe(false)
    })

    it('gives the bytes of a scan as one frame, saying from whom and when', async () => {
      const { ptys, witness } = await connectedPair()
      const before = Date.now()

      await ptys.write(']C1010952123450017921K7X-000451\r\n')
      await witness.forFrames(1)

      expect(witness.frames).toEqual([
        {
          scannerId: 's1',
          bytes: new Uint8Array(Buffer.from(']C1010952123450017921K7X-000451')),
          text: ']C1010952123450017921K7X-000451',
          aim: null,
          at: expect.toSatisfy((at: number) => at >= before && at <= Date.now()),
          terminated: true,
        },
      ])
      expect(kindsOf(witness.states)).toEqual(['connecting', 'connected'])
    })

    it('refuses a scan without its end mark after the idle time, and takes the next one', async () => {
      const { ptys, witness } = await connectedPair()

      await ptys.write('4471-0093-K')
      await witness.forFrames(1)
      await ptys.write('PN-88213-A\r')
      await witness.forFrames(2)

      expect(witness.said).toEqual(['serial-unterminated', 'PN-88213-A'])
    })

    it('gives 1,000 scans at full speed, none lost, in order', async () => {
      const { ptys, witness } = await connectedPair()
      const codes = Array.from({ length: 1000 }, (_, index) => `SN-${String(index).padStart(6, '0')}-K`)

      await ptys.write(codes.map((code) => `${code}\r\n`).join(''))
      await witness.forFrames(1000)

      expect(witness.said).toEqual(codes)
    })

    it('never joins or cuts a number when the cable is pulled after any byte of a scan', async () => {
      const cut = '4471-0093-K\r'
      const { ptys, witness } = await connectedPair()

      for (let sent = 0; sent <= cut.length; sent += 1) {
        const seen = witness.frames.length
        await ptys.write(`FIRST\r${cut.slice(0, sent)}`)
        await witness.forFrames(seen + 1)
        const reconnected = witness.forState('connected')
        await ptys.unplug()
        await ptys.replug()
        await reconnected
        const inTransit = witness.said.slice(seen + 1)
        await ptys.write('PN-88213-A\r')
        await witness.forFrames(seen + 2 + inTransit.length)

        expect(witness.said.slice(seen)).toEqual(['FIRST', ...outcome(cut, sent), 'PN-88213-A'])
      }
    })

    it('finds the scanner again at the first try of its usual back-off', async () => {
      const { ptys, witness } = await connectedPair({})
      const lost = witness.forState('lost')
      const found = witness.forState('connected')

      await ptys.unplug()
      await lost
      await ptys.replug()
      await found
      await ptys.write('4471-0093-K\r')
      await witness.forFrames(1)

      expect(kindsOf(witness.states)).toEqual(['connecting', 'connected', 'lost', 'connected'])
      expect(witness.states.at(2)).toMatchObject({ kind: 'lost', reason: 'unplugged' })
      expect(witness.said).toEqual(['4471-0093-K'])
    })

    it('keeps looking for a port that is not there yet, and takes scans once it is', async () => {
      const ptys = await pair()
      await ptys.unplug()
      const { witness, connected } = openScanner(ptys.stationSide)

      await witness.forState('lost')
      expect(witness.states.at(-1)).toMatchObject({ kind: 'lost', reason: 'not-there' })
      await ptys.replug()
      await connected
      await ptys.write('4471-0093-K\r')
      await witness.forFrames(1)

      expect(witness.said).toEqual(['4471-0093-K'])
    })

    it('gives nothing while paused, and everything in order afterwards', async () => {
      const { ptys, scanner, witness } = await connectedPair()
      const codes = Array.from({ length: 300 }, (_, index) => `SN-${index}`)
      const stop = scanner.onFrame(() => scanner.pause())

      await ptys.write(codes.map((code) => `${code}\r`).join(''))
      await witness.forFrames(1)
      expect(witness.said).toEqual(['SN-0'])
      stop()
      scanner.resume()
      await witness.forFrames(300)

      expect(witness.said).toEqual(codes)
    })

    it('keeps scans it read while paused when the cable is pulled, and joins nothing to later ones', async () => {
      const arrivals = new EventEmitter()
      class HeardPort extends SerialPort {
        override push(chunk: unknown): boolean {
          arrivals.emit('bytes')
          return super.push(chunk)
        }
      }
      const { ptys, scanner, witness } = await connectedPair({
        backOff: quickBackOff,
        loadDriver: async () => HeardPort,
      })
      const stop = scanner.onFrame(() => scanner.pause())
      await ptys.write('FIRST\r')
      await witness.forFrames(1)
      stop()

      const arrived = once(arrivals, 'bytes')
      await ptys.write('4471-0093-K\rPN-')
      await arrived
      const found = witness.forState('connected')
      await ptys.unplug()
      await ptys.replug()
      await found
      await ptys.write('LAST\r')
      expect(witness.said).toEqual(['FIRST'])
      scanner.resume()
      await witness.forFrames(4)

      expect(witness.said).toEqual(['FIRST', '4471-0093-K', 'serial-unterminated', 'LAST'])
    })

    it('notices a cable that was pulled while nobody read, instead of reading nothing for ever', async () => {
      const arrivals = new EventEmitter()
      let arrived = 0
      class HeardPort extends SerialPort {
        override push(chunk: Uint8Array): boolean {
          arrived += chunk.length
          if (arrived >= this.readableHighWaterMark) arrivals.emit('full')
          return super.push(chunk)
        }
      }
      const { ptys, scanner, witness } = await connectedPair({
        backOff: quickBackOff,
        loadDriver: async () => HeardPort,
      })
      scanner.pause()
      const full = once(arrivals, 'full')
      await ptys.write('4471-0093-K-47\r\n'.repeat(4200))
      await full
      const lost = witness.forState('lost')

      await ptys.unplug()
      expect(scanner.state.kind).toBe('connected')
      scanner.resume()
      await lost

      expect(scanner.state).toMatchObject({ kind: 'lost', reason: 'unplugged', detail: 'The line hung up' })
      // What was read may end within a scan.
      expect(['4471-0093-K-47', 'serial-unterminated']).toEqual(
        expect.arrayContaining([...new Set(witness.said)]),
      )
    })

    it('takes an error of the driver as a loss and connects again', async () => {
      const ports: SerialPort[] = []
      const { ptys, witness } = await connectedPair({ backOff: quickBackOff, loadDriver: keeping(ports) })
      const found = witness.forState('connected')

      ports.at(0)?.emit('error', new Error('Broken inside'))
      await found
      await ptys.write('4471-0093-K\r')
      await witness.forFrames(1)

      expect(witness.states.at(2)).toMatchObject({ kind: 'lost', reason: 'failed', detail: 'Broken inside' })
      expect(ports.map((port) => port.isOpen)).toEqual([false, true])
    })

    it('lets the port go when it is closed, even while it is opening, and says nothing any more', async () => {
      const ptys = await pair()
      const ports: SerialPort[] = []
      const openings = new EventEmitter()
      class HeardPort extends SerialPort {
        override open(...callback: Parameters<SerialPort['open']>): void {
          super.open(...callback)
          openings.emit('opening')
        }
      }
      const opening = once(openings, 'opening')
      const { scanner, witness } = openScanner(ptys.stationSide, { loadDriver: keeping(ports, HeardPort) })
      await opening

      await scanner.close()

      expect(ports.map((port) => port.isOpen)).toEqual([false])
      expect(kindsOf(witness.states)).toEqual(['connecting'])
    })

    it('lets the port go while the computer sleeps, and takes it again when it wakes', async () => {
      const ports: SerialPort[] = []
      const { ptys, scanner, witness } = await connectedPair({ loadDriver: keeping(ports) })

      await scanner.sleep()
      expect(ports.map((port) => port.isOpen)).toEqual([false])
      const back = witness.forState('connected')
      scanner.wake()
      await back
      await ptys.write('4471-0093-K\r')
      await witness.forFrames(1)

      expect(witness.said).toEqual(['4471-0093-K'])
      expect(kindsOf(witness.states)).toEqual([
        'connecting',
        'connected',
        'connecting',
        'connecting',
        'connected',
      ])
    })

    it('waits no longer than a second for a port that does not close', async () => {
      class StuckPort extends SerialPort {
        override close(): void {}
      }
      const ports: SerialPort[] = []
      const timers = new HandTimers()
      const { scanner } = await connectedPair({ timers, loadDriver: keeping(ports, StuckPort) })

      const closing = scanner.close()
      timers.advance(1000)
      await closing

      const stuck = ports.at(0)
      expect(stuck?.isOpen).toBe(true)
      if (stuck) SerialPort.prototype.close.call(stuck)
    })
  },
)

describe('a com-port scanner that cannot connect', () => {
  it('tries again after 0.25, 0.5, 1, 2 and 5 seconds, then every 5 seconds', async () => {
    const timers = new HandTimers()
    const backOff = { ...usualBackOff, jitter: () => 0.5 }
    const { witness } = openScanner('/dev/no-such-scanner', { timers, backOff })

    const waits: number[] = []
    for (let tries = 0; tries < 8; tries += 1) {
      await witness.forStates(2 + tries)
      waits.push(...timers.delays)
      timers.advance(timers.delays.at(0) ?? 0)
    }

    expect(waits).toEqual([250, 500, 1000, 2000, 5000, 5000, 5000, 5000])
    expect(witness.states.slice(1, 3)).toMatchObject([
      { kind: 'lost', reason: 'not-there', retryInMs: 250 },
      { kind: 'lost', reason: 'not-there', retryInMs: 500 },
    ])
  })

  it('spreads the tries of several stations by a tenth, and is back within 6 seconds at the worst', () => {
    expect(retryDelay({ ...usualBackOff, jitter: () => 0 }, 1)).toBe(225)
    expect(retryDelay({ ...usualBackOff, jitter: () => 0.999 }, 99)).toBeLessThan(5500)
  })

  it('says why when the driver does not load, and does not try again', async () => {
    const timers = new HandTimers()
    const { scanner, witness } = openScanner('/dev/ttyACM0', { timers, loadDriver: doNotLoad })

    await witness.forState('unavailable')

    expect(scanner.state).toEqual({
      kind: 'unavailable',
      reason: 'driver-not-loaded',
      detail: 'libudev.so.1 is missing',
    })
    expect(timers.delays).toEqual([])
  })

  it('takes settings no port can have as a loss, not as a crash', async () => {
    const { scanner, witness } = openScanner('', { timers: new HandTimers() })

    await witness.forState('lost')

    expect(scanner.state).toMatchObject({
      kind: 'lost',
      reason: 'failed',
      detail: expect.stringContaining('path'),
    })
  })
})
