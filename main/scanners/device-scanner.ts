import { type BackOff, retryDelay, usualBackOff } from './back-off'
import type { Connection, ConnectionEnd, ConnectionListener } from './device-connection'
import type { Frame } from './frame'
import { ScannerOutlet } from './scanner-outlet'
import { systemTimers, type Timers } from './timers'
import type { ScannerState, ScannerTransport } from './transport'

const longestCloseMs = 1000

export interface DeviceSurroundings<Driver> {
  readonly loadDriver: () => Promise<Driver>
  readonly timers: Timers
  readonly backOff: BackOff
}

export const usualTimes = { timers: systemTimers, backOff: usualBackOff }

/**
 * A scanner with a device of its own, found again by itself after every loss until it is closed. While it is being looked
 * for its state stays `lost` with the latest reason.
 */
export abstract class DeviceScanner<Driver> implements ScannerTransport {
  abstract readonly kind: ScannerTransport['kind']
  readonly scannerId: string
  readonly #surroundings: DeviceSurroundings<Driver>
  readonly #outlet = new ScannerOutlet()
  #life: 'new' | 'awake' | 'asleep' | 'closed' = 'new'
  /** Goes up with every look for the device: what comes of an earlier one no longer counts. */
  #turn = 0
  #path: string | undefined
  #connection: Connection | undefined
  /** Only while it waits to be looked for again. */
  #cancelRetry: (() => void) | undefined
  #failures = 0
  #closing: Promise<void> | undefined

  constructor(scannerId: string, surroundings: DeviceSurroundings<Driver>) {
    this.scannerId = scannerId
    this.#surroundings = surroundings
  }

  /** Where the device is now, undefined when it is nowhere. A rejection is a failure to look. */
  protected abstract findPath(): Promise<string | undefined>

  /** A connection that is not open yet. Throws what the driver throws for settings no device can have. */
  protected abstract connectionTo(driver: Driver, path: string, listener: ConnectionListener): Connection

  get state(): ScannerState {
    return this.#outlet.state
  }

  /** Where the device is that it has in use, or tries to. */
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
    if (this.#life === 'new') this.#begin()
  }

  pause(): void {
    this.#outlet.pause()
    this.#connection?.pause?.()
  }

  resume(): void {
    this.#outlet.resume()
    // A listener may have paused again while the held frames were given.
    if (!this.#outlet.isPaused) this.#connection?.resume?.()
  }

  /** The computer sleeps: the device is let go, and looked for again when it wakes. */
  async sleep(): Promise<void> {
    if (this.#life !== 'awake') return
    this.#life = 'asleep'
    this.#outlet.tell({ kind: 'connecting' })
    await this.#letGo()
  }

  wake(): void {
    if (this.#life === 'asleep') this.#begin()
  }

  /** Something was plugged in: a device that is missing is looked for at once, and soon again if it was not that. */
  lookNow(): void {
    this.#failures = 0
    if (!this.#cancelRetry) return
    this.#cancelRetry()
    void this.#look()
  }

  close(): Promise<void> {
    this.#life = 'closed'
    this.#outlet.close()
    this.#closing ??= this.#letGo()
    return this.#closing
  }

  #begin(): void {
    this.#life = 'awake'
    this.#failures = 0
    this.#outlet.tell({ kind: 'connecting' })
    void this.#look()
  }

  async #look(): Promise<void> {
    this.#cancelRetry = undefined
    this.#turn += 1
    const turn = this.#turn
    const driver = await this.#loadDriver(turn)
    if (driver === undefined || turn !== this.#turn) return
    const found = await this.#place()
    if (turn !== this.#turn) return
    if ('reason' in found) this.#lost(found)
    else this.#connect(driver, found.path)
  }

  async #loadDriver(turn: number): Promise<Driver | undefined> {
    try {
      return await this.#surroundings.loadDriver()
    } catch (error) {
      if (turn === this.#turn)
        this.#outlet.tell({ kind: 'unavailable', reason: 'driver-not-loaded', detail: wordsOf(error) })
      return undefined
    }
  }

  async #place(): Promise<{ readonly path: string } | ConnectionEnd> {
    try {
      const path = await this.findPath()
      return path === undefined ? { reason: 'not-there', detail: '' } : { path }
    } catch (error) {
      return { reason: 'failed', detail: wordsOf(error) }
    }
  }

  #connect(driver: Driver, path: string): void {
    this.#path = path
    try {
      this.#connection = this.connectionTo(driver, path, this.#listenerOf(this.#turn))
      this.#connection.open()
    } catch (error) {
      this.#lost({ reason: 'failed', detail: wordsOf(error) })
    }
  }

  #listenerOf(turn: number): ConnectionListener {
    const { scannerId } = this
    const ifCurrent = (act: () => void) => {
      if (turn === this.#turn) act()
    }
    return {
      onOpen: () => ifCurrent(() => this.#connected()),
      onReceived: (received) =>
        ifCurrent(() => this.#outlet.give({ scannerId, at: this.#surroundings.timers.now(), ...received })),
      onEnd: (end) => ifCurrent(() => this.#lost(end)),
    }
  }

  #connected(): void {
    this.#failures = 0
    if (this.#outlet.isPaused) this.#connection?.pause?.()
    this.#outlet.tell({ kind: 'connected' })
  }

  #lost(end: ConnectionEnd): void {
    this.#connection = undefined
    this.#path = undefined
    this.#failures += 1
    const { timers, backOff } = this.#surroundings
    const retryInMs = retryDelay(backOff, this.#failures)
    this.#cancelRetry = timers.after(retryInMs, () => void this.#look())
    this.#outlet.tell({ kind: 'lost', ...end, retryInMs })
  }

  async #letGo(): Promise<void> {
    this.#turn += 1
    this.#cancelRetry?.()
    this.#cancelRetry = undefined
    const connection = this.#connection
    this.#connection = undefined
    this.#path = undefined
    if (connection) await this.#withinLimit(connection.close())
  }

  #withinLimit(closing: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#surroundings.timers.after(longestCloseMs, resolve)
      closing.finally(cancel).then(resolve, reject)
    })
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
