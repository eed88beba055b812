import { systemTimers, type Timers } from './timers'

/** Of the `usb` package only what hears a plug; no device is ever opened with it. */
export interface UsbDriver {
  /** Rejects where this computer has no USB bus. */
  readonly nativeGetDevices: () => Promise<readonly unknown[]>
  readonly Emitter: new () => PlugWatch
}

interface PlugWatch {
  addAttach(onAttach: () => void): Promise<void>
  /** From then on it no longer keeps the process alive. */
  removeAttach(): Promise<void>
}

/** Its lower half: the upper one throws what goes wrong where nobody can catch it. */
export const loadUsb = (): Promise<UsbDriver> => import('usb/index.js')

/** `reason` is what the system said. Without hints a missing scanner is looked for by its back-off alone. */
export type PlugHints =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on' }
  | { readonly kind: 'off'; readonly reason: string }

/** The system makes a com port or a HID device of what was plugged in a little after it told of the plug. */
const againAfterMs: readonly number[] = [250, 500, 1000]

interface Surroundings {
  readonly loadDriver: () => Promise<UsbDriver>
  readonly timers: Timers
}

const usualSurroundings: Surroundings = { loadDriver: loadUsb, timers: systemTimers }

/**
 * Hints that something was plugged in: at once, and three times more until what it is can be found. A hub with many
 * devices gives no more hints than one device at its end. Whatever goes wrong, there are merely no hints.
 */
export class HotPlug {
  readonly #onHint: () => void
  readonly #surroundings: Surroundings
  #hints: PlugHints = { kind: 'starting' }
  #watch: PlugWatch | undefined
  #isOver = false
  #step = 0
  #cancelNext: (() => void) | undefined
  #moreCame = false

  constructor(onHint: () => void, given: Partial<Surroundings> = {}) {
    this.#onHint = onHint
    this.#surroundings = { ...usualSurroundings, ...given }
  }

  get hints(): PlugHints {
    return this.#hints
  }

  /** Settles when it is known whether there are hints; never rejects. */
  async start(): Promise<void> {
    try {
      await this.#listen()
      this.#hints = { kind: 'on' }
    } catch (error) {
      this.#hints = { kind: 'off', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  /** No hint is given from now on. Nobody waits for the driver: what it does not let go ends with the process. */
  close(): void {
    this.#isOver = true
    this.#cancelNext?.()
    this.#stop()
  }

  async #listen(): Promise<void> {
    const driver = await this.#surroundings.loadDriver()
    // The driver would also listen where nothing can ever come.
    await driver.nativeGetDevices()
    const watch = new driver.Emitter()
    await watch.addAttach(() => this.#plugged())
    this.#watch = watch
    if (this.#isOver) this.#stop()
  }

  #stop(): void {
    this.#watch?.removeAttach().catch(() => undefined)
    this.#watch = undefined
  }

  #plugged(): void {
    if (this.#isOver) return
    if (this.#cancelNext && this.#step === 0) this.#moreCame = true
    else this.#hint(0)
  }

  #hint(step: number): void {
    this.#cancelNext?.()
    this.#moreCame = false
    this.#step = step
    const nextInMs = againAfterMs[step]
    this.#cancelNext =
      nextInMs === undefined
        ? undefined
        : this.#surroundings.timers.after(nextInMs, () => this.#hint(this.#moreCame ? 0 : step + 1))
    this.#onHint()
  }
}
