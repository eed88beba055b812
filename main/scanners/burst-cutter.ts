import { Buffer } from 'node:buffer'
import type { ByteCutter } from './byte-cutter'
import { SilenceWatch } from './silence-watch'
import type { Timers } from './timers'

/** More than any scan has; a line that never stops is given in pieces. */
const mostBytes = 4_096

/** Gives everything that came between two silences, end marks and noise included: for finding out what a scanner sends. */
export class BurstCutter implements ByteCutter {
  readonly #watch: SilenceWatch
  readonly #onBurst: (bytes: Uint8Array) => void
  #pending: Uint8Array[] = []

  constructor(idleMs: number, timers: Timers, onBurst: (bytes: Uint8Array) => void) {
    this.#watch = new SilenceWatch(idleMs, timers, () => this.#give())
    this.#onBurst = onBurst
  }

  push(bytes: Uint8Array): void {
    this.#pending.push(bytes)
    const length = this.#pending.reduce((sum, piece) => sum + piece.length, 0)
    if (length >= mostBytes) this.end()
    else this.#watch.restart()
  }

  pause(): void {
    this.#watch.cancel()
  }

  resume(): void {
    if (this.#pending.length > 0) this.#watch.restart()
  }

  end(): void {
    this.#watch.cancel()
    this.#give()
  }

  drop(): void {
    this.#watch.cancel()
    this.#pending = []
  }

  #give(): void {
    const burst = Buffer.concat(this.#pending)
    this.#pending = []
    if (burst.length > 0) this.#onBurst(burst)
  }
}
