/** Time as the scanners see it; passed in, so that a test turns the clock by hand. */
export interface Timers {
  /** Milliseconds since 1970, for what is written down. */
  now(): number
  /** Milliseconds of a clock that never jumps, for what is measured. */
  elapsed(): number
  /** Runs once after the delay; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
