import type { PairingState } from '../../shared/ipc/pairing'
import type { SerialPortDriver } from '../scanners/com-port-connection'
import type { Frame } from '../scanners/frame'
import { loadNodeHid } from '../scanners/hid/hid-driver'
import { systemTimers } from '../scanners/timers'
import { PairingSession, type SessionDeps } from './pairing-session'

/** What a test has in its hands. */
type Machine = Pick<SessionDeps, 'loadDriver' | 'loadHidDriver' | 'timers' | 'system'>

export interface PairingDeps extends Omit<SessionDeps, keyof Machine>, Partial<Machine> {
  /** From now on what paired scanners send comes here and reaches no work, until the answer is called. */
  readonly lendScanners: (take: (frame: Frame) => void) => () => void
  readonly announce: (state: PairingState) => void
}

/** Adds a scanner by what it sends: listens to everything that could be one while a window shows it codes to scan. */
export class Pairing {
  readonly #deps: PairingDeps & Machine
  #session: PairingSession | undefined
  #giveBack: (() => void) | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(deps: PairingDeps) {
    this.#deps = { ...usualMachine, ...deps }
  }

  get state(): PairingState {
    return this.#session?.state ?? { ...nothing, system: this.#deps.system }
  }

  /** Begins anew, whatever was heard before. */
  open(): Promise<PairingState> {
    return this.#inTurn(async () => {
      await this.#letGo()
      const session = new PairingSession(this.#deps, () => {
        if (this.#session === session) this.#deps.announce(this.state)
      })
      this.#session = session
      this.#giveBack = this.#deps.lendScanners((frame) => session.takeFrame(frame))
      void session.open()
      return this.state
    })
  }

  /** Settles when every device is free; from then on scans reach their work again. */
  close(): Promise<PairingState> {
    return this.#inTurn(async () => {
      await this.#letGo()
      return this.state
    })
  }

  /** Something was plugged in: it may be the scanner. */
  lookNow(): void {
    this.#session?.lookNow()
  }

  /** A window that is left while it opens must not leave devices open behind it. */
  #inTurn(act: () => Promise<PairingState>): Promise<PairingState> {
    const turn = this.#turn.then(act)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #letGo(): Promise<void> {
    const session = this.#session
    this.#session = undefined
    this.#giveBack?.()
    this.#giveBack = undefined
    await session?.close()
  }

  /** False: nobody is adding a scanner, and the scan belongs to the work. */
  takeKeys({ text, terminated }: { readonly text: string; readonly terminated: boolean }): boolean {
    this.#session?.takeKeys(text, terminated)
    return this.#session !== undefined
  }

  takeDamagedKeys(): boolean {
    this.#session?.takeDamagedKeys()
    return this.#session !== undefined
  }
}

/** Loaded only when a scanner is looked for. */
const loadSerialPort = async (): Promise<SerialPortDriver> => (await import('serialport')).SerialPort

const usualMachine: Machine = {
  loadDriver: loadSerialPort,
  loadHidDriver: loadNodeHid,
  timers: systemTimers,
  system: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'macos' : 'linux',
}

const nothing = { isOpen: false, ports: [], problem: null, hidProblem: null, heard: null, found: null }
