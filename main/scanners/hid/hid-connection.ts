import type { Connection, ConnectionEnd, ConnectionListener } from '../device-connection'
import { lostReasonIn } from '../lost-reason'
import type { HidDriver, OpenHid } from './hid-driver'
import type { TimedDecoder } from './timed-decoder'

type HidListener = Pick<ConnectionListener, 'onOpen' | 'onEnd'>

/** One connection to a HID scanner, from opening to its end. It has a decoder of its own. */
export class HidConnection implements Connection {
  readonly #driver: HidDriver
  readonly #path: string
  readonly #decoder: TimedDecoder
  readonly #listener: HidListener
  readonly #take = (report: Uint8Array) => this.#decode(report)
  #opening: Promise<void> | undefined
  #device: OpenHid | undefined
  #isOver = false
  #closing: Promise<void> | undefined

  constructor(driver: HidDriver, path: string, decoder: TimedDecoder, listener: HidListener) {
    this.#driver = driver
    this.#path = path
    this.#decoder = decoder
    this.#listener = listener
  }

  open(): void {
    this.#opening = this.#open()
  }

  async close(): Promise<void> {
    this.#isOver = true
    this.#decoder.drop()
    await this.#opening
    await this.#letGo()
  }

  async #open(): Promise<void> {
    try {
      this.#device = await this.#driver.HIDAsync.open(this.#path)
    } catch (error) {
      const detail = wordsOf(error)
      this.#end({ reason: lostReasonIn(detail), detail })
      return
    }
    // Stays attached for the life of the device: an 'error' nobody listens to would end the process.
    this.#device.on('error', (problem) => this.#fail(wordsOf(problem)))
    // Closed while it was opening: nothing is read from it any more.
    if (this.#isOver) return
    this.#device.on('data', this.#take)
    this.#listener.onOpen()
  }

  #decode(report: Uint8Array): void {
    if (this.#isOver) return
    try {
      this.#decoder.push(report)
    } catch (error) {
      // The driver would take it for an error of the device. It is one of ours, and told as such.
      queueMicrotask(() => {
        throw error
      })
    }
  }

  #fail(detail: string): void {
    if (!this.#isOver) this.#decoder.end()
    void this.#letGo()
    this.#end({ reason: 'failed', detail })
  }

  #end(end: ConnectionEnd): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#listener.onEnd(end)
  }

  /** Once only: the driver refuses a second time. One that is gone may refuse at once; either way it is let go. */
  #letGo(): Promise<void> {
    this.#closing ??= this.#closeDevice().catch(() => undefined)
    return this.#closing
  }

  async #closeDevice(): Promise<void> {
    // The driver begins to read in the next tick; of a device closed before, that would throw where nobody catches it.
    this.#device?.off('data', this.#take)
    await this.#device?.close()
  }
}

/** The driver tells a lost device by a mere string. */
const wordsOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem))
