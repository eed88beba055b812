import type { Frame } from './frame'
import type { ScannerState } from './transport'

/** What every transport hands its frames and states through: keeps them in order and holds the frames while paused. */
export class ScannerOutlet {
  readonly #frameListeners = new Set<(frame: Frame) => void>()
  readonly #stateListeners = new Set<(state: ScannerState) => void>()
  readonly #held: Frame[] = []
  #state: ScannerState = { kind: 'connecting' }
  #isPaused = false
  #isGiving = false

  get state(): ScannerState {
    return this.#state
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    this.#frameListeners.add(listener)
    return () => this.#frameListeners.delete(listener)
  }

  onStateChange(listener: (state: ScannerState) => void): () => void {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  give(frame: Frame): void {
    this.#held.push(frame)
    this.#giveHeld()
  }

  tell(state: ScannerState): void {
    this.#state = state
    for (const listener of this.#stateListeners) listener(state)
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    this.#giveHeld()
  }

  /** Nobody is told anything any more. */
  close(): void {
    this.#frameListeners.clear()
    this.#stateListeners.clear()
    this.#held.length = 0
  }

  // A listener may pause or resume from inside: one loop gives, so that no frame overtakes another.
  #giveHeld(): void {
    if (this.#isGiving) return
    this.#isGiving = true
    try {
      while (!this.#isPaused) {
        const frame = this.#held.shift()
        if (frame === undefined) break
        for (const listener of this.#frameListeners) listener(frame)
      }
    } finally {
      this.#isGiving = false
    }
  }
}
