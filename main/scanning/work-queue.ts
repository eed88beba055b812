import { setImmediate } from 'node:timers/promises'
import type { Fault } from '../../shared/ipc/fault'
import type { DeskState, Outcome, Verdict } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import type { ScanId } from '../../shared/values'
import { splitAim } from './meaning/symbology'
import type { Judge, Judged, Scan, TakeTogether } from './scan'

/** So many are taken in one go: enough for a slow disk, few enough to leave the loop to others meanwhile. */
const mostTogether = 16

export interface QueueDeps {
  readonly judge: Judge
  /** For work that can take several scans in one go. */
  readonly takeTogether: TakeTogether | undefined
  /** Writes down what came of scans; settles when it is on disk. */
  readonly settle: (judged: readonly Judged[]) => Promise<void>
  /** The queue looks different now. */
  readonly changed: () => void
  /** The revision that the desk will have once it is told of the next change. */
  readonly nextRevision: () => number
  readonly recordFault: (error: unknown) => Fault
}

/** A command that the screen has to ask about. */
type Asked = NonNullable<DeskState['asked']>

type HeldOutcome = Extract<Outcome, { kind: 'doubted' | 'refused' }>

interface Held {
  readonly scan: Scan
  readonly confirmed: readonly RefusalCode[]
  /** What the operator is to answer. */
  readonly outcome: HeldOutcome
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
  #asked: Asked | null = null
  #turnedAway: Verdict | undefined
  #trouble: Fault | null = null
  #isOnScreen = false
  #isAnswering = false
  #pumping: Promise<void> = Promise.resolve()
  #isPumping = false

  constructor(deps: QueueDeps) {
    this.#deps = deps
  }

  get verdict(): Verdict | null {
    return this.#turnedAway ?? this.#verdict
  }

  get isHolding(): boolean {
    return this.heldScanId !== undefined
  }

  /** The scan whose refusal or doubt waits for the operator. */
  get heldScanId(): ScanId | undefined {
    return this.#turnedAway?.scanId ?? this.#held?.scan.scanId
  }

  /** It stands until its work leaves the screen, so that no verdict after it takes its place. */
  get asked(): Asked | null {
    return this.#asked
  }

  /** Why the first scan in line could not be judged; until its work is shown again nothing is. */
  get trouble(): Fault | null {
    return this.#trouble
  }

  /** Scans of which nothing has come yet; the held one does not count. */
  get waitingCount(): number {
    return this.#waiting.length
  }

  /** The same with the held one. */
  get unsettledCount(): number {
    return this.#waiting.length + (this.#held ? 1 : 0)
  }

  add(scan: Scan): void {
    this.#waiting.push(scan)
    this.#pump()
  }

  /** Scans are judged while their work is on screen; those that come to their turn later wait until it is again. */
  show(isOnScreen: boolean): void {
    this.#isOnScreen = isOnScreen
    if (isOnScreen) {
      this.#trouble = null
      this.#pump()
    } else this.#asked = null
  }

  /**
   * Shows a scan that was not taken in, until the operator has seen that; the others are held as by any refusal. What
   * was held before is asked again then.
   */
  turnAway(scan: Scan, refusal: Refusal): void {
    this.#turnedAway = this.#verdictOn(scan, { kind: 'refused', refusal })
    this.#deps.changed()
  }

  /** Settles once nothing can be judged any more without the operator. */
  async settled(): Promise<void> {
    await this.#pumping
  }

  isHoldingScan(scanId: ScanId): boolean {
    if (this.#turnedAway?.scanId === scanId) return true
    return this.#held?.scan.scanId === scanId && !this.#isAnswering
  }

  /** The operator's answer to the scan that is held: keep it after all, or leave it out. */
  async answer(scanId: ScanId, keep: boolean): Promise<void> {
    if (!this.isHoldingScan(scanId)) return
    if (this.#turnedAway?.scanId === scanId) this.#forgetTurnedAway()
    else if (this.#held) await this.#answerHeld(this.#held, keep)
    this.#pump()
    await this.#pumping
  }

  #forgetTurnedAway(): void {
    this.#turnedAway = undefined
    this.#deps.changed()
  }

  /** It goes on holding the ones behind it until this is done, and is not answered a second time meanwhile. */
  async #answerHeld({ scan, confirmed, outcome }: Held, keep: boolean): Promise<void> {
    this.#isAnswering = true
    try {
      if (keep && outcome.kind === 'doubted') await this.#judge(scan, [...confirmed, outcome.refusal.code])
      else await this.#leaveOut(scan, outcome.refusal)
    } finally {
      this.#isAnswering = false
    }
  }

  async #leaveOut(scan: Scan, refusal: Refusal): Promise<void> {
    const outcome = { kind: 'left-out', refusal } as const
    await this.#deps.settle([{ scan, outcome }])
    this.#tell(scan, outcome, [])
  }

