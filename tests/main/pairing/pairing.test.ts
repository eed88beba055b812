import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { knownCodes } from '../../../main/pairing/known-codes'
import { Pairing, type PairingDeps } from '../../../main/pairing/pairing'
import { shownCodes } from '../../../main/pairing/shown-codes'
import type { ComPort } from '../../../main/scanners/com-port-list'
import type { Frame } from '../../../main/scanners/frame'
import { modulesFrom } from '../../../main/symbols/modules'
import type { PairingState } from '../../../shared/ipc/pairing'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../../support/pty-pair'
import { readSvg } from '../../support/read-symbol'

const [bars, squares] = knownCodes
if (!bars || !squares) throw new Error('Two codes are shown')

const news = new EventEmitter()
const opened: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close()
})

const at = (path: string): ComPort => ({
  path,
  manufacturer: 'Honeywell',
  serialNumber: '22031B0',
  vendorId: '0c2e',
  productId: '0901',
})

const keyboard: PairedScanner = {
  scannerId: 'k',
  name: 'Desk',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}
const packingGun: PairedScanner = {
  scannerId: 'p',
  name: 'Packing gun',
  role: { kind: 'packing' },
  connection: { kind: 'com-port', path: 'COM9', baudRate: 9600, suffix: 'auto', device: null },
}

/** A pairing on these ports; `lent` is what paired scanners send meanwhile. */
function pairingOn(ports: readonly ComPort[], deps: Partial<PairingDeps> = {}) {
  const lent: { take: ((frame: Frame) => void) | undefined } = { take: undefined }
  const pairing = new Pairing({
    paired: () => [],
    listPorts: async () => ports,
    isTaken: () => false,
    lendScanners: (take) => {
      lent.take = take
      return () => {
        lent.take = undefined
      }
    },
    announce: (state) => news.emit('state', state),
    ...deps,
  })
  opened.push(pairing)
  return { pairing, lent }
}

/** Settles with the first announced state of which this is so. */
const until = (isSo: (state: PairingState) => boolean): Promise<PairingState> =>
  new Promise((resolve) => {
    const listener = (state: PairingState) => {
      if (!isSo(state)) return
      news.off('state', listener)
      resolve(state)
    }
    news.on('state', listener)
  })

const frameOf = (text: string): Frame => ({
  scannerId: 'p',
  bytes: Buffer.from(text),
  text,
  aim: null,
  at: 0,
  terminated: true,
})

describe('the codes that are shown', () => {
  it('are read back from the screen as what they are', async () => {
    for (const { code, width, height, dark } of shownCodes()) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${dark}"/></svg>`
      const read = await readSvg(svg, width / 3)

      const known = knownCodes.find(({ id }) => id === code)
      expect(read).toMatchObject([{ text: known?.sent, symbologyIdentifier: known?.aim }])
    }
  })

  it('have a module for every pixel step', () => {
    expect(shownCodes()[1]?.width).toBe(modulesFrom(squares.drawn).columns + 8)
  })
})

describe('adding a scanner that types', () => {
  it('recognises it, and keeps its scans from every work', async () => {
    const { pairing } = pairingOn([])
    await pairing.open()

    expect(pairing.takeKeys({ text: bars.sent, terminated: true })).toBe(true)

    expect(pairing.state.found).toMatchObject({
      connection: { kind: 'keyboard-wedge' },
      pairedAs: null,
      readings: [{ code: 'code-128', suffix: 'mark', letterCase: 'kept' }],
    })
  })

  it('says that it is one of the station already', async () => {
    const { pairing } = pairingOn([], { paired: () => [keyboard] })
    await pairing.open()

    pairing.takeKeys({ text: bars.sent, terminated: false })

    expect(pairing.state.found).toMatchObject({ pairedAs: 'Desk', readings: [{ suffix: 'none' }] })
  })

  it('tells of other codes and of keys that are in none', async () => {
    const { pairing } = pairingOn([])
    await pairing.open()

    pairing.takeKeys({ text: 'SN-1', terminated: true })
    expect(pairing.state.heard).toEqual({ what: 'other-code', text: 'SN-1', count: 1 })
    pairing.takeDamagedKeys()

    expect(pairing.state.heard).toEqual({ what: 'keys-damaged', text: '', count: 2 })
  })

  it('leaves scans to their work once it is closed', async () => {
    const { pairing, lent } = pairingOn([])
    await pairing.open()
    expect(lent.take).toBeDefined()

    await pairing.close()

    expect(lent.take).toBeUndefined()
    expect(pairing.takeKeys({ text: bars.sent, terminated: true })).toBe(false)
    expect(pairing.takeDamagedKeys()).toBe(false)
    expect(pairing.state.isOpen).toBe(false)
  })

  it('that is closed while it opens leaves nothing open', async () => {
    const { pairing, lent } = pairingOn([])

    await Promise.all([pairing.open(), pairing.close()])

    expect(lent.take).toBeUndefined()
    expect(pairing.state.isOpen).toBe(false)
  })
})

