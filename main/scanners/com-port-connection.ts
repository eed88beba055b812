import type { SerialPort } from 'serialport'
import type { ByteCutter } from './byte-cutter'
import type { Connection, ConnectionEnd, ConnectionListener } from './device-connection'
import { noticeHangUp } from './hang-up-guard'
import { lostReasonIn } from './lost-reason'

export type SerialPortDriver = typeof SerialPort

interface ComPortLine {
  readonly path: string
  readonly baudRate: number
}

type PortListener = Pick<ConnectionListener, 'onOpen' | 'onEnd'>

/** One connection to a com port, from opening to its end. It has a cutter of its own. */
export class ComPortConnection implements Connection {
  readonly #port: SerialPort
  readonly #cutter: ByteCutter
  readonly #listener: PortListener
  #isOver = false
  #onLetGo: (() => void) | undefined

  /** Throws what the driver throws for settings no port can have. */
  constructor(driver: SerialPortDriver, line: ComPortLine, cutter: ByteCutter, listener: PortListener) {
    this.#listener = listener
    this.#cutter = cutter
    this.#port = new driver({ path: line.path, baudRate: line.baudRate, autoOpen: false })
    // Stays attached for the life of the port: an 'error' nobody listens to would end the process.
    this.#port.on('error', (error) => this.#fail(error))
    this.#port.on('close', (error: unknown) => this.#unplugged(error))
  }

  open(): void {
    this.#port.open((error) => {
      // Closed while it was opening: nothing is read from it any more.
      if (this.#isOver) this.#letGo(this.#onLetGo)
      else if (error) this.#finish({ reason: lostReasonIn(error.message), detail: error.message })
      else this.#opened()
    })
  }

  pause(): void {
    this.#port.pause()
    this.#cutter.pause()
  }

  resume(): void {
    this.#cutter.resume()
    this.#port.resume()
  }

  /** Settles once the port is let go; gives nothing any more. */
  close(): Promise<void> {
    this.#isOver = true
    this.#cutter.drop()
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
    if (!this.#isOver) this.#cutter.push(bytes)
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
    this.#cutter.end()
    this.#isOver = true
    this.#listener.onEnd(end)
  }

  // The driver answers an already closed port with an error: either way it is let go.
  #letGo(done?: () => void): void {
    this.#port.close(() => done?.())
  }
}
