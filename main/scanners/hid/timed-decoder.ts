import type { HidProfile } from '../../../shared/hid-scanner'
import { SilenceWatch } from '../silence-watch'
import type { Timers } from '../timers'
import { HidDecoder, type HidFramed, longestPauseMs } from './hid-decoder'

/** The decoder of one connection together with the clock that misses the rest of a scan. */
export class TimedDecoder {
  readonly #decoder: HidDecoder
  readonly #watch: SilenceWatch
  readonly #onFramed: (framed: HidFramed) => void

  constructor(profile: HidProfile | 'auto', timers: Timers, onFramed: (framed: HidFramed) => void) {
    this.#decoder = new HidDecoder(profile)
    this.#watch = new SilenceWatch(longestPauseMs, timers, () => this.#giveAll(this.#decoder.end()))
    this.#onFramed = onFramed
  }

  push(report: Uint8Array): void {
    // The watch alone knows a pause of the scanner from one of this process, during which the rest was waiting: to drop
    // that would be to take the rest of a number for a number.
    const framed = this.#decoder.push(report, 0)
    if (this.#decoder.isInsideScan) this.#watch.restart()
    else this.#watch.cancel()
    this.#giveAll(framed)
  }

  /** The connection is over: a scan that was begun is given as refused. */
  end(): void {
    this.#watch.cancel()
    this.#giveAll(this.#decoder.end())
  }

  /** Ends without giving anything more. */
  drop(): void {
    this.#watch.cancel()
  }

  #giveAll(framed: readonly HidFramed[]): void {
    for (const one of framed) this.#onFramed(one)
  }
}
