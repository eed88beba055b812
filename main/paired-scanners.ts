import { isDeepStrictEqual } from 'node:util'
import type { AtComPort, PairedScanner } from '../shared/paired-scanner'
import { ComPortScanner } from './scanners/com-port'
import { type ComPort, listComPorts } from './scanners/com-port-list'
import { usualFraming } from './scanners/framing'
import { KeyboardWedge } from './scanners/keyboard-wedge'
import type { ScannerTransport } from './scanners/transport'
import type { Attachment } from './scanning/attached-scanners'
import type { ScanDesk } from './scanning/scan-desk'

interface Held {
  readonly connection: PairedScanner['connection']
  readonly transport: ScannerTransport
  readonly attachment: Attachment
}

/** Keeps the scanners at the desk that the station is paired with, and no others. */
export class PairedScanners {
  readonly #desk: Pick<ScanDesk, 'attach'>
  readonly #listPorts: () => Promise<readonly ComPort[]>
  readonly #held = new Map<string, Held>()
  #pairing: Promise<void> = Promise.resolve()

  constructor(desk: Pick<ScanDesk, 'attach'>, listPorts: () => Promise<readonly ComPort[]> = listComPorts) {
    this.#desk = desk
    this.#listPorts = listPorts
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
    return connection.kind === 'com-port'
      ? this.#atComPort(scannerId, connection)
      : new KeyboardWedge(scannerId)
  }

  #atComPort(scannerId: string, { suffix, ...port }: AtComPort): ComPortScanner {
    const framing = { ...usualFraming, suffix }
    const listPorts = () => this.#freePorts(scannerId)
    return new ComPortScanner({ scannerId, ...port, framing }, { listPorts })
  }

  /** Of two scanners that look the same, the one that came back is not taken for the one that never left. */
  async #freePorts(scannerId: string): Promise<readonly ComPort[]> {
    const ports = await this.#listPorts()
    const others = this.#transports().filter((transport) => transport.scannerId !== scannerId)
    const taken = new Set(others.map((other) => (other instanceof ComPortScanner ? other.path : undefined)))
    return ports.filter(({ path }) => !taken.has(path))
  }

  #transports(): ScannerTransport[] {
    return Array.from(this.#held.values(), ({ transport }) => transport)
  }
}
