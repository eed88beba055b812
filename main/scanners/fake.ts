import type { Frame } from './frame'
import { type ComPortFraming, type Framed, usualFraming } from './framing'
import { ScannerOutlet } from './scanner-outlet'
import { TimedFramer } from './timed-framer'
import { systemTimers, type Timers } from './timers'
import type { ScannerState, ScannerTransport } from './transport'

/** Noise as an RS-232 line makes it while a cable is plugged: an idle line, a broken character, an end mark. */
const LINE_NOISE = Uint8Array.of(0xff, 0x7f, 0x0d)

interface FakeSettings {
  readonly scannerId?: string
  readonly framing?: ComPortFraming
  readonly timers?: Timers
}

/**
 * A com-port scanner without a port: the same framer and the same life, played by hand. Opening connects at once;
 * bytes sent while it is closed or unplugged go nowhere, as they would.
 */
export class FakeScanner implements ScannerTransport {
  readonly kind = 'com-port'
  readonly scannerId: string
  readonly #framing: ComPortFraming
  readonly #timers: Timers
  readonly #outlet = new ScannerOutlet()
  #framer: TimedFramer | undefined

  constructor(settings: FakeSettings = {}) {
    this.scannerId = settings.scannerId ?? 'fake'
    this.#framing = settings.framing ?? usualFraming
    this.#timers = settings.timers ?? systemTimers
  }

  get state(): ScannerState {
    return this.#outlet.state
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    return this.#outlet.onFrame(listener)
  }

  onStateChange(listener: (state: ScannerState) => void): () => void {
    return this.#outlet.onStateChange(listener)
  }

  open(): void {
    this.replug()
  }

  pause(): void {
    this.#outlet.pause()
  }

  resume(): void {
    this.#outlet.resume()
  }

  async close(): Promise<void> {
    this.#framer?.drop()
    this.#framer = undefined
    this.#outlet.close()
  }

  /** Sends the text as a scanner would, in chunks of so many bytes. An empty suffix leaves the scan without end. */
  scan(text: string, { chunkSize = 4, suffix = '\r' }: { chunkSize?: number; suffix?: string } = {}): void {
    const bytes = Buffer.from(text + suffix, this.#framing.encoding ?? 'latin1')
    for (let at = 0; at < bytes.length; at += chunkSize) this.#send(bytes.subarray(at, at + chunkSize))
  }

  noise(): void {
    this.#send(LINE_NOISE)
  }

  unplug(): void {
    const framer = this.#framer
    this.#framer = undefined
    framer?.end()
    this.#outlet.tell({ kind: 'lost', reason: 'unplugged', detail: 'Pulled out', retryInMs: 250 })
  }

  replug(): void {
    this.#framer?.drop()
    this.#framer = new TimedFramer(this.#framing, this.#timers, (framed) => this.#give(framed))
    this.#outlet.tell({ kind: 'connected' })
  }

  #send(bytes: Uint8Array): void {
    this.#framer?.push(bytes)
  }

  #give(framed: Framed): void {
    const { scannerId } = this
    this.#outlet.give({ scannerId, aim: null, at: this.#timers.now(), ...framed })
  }
}
