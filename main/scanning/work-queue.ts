import type { Outcome, Verdict } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import type { Judge, Scan } from './scan'

export interface QueueDeps {
  readonly judge: Judge
  /** Writes down what came of a scan; settles when it is on disk. */
  readonly settle: (scan: Scan, outcome: Outcome) => Promise<void>
  /** The queue looks different now. */
  readonly changed: () => void
  readonly onFault: (error: unknown, scan: Scan) => void
}

interface Held {
  readonly scan: Scan
  readonly confirmed: readonly RefusalCode[]
}

/**
 * The scans of one piece of work: judged one at a time, in the order they were made. A refusal or a doubt holds the
 * ones behind it until the operator answers; nothing is lost meanwhile.
 */
export class WorkQueue {
  readonly #deps: QueueDeps
  readonly #waiting: Scan[] = []
  #held: Held | undefined
  #verdict: Verdict | null = null
  #isOnScreen = false
  #isStopped = false
  #pumping: Promise<void> = Promise.resolve()
  #isPumping = false

  constructor(deps: QueueDeps) {
    this.#deps = deps
  }

  get verdict(): Verdict | null {
    return this.#verdict
  }

  get isHolding(): boolean {
    return this.#held !== undefined
  }

  get waitingCount(): number {
    return this.#waiting.length
  }

  add(scan: Scan): void {
    this.#waiting.push(scan)
    this.#pump()
  }

  /** Scans are judged while their work is on screen; those that come to their turn later wait until it is again. */
  show(isOnScreen: boolean): void {
    this.#isOnScreen = isOnScreen
    if (!isOnScreen) return
    this.#isStopped = false
    this.#pump()
  }

  /** Shows a scan that could not be taken in, without holding the ones before it. */
  turnAway(scan: Scan, refusal: Refusal): void {
    this.#verdict = verdictOn(scan, { kind: 'refused', refusal })
    this.#deps.changed()
  }

  /** Settles once nothing can be judged any more without the operator. */
  settled(): Promise<void> {
    return this.#pumping
  }

  isHoldingScan(scanId: number): boolean {
    return this.#held?.scan.scanId === scanId
  }

  /** The operator's answer to the scan that is held: keep it after all, or leave it out. */
  async answer(keep: boolean): Promise<void> {
    const held = this.#held
    if (!held) return
    if (keep && this.#verdict?.outcome.kind === 'doubted') {
      const confirmed = [...held.confirmed, this.#verdict.outcome.refusal.code]
      this.#held = undefined
      await this.#judge(held.scan, confirmed)
    } else {
      await this.#tell(held.scan, { kind: 'left-out' }, [])
    }
    this.#pump()
    await this.#pumping
  }

  #pump(): void {
    if (!this.#isPumping) this.#pumping = this.#judgeWaiting()
  }

  async #judgeWaiting(): Promise<void> {
    this.#isPumping = true
    try {
      for (let scan = this.#nextScan(); scan; scan = this.#nextScan()) await this.#judge(scan, [])
    } finally {
      // In the same breath as the last look for a scan: one that comes in later needs a pump of its own.
      this.#isPumping = false
    }
  }

  #nextScan(): Scan | undefined {
    const mayJudge = this.#isOnScreen && !this.#isStopped && !this.#held
    return mayJudge ? this.#waiting.shift() : undefined
  }

  async #judge(scan: Scan, confirmed: readonly RefusalCode[]): Promise<void> {
    try {
      await this.#tell(scan, await this.#outcomeOf(scan, confirmed), confirmed)
    } catch (error) {
      // The scan stays first in line: it is on disk, and its operation id keeps a second try from counting twice.
      this.#waiting.unshift(scan)
      this.#isStopped = true
      this.#deps.onFault(error, scan)
    }
  }

  async #outcomeOf(scan: Scan, confirmed: readonly RefusalCode[]): Promise<Outcome> {
    if (scan.error === null) return this.#deps.judge(scan, confirmed)
    return { kind: 'refused', refusal: { code: 'scan-unusable', text: scan.text, reason: scan.error } }
  }

  async #tell(scan: Scan, outcome: Outcome, confirmed: readonly RefusalCode[]): Promise<void> {
    const isHeld = outcome.kind === 'doubted' || outcome.kind === 'refused'
    if (!isHeld) await this.#deps.settle(scan, outcome)
    this.#held = isHeld ? { scan, confirmed } : undefined
    this.#verdict = verdictOn(scan, outcome)
    this.#deps.changed()
  }
}

const verdictOn = ({ scanId, text, source, scannerName, at }: Scan, outcome: Outcome): Verdict => ({
  scanId,
  text,
  source,
  scannerName,
  at,
  outcome,
})