describe('a scanner of the station', () => {
  it('is told by its name, and another one beside it by being another', async () => {
    const { pairing, lent } = pairingOn([], { paired: () => [packingGun, keyboard] })
    await pairing.open()

    lent.take?.(frameOf(`]C0${bars.sent}`))
    expect(pairing.state.found).toMatchObject({ pairedAs: 'Packing gun', readings: [{ aim: 'sent' }] })
    pairing.takeKeys({ text: bars.sent, terminated: true })

    expect(pairing.state.heard?.what).toBe('other-scanner')
    expect(pairing.state.found?.pairedAs).toBe('Packing gun')
  })
})

const obstacle = findPtyPairObstacle()

async function plugged(): Promise<PtyPair> {
  const cable = await openPtyPair()
  opened.push(cable)
  return cable
}

const isListening = ({ ports }: PairingState) => ports.some(({ state }) => state === 'listening')

const doNotLoad = () => Promise.reject(new Error('libudev.so.1 is missing'))

describe.skipIf(obstacle !== undefined)(
  `adding a scanner at a com port${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () => {
    it('recognises device, rate and end mark, and goes on with it alone', async () => {
      const [cable, other] = [await plugged(), await plugged()]
      const { pairing } = pairingOn([at(cable.stationSide), at(other.stationSide)])
      const listening = until(({ ports }) => ports.filter(({ state }) => state === 'listening').length === 2)
      await pairing.open()
      await listening

      const found = until((state) => state.found !== null)
      await cable.write(`${bars.sent}\t`)

      expect((await found).found).toMatchObject({
        deviceName: 'Honeywell',
        pairedAs: null,
        connection: {
          kind: 'com-port',
          path: cable.stationSide,
          baudRate: 9600,
          suffix: 'tab',
          device: { vendorId: '0c2e', productId: '0901', serialNumber: '22031B0' },
        },
        readings: [{ suffix: 'tab', aim: 'missing' }],
      })
      expect(pairing.state.ports).toHaveLength(1)
    })

    it('adds the second code to the first, and takes the newer of the same', async () => {
      const cable = await plugged()
      const { pairing } = pairingOn([at(cable.stationSide)])
      const listening = until(isListening)
      await pairing.open()
      await listening

      const upper = until((state) => state.found?.readings[0]?.letterCase === 'upper')
      await cable.write(`${bars.sent.toUpperCase()}\r`)
      await upper
      const kept = until((state) => state.found?.readings[0]?.letterCase === 'kept')
      await cable.write(`${bars.sent}\r`)
      await kept
      const both = until((state) => state.found?.readings.length === 2)
      await cable.write(`]d2${squares.sent}\r`)

      expect((await both).found?.readings.map(({ code }) => code)).toEqual(['code-128', 'gs1-datamatrix'])
    })

    it('tries the next rate when what came cannot be read', async () => {
      const cable = await plugged()
      const { pairing } = pairingOn([at(cable.stationSide)])
      const listening = until(isListening)
      await pairing.open()
      await listening

      const unreadable = until(({ heard }) => heard?.what === 'unreadable')
      await cable.write(Uint8Array.of(0x80, 0xfe, 0x00))
      await unreadable
      await until(isListening)
      const found = until((state) => state.found !== null)
      await cable.write(`${bars.sent}\r\n`)

      expect((await found).found?.connection).toMatchObject({ baudRate: 115_200, suffix: 'auto' })
    })

    it('leaves ports alone that have their use, and lets go of all when it is closed', async () => {
      const [cable, printer] = [await plugged(), await plugged()]
      const deps = { isTaken: (path: string) => path === printer.stationSide }
      const { pairing } = pairingOn([at(cable.stationSide), at(printer.stationSide)], deps)
      const listening = until(isListening)
      await pairing.open()
      expect((await listening).ports.map(({ name }) => name)).toEqual([`${cable.stationSide} · Honeywell`])

      await pairing.close()

      const again = pairingOn([at(cable.stationSide)])
      const free = until(isListening)
      await again.pairing.open()
      expect((await free).ports).toMatchObject([{ state: 'listening' }])
    })

    it('says of a port why it cannot be listened to', async () => {
      const { pairing } = pairingOn([at('/dev/serial-station-has-no-such-port')])
      const told = until(({ ports }) => ports.some(({ state }) => state !== 'opening'))
      await pairing.open()

      expect((await told).ports).toMatchObject([{ state: 'not-there' }])
    })

    it('says that this computer cannot read com ports, and goes on with keyboards', async () => {
      const { pairing } = pairingOn([], { loadDriver: doNotLoad })
      const told = until(({ problem }) => problem !== null)
      await pairing.open()

      expect((await told).problem).toBe('libudev.so.1 is missing')
      pairing.takeKeys({ text: bars.sent, terminated: true })
      expect(pairing.state.found?.connection.kind).toBe('keyboard-wedge')
    })
  },
)
