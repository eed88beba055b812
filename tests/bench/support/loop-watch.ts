/** Watches how long the event loop serves nobody else. */
export class LoopWatch {
  #last = performance.now()
  #longest = 0
  readonly #timer = setInterval(() => this.#look(), 1)

  /** Ends the watch and gives the longest gap in milliseconds. */
  stop(): number {
    clearInterval(this.#timer)
    this.#look()
    return this.#longest
  }

  #look(): void {
    const now = performance.now()
    this.#longest = Math.max(this.#longest, now - this.#last)
    this.#last = now
  }
}
