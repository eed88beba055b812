import { isDeepStrictEqual } from 'node:util'
import type { AtHid } from '../shared/hid-scanner'
import type { AtComPort, PairedScanner } from '../shared/paired-scanner'
import { ComPortScanner } from './scanners/com-port'
import { type ComPort, listComPorts } from './scanners/com-port-list'
import { DeviceScanner } from './scanners/device-scanner'
import { usualFraming } from './scanners/framing'
import { type HidDriver, loadNodeHid } from './scanners/hid/hid-driver'
import { HidScanner } from './scanners/hid/hid-scanner'
import { HidDevices } from './scanners/hid/plugged-hid'
import { KeyboardWedge } from './scanners/keyboard-wedge'
import type { ScannerTransport } from './scanners/transport'
import type { Attachment } from './scanning/attached-scanners'
import type { ScanDesk } from './scanning/scan-desk'

interface Held {
  readonly connection: PairedScanner['connection']
  readonly transport: ScannerTransport
  readonly attachment: Attachment
}

/** What is plugged in, as the system tells it. */
interface Plugs {
  readonly listPorts: () => Promise<readonly ComPort[]>
  readonly hidDevices: HidDevices
  readonly loadHidDriver: () => Promise<HidDriver>
}

const usualPlugs: Plugs = {
  listPorts: listComPorts,
  hidDevices: new HidDevices(),
  loadHidDriver: loadNodeHid,
}

/** Keeps the scanners at the desk that the station is paired with, and no others. */
export class PairedScanners {
  readonly #desk: Pick<ScanDesk, 'attach'>
  readonly #plugs: Plugs
  readonly #held = new Map<string, Held>()
  #pairing: Promise<void> = Promise.resolve()

  constructor(desk: Pick<ScanDesk, 'attach'>, plugs: Partial<Plugs> = {}) {
    this.#desk = desk
    this.#plugs = { ...usualPlugs, ...plugs }
  }

  /** The scanner that types, while the station listens to one. */
  get wedge(): KeyboardWedge | undefined {
    return this.#transports().find((transport) => transport instanceof KeyboardWedge)
  }

  /**
   * Changes are made one after the other; settles when these are. One that is only renamed, or used for something else,
   * stays connected, as do all others.
   */
  pair(scanners: readonly PairedScanner[]): Promise<void> {
    this.#pairing = this.#pairAfter(this.#pairing, scanners)
    return this.#pairing
  }

  /** The computer sleeps: devices are let go until `wake`. Settles when they are. */
  async sleep(): Promise<void> {
    await Promise.allSettled(this.#devices().map((device) => device.sleep()))
  }

  wake(): void {
    for (const device of this.#devices()) device.wake()
  }

  /** Something was plugged in; those that are connected are left alone. */
  lookNow(): void {
    for (const device of this.#devices()) device.lookNow()
  }

  async #pairAfter(before: Promise<void>, scanners: readonly PairedScanner[]): Promise<void> {
    await before
    const isKept = (scannerId: string, { connection }: Held) =>
      scanners.some(
        (scanner) => scanner.scannerId === scannerId && isDeepStrictEqual(scanner.connection, connection),
      )
    const unwanted = [...this.#held].filter(([scannerId, held]) => !isKept(scannerId, held))
    for (const [scannerId] of unwanted) this.#held.delete(scannerId)
    // All at once: a device that does not let go keeps no other one.
    await Promise.allSettled(unwanted.map(([, { attachment }]) => attachment.detach()))
    for (const scanner of scanners) this.#keep(scanner)
  }

  #keep({ scannerId, name, role, connection }: PairedScanner): void {
    const held = this.#held.get(scannerId)
    if (held) return held.attachment.know({ name, role })
    const transport = this.#transportTo(scannerId, connection)
    const attachment = this.#desk.attach(transport, { name, role })
    this.#held.set(scannerId, { connection, transport, attachment })
  }

  #transportTo(scannerId: string, connection: PairedScanner['connection']): ScannerTransport {
    if (connection.kind === 'com-port') return this.#atComPort(scannerId, connection)
    return connection.kind === 'hid-pos' ? this.#atHid(scannerId, connection) : new KeyboardWedge(scannerId)
  }

  #atComPort(scannerId: string, { suffix, ...port }: AtComPort): ComPortScanner {
    const framing = { ...usualFraming, suffix }
    const listPorts = async () => this.#notTaken(scannerId, await this.#plugs.listPorts())
    return new ComPortScanner({ scannerId, ...port, framing }, { listPorts })
  }

  #atHid(scannerId: string, device: AtHid): HidScanner {
    const { hidDevices, loadHidDriver } = this.#plugs
    const listDevices = async () => this.#notTaken(scannerId, await hidDevices.list())
    return new HidScanner({ scannerId, ...device }, { listDevices, loadDriver: loadHidDriver })
  }

  /** Of two scanners that look the same, the one that came back is not taken for the one that never left. */
  #notTaken<Place extends { readonly path: string }>(scannerId: string, places: readonly Place[]): Place[] {
    const others = this.#devices().filter((device) => device.scannerId !== scannerId)
    const taken = new Set(others.map(({ path }) => path))
    return places.filter(({ path }) => !taken.has(path))
  }

  #devices(): DeviceScanner<unknown>[] {
    return this.#transports().filter((transport) => transport instanceof DeviceScanner)
  }

  #transports(): ScannerTransport[] {
    return Array.from(this.#held.values(), ({ transport }) => transport)
  }
}