  #pump(): void {
    if (!this.#isPumping) this.#pumping = this.#judgeWaiting()
  }

  async #judgeWaiting(): Promise<void> {
    this.#isPumping = true
    try {
      // The rest of a burst comes into line in the same moment.
      await Promise.resolve()
      for (let scan = this.#nextScan(); scan; scan = this.#nextScan()) {
        if (!(await this.#takeTogether())) await this.#judge(scan, [])
        // A long line leaves the loop to the scanners and windows now and then.
        if (this.#waiting.length > 0) await setImmediate()
      }
    } finally {
      // In the same breath as the last look for a scan: one that comes in later needs a pump of its own.
      this.#isPumping = false
    }
  }

  #nextScan(): Scan | undefined {
    const mustWait = !this.#isOnScreen || this.#trouble !== null || this.isHolding
    return mustWait ? undefined : this.#waiting[0]
  }

  /** False when nothing could be taken so: the first in line is judged by itself then, which also says what failed. */
  async #takeTogether(): Promise<boolean> {
    const { takeTogether, settle } = this.#deps
    const [first, second, ...others] = this.#waiting.slice(0, mostTogether)
    if (!takeTogether || !first || !second) return false
    const scans = [first, second, ...others] as const
    if (scans.some(({ error }) => error !== null)) return false
    try {
      const outcomes = await takeTogether(scans)
      const judged = outcomes.flatMap((outcome, place) => {
        const scan = scans[place]
        return scan ? [{ scan, outcome }] : []
      })
      await settle(judged)
      for (const { scan, outcome } of judged) this.#tell(scan, outcome, [])
      return judged.length > 0
    } catch {
      return false
    }
  }

  async #judge(scan: Scan, confirmed: readonly RefusalCode[]): Promise<void> {
    try {
      const outcome = await this.#outcomeOf(scan, confirmed)
      if (!isHeld(outcome)) await this.#deps.settle([{ scan, outcome }])
      this.#tell(scan, outcome, confirmed)
    } catch (error) {
      // The scan stays first in line: it is on disk, and its operation id keeps a second try from counting twice.
      if (this.#waiting[0] !== scan) this.#waiting.unshift(scan)
      this.#held = undefined
      this.#trouble = this.#deps.recordFault(error)
      this.#deps.changed()
    }
  }

  async #outcomeOf(scan: Scan, confirmed: readonly RefusalCode[]): Promise<Outcome> {
    if (scan.error === null) return this.#deps.judge(scan, confirmed)
    return { kind: 'refused', refusal: { code: 'scan-unusable', text: scan.text, reason: scan.error } }
  }

  #tell(scan: Scan, outcome: Outcome, confirmed: readonly RefusalCode[]): void {
    if (this.#waiting[0] === scan) this.#waiting.shift()
    this.#held = isHeld(outcome) ? { scan, confirmed, outcome } : undefined
    this.#verdict = this.#verdictOn(scan, outcome)
    if (outcome.kind === 'asked') this.#asked = { scanId: scan.scanId, command: outcome.command }
    this.#deps.changed()
  }

  #verdictOn(scan: Scan, outcome: Outcome): Verdict {
    const { scanId, source, scannerName, at } = scan
    const text = source === 'scan' ? splitAim(scan.text, scan.aim).text : scan.text
    return { scanId, text, source, scannerName, at, outcome, revision: this.#deps.nextRevision() }
  }
}

/** A refusal or a doubt waits for the operator. */
const isHeld = (outcome: Outcome): outcome is HeldOutcome =>
  outcome.kind === 'doubted' || outcome.kind === 'refused'
