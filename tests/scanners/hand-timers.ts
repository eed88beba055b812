import type { Timers } from '../../main/scanners/timers'

interface Waiting {
  readonly due: number
  readonly run: () => void
}

/** Timers a test turns by hand: nothing happens until `advance`, and then in order of time. */
export class HandTimers implements Timers {
  #at = 0
  readonly #waiting = new Set<Waiting>()

  now(): number {
    return this.#at
  }

  elapsed(): number {
    return this.#at
  }

  after(delayMs: number, run: () => void): () => void {
    const waiting = { due: this.#at + delayMs, run }
    this.#waiting.add(waiting)
    return () => this.#waiting.delete(waiting)
  }

  /** The delays that still wait, shortest first. */
  get delays(): readonly number[] {
    return [...this.#waiting].map(({ due }) => due - this.#at).toSorted((one, other) => one - other)
  }

  /** Lets time pass and runs what falls due on the way, each at its own moment. */
  advance(byMs: number): void {
    const end = this.#at + byMs
    for (let next = this.#nextUntil(end); next; next = this.#nextUntil(end)) {
      this.#at = Math.max(this.#at, next.due)
      this.#run(next)
    }
    this.#at = end
  }

  /** The process was busy for so long: time passes, and what fell due runs late, once. */
  sleep(forMs: number): void {
    this.#at += forMs
    const late = [...this.#waiting].filter(({ due }) => due <= this.#at)
    for (const waiting of late) this.#run(waiting)
  }

  #nextUntil(end: number): Waiting | undefined {
    return [...this.#waiting]
      .filter(({ due }) => due <= end)
      .toSorted((one, other) => one.due - other.due)
      .at(0)
  }

  #run(waiting: Waiting): void {
    this.#waiting.delete(waiting)
    waiting.run()
  }
}
