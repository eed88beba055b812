import type { ComPortSettings } from '../shared/ipc/settings'
import { ComPortScanner } from './scanners/com-port'
import { KeyboardWedge } from './scanners/keyboard-wedge'
import type { ScanDesk } from './scanning/scan-desk'

export interface Pairing {
  readonly comPort: ComPortSettings | null
  readonly listensToKeyboardWedge: boolean
}

/** Keeps the scanners at the desk that the station is paired with, and no others. */
export class PairedScanners {
  readonly #desk: ScanDesk
  #wedge: { readonly transport: KeyboardWedge; readonly detach: () => Promise<void> } | undefined
  #comPort: { readonly settings: ComPortSettings; readonly detach: () => Promise<void> } | undefined
  #pairing: Promise<void> = Promise.resolve()

  constructor(desk: ScanDesk) {
    this.#desk = desk
  }

  /** The scanner that types, while the station listens to one. */
  get wedge(): KeyboardWedge | undefined {
    return this.#wedge?.transport
  }

  /** Changes are made one after the other; settles when these are. */
  pair(pairing: Pairing): Promise<void> {
    this.#pairing = this.#pairAfter(this.#pairing, pairing)
    return this.#pairing
  }

  async #pairAfter(before: Promise<void>, { comPort, listensToKeyboardWedge }: Pairing): Promise<void> {
    await before
    await this.#pairComPort(comPort)
    await this.#pairWedge(listensToKeyboardWedge)
  }

  async #pairComPort(wanted: ComPortSettings | null): Promise<void> {
    const now = this.#comPort?.settings
    if (now?.path === wanted?.path && now?.baudRate === wanted?.baudRate) return
    await this.#comPort?.detach()
    this.#comPort = undefined
    if (!wanted) return
    const scannerId = `com-port ${wanted.path}`
    const scanner = new ComPortScanner({ scannerId, deviceName: wanted.path, ...wanted })
    this.#comPort = { settings: wanted, detach: this.#desk.attach(scanner, wanted.path) }
  }

  async #pairWedge(isWanted: boolean): Promise<void> {
    if (isWanted === (this.#wedge !== undefined)) return
    await this.#wedge?.detach()
    this.#wedge = undefined
    if (!isWanted) return
    const transport = new KeyboardWedge({ scannerId: 'keyboard-wedge', deviceName: wedgeName })
    this.#wedge = { transport, detach: this.#desk.attach(transport, wedgeName) }
  }
}

const wedgeName = 'Keyboard scanner'
