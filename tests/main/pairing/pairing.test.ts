import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { knownCodes } from '../../../main/pairing/known-codes'
import { Pairing, type PairingDeps } from '../../../main/pairing/pairing'
import { shownCodes } from '../../../main/pairing/shown-codes'
import type { ComPort } from '../../../main/scanners/com-port-list'
import type { Frame } from '../../../main/scanners/frame'
import { HidDevices } from '../../../main/scanners/hid/plugged-hid'
import { modulesFrom } from '../../../main/symbols/modules'
import type { PairingState } from '../../../shared/ipc/pairing'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../../support/pty-pair'
import { readSvg } from '../../support/read-symbol'
import { FakeHid } from '../../scanners/fake-hid'
import { HandTimers } from '../../scanners/hand-timers'
import { reportsOf } from '../../scanners/hid-reports'

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
    listHidDevices: async () => [],
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

const zebra = {
  vendorId: 0x05_e0,
  productId: 0x12_00,
  serialNumber: 'S1',
  product: 'DS2208',
  usagePage: 0x8c,
  usage: 0x02,
}
const zebraIdentity = { vendorId: 0x05_e0, productId: 0x12_00, usagePage: 0x8c, usage: 0x02 }

/** A pairing with these HID devices plugged in, listening to them by now. */
async function pairingOnHid(
  paths: Readonly<Record<string, Partial<typeof zebra>>>,
  deps: Partial<PairingDeps> = {},
) {
  const timers = new HandTimers()
  const usb = new FakeHid(timers)
  for (const [path, listed] of Object.entries(paths)) usb.plug({ ...zebra, ...listed, path })
  const devices = new HidDevices(async () => usb.driver)
  const { pairing } = pairingOn([], {
    timers,
    loadHidDriver: async () => usb.driver,
    listHidDevices: () => devices.list(),
    ...deps,
  })
  await pairing.open()
  // Both kinds of devices were looked for once, and wait to be looked for again.
  await vi.waitUntil(() => timers.delays.filter((delay) => delay === 3_000).length === 2)
  await vi.waitUntil(() => pairing.state.ports.every(({ state }) => state === 'listening'))
  const scan = (path: string, text: string, aim?: string) => {
    for (const report of reportsOf(text, aim)) usb.send(path, report)
  }
  return { pairing, usb, timers, scan }
}

describe('adding an HID scanner', () => {
  it('recognises device and layout of its reports, and goes on with it alone', async () => {
    const { pairing, usb, scan } = await pairingOnHid({ '/hid/1': {}, '/hid/2': { serialNumber: 'S2' } })
    expect(pairing.state.ports).toEqual([
      { name: 'Zebra DS2208 · S1', state: 'listening' },
      { name: 'Zebra DS2208 · S2', state: 'listening' },
    ])
    await vi.waitUntil(() => usb.isRead('/hid/2'))

    scan('/hid/2', bars.sent)
    scan('/hid/2', squares.sent, ']d2')

    expect(pairing.state.found).toMatchObject({
      deviceName: 'Zebra DS2208 · S2',
      pairedAs: null,
      connection: { kind: 'hid-pos', ...zebraIdentity, serialNumber: 'S2', profile: 'len-aim' },
      readings: [
        { code: 'code-128', suffix: 'report', aim: 'sent' },
        { code: 'gs1-datamatrix', separator: 'kept', aim: 'sent' },
      ],
    })
    expect(pairing.state.ports).toHaveLength(1)
    await vi.waitUntil(() => !usb.isRead('/hid/1'))
  })

  it('leaves alone those that are of the station or set to be a keyboard, and lets go of all when it is closed', async () => {
    const connection = { kind: 'hid-pos', ...zebraIdentity, serialNumber: 'S1', profile: 'auto' } as const
    const { pairing, usb } = await pairingOnHid(
      {
        '/hid/1': {},
        '/hid/2': { serialNumber: 'S2' },
        '/hid/3': { serialNumber: 'S3', usagePage: 1, usage: 6 },
      },
      { paired: () => [{ ...packingGun, connection }] },
    )
    expect(pairing.state.ports.map(({ name }) => name)).toEqual(['Zebra DS2208 · S2'])

    await pairing.close()

    expect(usb.handles.map(({ path, isClosed }) => [path, isClosed])).toEqual([['/hid/2', true]])
  })

  it('says that a scan did not come whole, and takes the next one', async () => {
    const { pairing, usb, timers, scan } = await pairingOnHid({ '/hid/1': {} })
    await vi.waitUntil(() => usb.isRead('/hid/1'))
    const [first] = reportsOf('x'.repeat(100))
    if (first) usb.send('/hid/1', first)
    timers.advance(600)
    expect(pairing.state.heard?.what).toBe('report-unreadable')

    scan('/hid/1', bars.sent)

    expect(pairing.state.found?.connection.kind).toBe('hid-pos')
  })

  it('listens to one that is plugged in meanwhile', async () => {
    const { pairing, usb, timers } = await pairingOnHid({})
    usb.plug({ ...zebra, path: '/hid/9' })

    timers.advance(3_000)
    await vi.waitUntil(() => pairing.state.ports.some(({ state }) => state === 'listening'))

    expect(pairing.state.ports).toMatchObject([{ name: 'Zebra DS2208 · S1' }])
  })

  it('listens to it at once where the system tells of the plug', async () => {
    const { pairing, usb, timers } = await pairingOnHid({})
    usb.plug({ ...zebra, path: '/hid/9' })

    pairing.lookNow()
    await vi.waitUntil(() => pairing.state.ports.some(({ state }) => state === 'listening'))
    expect(usb.listings).toBe(2)
    await pairing.close()
    pairing.lookNow()

    expect(timers.delays).toEqual([])
    expect(usb.listings).toBe(2)
  })

  it('says that this computer cannot read them, and goes on with the others', async () => {
    const { pairing } = pairingOn([], { loadHidDriver: doNotLoad })
    const told = until(({ hidProblem }) => hidProblem !== null)
    await pairing.open()

    expect(await told).toMatchObject({ hidProblem: 'libudev.so.1 is missing', problem: null })
  })
})
