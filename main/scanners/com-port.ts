import { type ComPortDevice, usualBaudRate } from '../../shared/paired-scanner'
import { type BackOff, retryDelay, usualBackOff } from './back-off'
import { ComPortConnection, type ConnectionEnd, type SerialPortDriver } from './com-port-connection'
import { type ComPort, listComPorts } from './com-port-list'
import { findPlace } from './com-port-place'
import type { Frame } from './frame'
import { type ComPortFraming, type Framed, usualFraming } from './framing'
import { ScannerOutlet } from './scanner-outlet'
import { systemTimers, type Timers } from './timers'
import type { ScannerState, ScannerTransport } from './transport'

const LONGEST_CLOSE_MS = 1000

export interface ComPortPairing {
  readonly scannerId: string
  readonly path: string
  /** Where it is known, the scanner is found at another port as well. */
  readonly device?: ComPortDevice | null
  readonly baudRate?: number
  readonly framing?: ComPortFraming
}

export interface ComPortSurroundings {
  readonly loadDriver: () => Promise<SerialPortDriver>
  /** The ports at which the scanner may be; never rejects. */
  readonly listPorts: () => Promise<readonly ComPort[]>
  readonly timers: Timers
  readonly backOff: BackOff
}

/** Loaded only when a com port is paired: a driver that does not load must not keep the station from starting. */
const loadSerialPort = async (): Promise<SerialPortDriver> => (await import('serialport')).SerialPort

const usualSurroundings: ComPortSurroundings = {
  loadDriver: loadSerialPort,
  listPorts: () => listComPorts(),
  timers: systemTimers,
  backOff: usualBackOff,
}

/**
 * A scanner on a com port (USB CDC or RS-232), found again by itself after every loss until it is closed.
 * While it is being looked for its state stays `lost` with the latest reason.
 */
export class ComPortScanner implements ScannerTransport {
  readonly kind = 'com-port'
  readonly scannerId: string
  readonly #pairing: ComPortPairing
  readonly #surroundings: ComPortSurroundings
  readonly #outlet = new ScannerOutlet()
  #driver: SerialPortDriver | undefined
  #connection: ComPortConnection | undefined
  #path: string | undefined
  #cancelRetry: (() => void) | undefined
  #failures = 0
  #isOpen = false
  #closing: Promise<void> | undefined

  constructor(pairing: ComPortPairing, surroundings: Partial<ComPortSurroundings> = {}) {
    this.scannerId = pairing.scannerId
    this.#pairing = pairing
    this.#surroundings = { ...usualSurroundings, ...surroundings }
  }

  get state(): ScannerState {
    return this.#outlet.state
  }

  /** The port that it has in use, or tries to. */
  get path(): string | undefined {
    return this.#path
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    return this.#outlet.onFrame(listener)
  }

  onStateChange(listener: (state: ScannerState) => void): () => void {
    return this.#outlet.onStateChange(listener)
  }

  open(): void {
    if (this.#isOpen || this.#closing) return
    this.#isOpen = true
    this.#outlet.tell({ kind: 'connecting' })
    void this.#start()
  }

  pause(): void {
    this.#outlet.pause()
    this.#connection?.pause()
  }

  resume(): void {
    this.#outlet.resume()
    // A listener may have paused again while the held frames were given.
    if (!this.#outlet.isPaused) this.#connection?.resume()
  }

  close(): Promise<void> {
    this.#closing ??= this.#letGo()
    return this.#closing
  }

  async #start(): Promise<void> {
    try {
      this.#driver = await this.#surroundings.loadDriver()
    } catch (error) {
      this.#outlet.tell({ kind: 'unavailable', reason: 'driver-not-loaded', detail: wordsOf(error) })
      return
    }
    if (!this.#closing) await this.#findAndConnect(this.#driver)
  }

  async #findAndConnect(driver: SerialPortDriver): Promise<void> {
    const { path, device } = this.#pairing
    const place = device ? findPlace(await this.#surroundings.listPorts(), { path, device }) : path
    if (this.#closing) return
    if (place === undefined) this.#lost(driver, { reason: 'not-there', detail: '' })
    else this.#connect(driver, place)
  }

  #connect(driver: SerialPortDriver, path: string): void {
    const { baudRate = usualBaudRate, framing = usualFraming } = this.#pairing
    this.#path = path
    try {
      this.#connection = new ComPortConnection(
        driver,
        { path, baudRate, framing },
        this.#surroundings.timers,
        {
          onOpen: () => this.#connected(),
          onFramed: (framed) => this.#give(framed),
          onEnd: (end) => this.#lost(driver, end),
        },
      )
      this.#connection.open()
    } catch (error) {
      this.#lost(driver, { reason: 'failed', detail: wordsOf(error) })
    }
  }

  #connected(): void {
    this.#failures = 0
    if (this.#outlet.isPaused) this.#connection?.pause()
    this.#outlet.tell({ kind: 'connected' })
  }

  #lost(driver: SerialPortDriver, end: ConnectionEnd): void {
    this.#connection = undefined
    this.#path = undefined
    this.#failures += 1
    const retryInMs = retryDelay(this.#surroundings.backOff, this.#failures)
    this.#cancelRetry = this.#surroundings.timers.after(retryInMs, () => void this.#findAndConnect(driver))
    this.#outlet.tell({ kind: 'lost', ...end, retryInMs })
  }

  #give(framed: Framed): void {
    const { scannerId } = this
    // A com port sends the AIM identifier, if any, as part of the text.
    this.#outlet.give({ scannerId, aim: null, at: this.#surroundings.timers.now(), ...framed })
  }

  async #letGo(): Promise<void> {
    this.#outlet.close()
    this.#cancelRetry?.()
    if (this.#connection) await this.#withinLimit(this.#connection.close())
  }

  #withinLimit(closing: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#surroundings.timers.after(LONGEST_CLOSE_MS, resolve)
      closing.finally(cancel).then(resolve, reject)
    })
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
