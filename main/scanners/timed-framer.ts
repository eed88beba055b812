import type { ByteCutter } from './byte-cutter'
import { type ComPortFraming, type Framed, Framer } from './framing'
import { SilenceWatch } from './silence-watch'
import type { Timers } from './timers'

/** The framer of one connection together with the clock that hears the line fall silent. */
export class TimedFramer implements ByteCutter {
  readonly #framer: Framer
  readonly #watch: SilenceWatch
  readonly #onFramed: (framed: Framed) => void
  #isPaused = false

  constructor(framing: ComPortFraming, timers: Timers, onFramed: (framed: Framed) => void) {
    this.#framer = new Framer(framing)
    this.#watch = new SilenceWatch(framing.idleMs, timers, () => this.#giveAll(this.#framer.silence()))
    this.#onFramed = onFramed
  }

  push(bytes: Uint8Array): void {
    if (this.#watch.hasSlept) this.#framer.doubt()
    const framed = this.#framer.push(bytes)
    this.#listen()
    this.#giveAll(framed)
  }

  /** Nobody reads now: silence means nothing until `resume`, when the rest of a scan may be waiting. */
  pause(): void {
    this.#isPaused = true
    this.#watch.cancel()
  }

  resume(): void {
    this.#isPaused = false
    this.#listen()
  }

  /** The connection is over: a scan that was begun is given as refused. */
  end(): void {
    this.#watch.cancel()
    this.#giveAll(this.#framer.end())
  }

  /** Ends without giving anything more. */
  drop(): void {
    this.#watch.cancel()
  }

  #listen(): void {
    if (this.#framer.isInsideScan && !this.#isPaused) this.#watch.restart()
    else this.#watch.cancel()
  }

  #giveAll(framed: readonly Framed[]): void {
    for (const one of framed) this.#onFramed(one)
  }
}
