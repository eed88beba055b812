import type { Timers } from './timers'

/** The idle time is measured in this many steps. */
const STEPS = 4

/**
 * Tells when a line has been silent for `idleMs`. The time is counted in steps, because a timer that fires late only
 * proves that this process was busy: bytes may be waiting to be read. However long it was busy, that is one step.
 */
export class SilenceWatch {
  readonly #idleMs: number
  readonly #timers: Timers
  readonly #onSilence: () => void
  #cancelStep: (() => void) | undefined
  #stepsLeft = 0
  #stepBegan = 0
  #hasSlept = false

  constructor(idleMs: number, timers: Timers, onSilence: () => void) {
    this.#idleMs = idleMs
    this.#timers = timers
    this.#onSilence = onSilence
  }

  /** True when, since the last `restart`, this process missed a stretch as long as the idle time. */
  get hasSlept(): boolean {
    if (this.#cancelStep === undefined) return false
    return this.#hasSlept || this.#timers.elapsed() - this.#stepBegan >= this.#idleMs
  }

  restart(): void {
    this.cancel()
    this.#hasSlept = false
    this.#stepsLeft = STEPS
    this.#beginStep()
  }

  cancel(): void {
    this.#cancelStep?.()
    this.#cancelStep = undefined
  }

  #beginStep(): void {
    this.#stepBegan = this.#timers.elapsed()
    this.#cancelStep = this.#timers.after(this.#idleMs / STEPS, () => this.#endStep())
  }

  #endStep(): void {
    this.#hasSlept = this.hasSlept
    this.#stepsLeft -= 1
    if (this.#stepsLeft > 0) return this.#beginStep()
    this.#cancelStep = undefined
    this.#onSilence()
  }
}
