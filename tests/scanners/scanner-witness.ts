import type { Frame } from '../../main/scanners/frame'
import type { ScannerState, ScannerTransport } from '../../main/scanners/transport'

const LONGEST_WAIT_MS = 4000

/** Writes down what a scanner gives and lets a test wait for it without sleeping. */
export class ScannerWitness {
  readonly frames: Frame[] = []
  readonly states: ScannerState[] = []
  readonly #checks = new Set<() => void>()

  constructor(scanner: ScannerTransport) {
    scanner.onFrame((frame) => {
      this.frames.push(frame)
      this.#check()
    })
    scanner.onStateChange((state) => {
      this.states.push(state)
      this.#check()
    })
  }

  /** The scans as text, a refused one as its error. */
  get said(): readonly string[] {
    return this.frames.map((frame) => frame.error ?? frame.text)
  }

  forFrames(count: number): Promise<void> {
    return this.#until(`${count} frames`, () => this.frames.length >= count)
  }

  /** Waits until the scanner has told so many states since the beginning. */
  forStates(count: number): Promise<void> {
    return this.#until(`${count} states`, () => this.states.length >= count)
  }

  /** Waits for the next such state, counted from now. */
  forState(kind: ScannerState['kind']): Promise<void> {
    const from = this.states.length
    return this.#until(`the state ${kind}`, () =>
      this.states.slice(from).some((state) => state.kind === kind),
    )
  }

  #check(): void {
    for (const check of this.#checks) check()
  }

  #until(what: string, isSo: () => boolean): Promise<void> {
    const waited = new Promise<void>((resolve, reject) => {
      const check = () => {
        if (isSo()) end(resolve)
      }
      const end = (settle: () => void) => {
        clearTimeout(deadline)
        this.#checks.delete(check)
        settle()
      }
      const seen = () => `${JSON.stringify(this.said.slice(-5))}, ${JSON.stringify(this.states.slice(-5))}`
      const deadline = setTimeout(
        () => end(() => reject(new Error(`Waited in vain for ${what}; last seen: ${seen()}`))),
        LONGEST_WAIT_MS,
      )
      this.#checks.add(check)
      check()
    })
    // A test that is over no longer waits; what nobody waits for is no failure.
    waited.catch(() => undefined)
    return waited
  }
}
