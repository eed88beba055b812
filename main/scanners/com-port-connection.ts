import type { SerialPort } from 'serialport'
import type { ComPortFraming, Framed } from './framing'
import { noticeHangUp } from './hang-up-guard'
import { TimedFramer } from './timed-framer'
import type { Timers } from './timers'
import type { LostReason } from './transport'

export type SerialPortDriver = typeof SerialPort

interface ComPortLine {
  readonly path: string
  readonly baudRate: number
  readonly framing: ComPortFraming
}

export interface ConnectionEnd {
  readonly reason: LostReason
  readonly detail: string
}

interface ConnectionListener {
  onOpen(): void
  onFramed(framed: Framed): void
  /** Comes once, whether the port never opened, was unplugged or failed; not after `close`. */
  onEnd(end: ConnectionEnd): void
}

/** One connection to a com port, from opening to its end. Reconnecting makes another, with a framer of its own. */
export class ComPortConnection {
  readonly #port: SerialPort
  readonly #framer: TimedFramer
  readonly #listener: ConnectionListener
  #isOver = false
  #onLetGo: (() => void) | undefined

  /** Throws what the driver throws for settings no port can have. */
  constructor(driver: SerialPortDriver, line: ComPortLine, timers: Timers, listener: ConnectionListener) {
    this.#listener = listener
    this.#framer = new TimedFramer(line.framing, timers, (framed) => listener.onFramed(framed))
    this.#port = new driver({ path: line.path, baudRate: line.baudRate, autoOpen: false })
    // Stays attached for the life of the port: an 'error' nobody listens to would end the process.
    this.#port.on('error', (error) => this.#fail(error))
    this.#port.on('close', (error: unknown) => this.#unplugged(error))
  }

  open(): void {
    this.#port.open((error) => {
      // Closed while it was opening: nothing is read from it any more.
      if (this.#isOver) this.#letGo(this.#onLetGo)
      else if (error) this.#finish({ reason: reasonOf(error), detail: error.message })
      else this.#opened()
    })
  }

  pause(): void {
    this.#port.pause()
    this.#framer.pause()
  }

  resume(): void {
    this.#framer.resume()
    this.#port.resume()
  }

  /** Settles once the port is let go; gives nothing any more. */
  close(): Promise<void> {
    this.#isOver = true
    this.#framer.drop()
    return new Promise((resolve) => {
      if (this.#port.opening) this.#onLetGo = resolve
      else this.#letGo(resolve)
    })
  }

  #opened(): void {
    noticeHangUp(this.#port.port)
    this.#port.on('data', (bytes: Uint8Array) => this.#take(bytes))
    this.#listener.onOpen()
  }

  #take(bytes: Uint8Array): void {
    if (!this.#isOver) this.#framer.push(bytes)
  }

  #fail(error: Error): void {
    this.#finish({ reason: 'failed', detail: error.message })
    this.#letGo()
  }

  #unplugged(error: unknown): void {
    this.#takeUnread()
    this.#finish({ reason: 'unplugged', detail: error instanceof Error ? error.message : '' })
  }

  // A paused port keeps what it has read; scans that were complete before the cable came out are not thrown away.
  // Reading it gives the bytes as 'data', too: taking the answer as well would take them twice.
  #takeUnread(): void {
    while (this.#port.readableLength > 0 && this.#port.read() !== null);
  }

  #finish(end: ConnectionEnd): void {
    if (this.#isOver) return
    this.#framer.end()
    this.#isOver = true
    this.#listener.onEnd(end)
  }

  // The driver answers an already closed port with an error: either way it is let go.
  #letGo(done?: () => void): void {
    this.#port.close(() => done?.())
  }
}

/** The drivers tell these apart only in words: on Linux and macOS the C library's, on Windows their own. */
export function reasonOf(error: Error): Exclude<LostReason, 'unplugged'> {
  if (/no such (file|device)|file not found|not exist/i.test(error.message)) return 'not-there'
  if (/access (is )?denied|permission denied|not permitted/i.test(error.message)) return 'access-denied'
  if (/busy|cannot lock|temporarily unavailable/i.test(error.message)) return 'in-use'
  return 'failed'
}
