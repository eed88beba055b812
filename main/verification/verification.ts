import type { Announce } from '../../shared/ipc/events'
import type { Verification, VerificationReport } from '../../shared/ipc/verification'
import { accepted, type Result } from '../../shared/result'
import type { FaultLog, HandlersFor } from '../ipc/router'
import { problemInWords } from './problem-in-words'
import type { VerificationProblem } from './verify-file'

/** A verification that is under way beside us. */
export interface VerificationUnderWay {
  /** Rejects when it broke down, or was ended. */
  readonly ended: Promise<Result<VerificationReport, VerificationProblem>>
  end(): void
}

export type StartVerification = (tell: (done: number, total: number) => void) => VerificationUnderWay

export interface VerificationDeps {
  readonly start: StartVerification
  readonly announce: Announce
  readonly faults: FaultLog
}

/** The verification of this station's store: at most one at a time, whose state is announced whenever it changes. */
export class StoreVerification {
  readonly #deps: VerificationDeps
  #state: Verification = { kind: 'never-run' }
  #underWay: VerificationUnderWay | undefined

  constructor(deps: VerificationDeps) {
    this.#deps = deps
  }

  get state(): Verification {
    return this.#state
  }

  /** Starts one; the one that is under way goes on. */
  start(): Verification {
    if (this.#underWay) return this.#state
    const underWay = this.#deps.start((done, total) => this.#tell(underWay, { kind: 'running', done, total }))
    this.#underWay = underWay
    this.#tell(underWay, { kind: 'running', done: 0, total: 0 })
    void this.#awaitEnd(underWay)
    return this.#state
  }

  /** Ends the one that is under way, if there is one; nothing comes of it. */
  cancel(): Verification {
    const underWay = this.#underWay
    if (!underWay) return this.#state
    this.#tell(underWay, { kind: 'cancelled' })
    this.#underWay = undefined
    underWay.end()
    return this.#state
  }

  async #awaitEnd(underWay: VerificationUnderWay): Promise<void> {
    const state = await this.#stateAfter(underWay)
    if (!state) return
    this.#tell(underWay, state)
    this.#underWay = undefined
  }

  async #stateAfter(underWay: VerificationUnderWay): Promise<Verification | undefined> {
    try {
      const ended = await underWay.ended
      if (ended.ok) return { kind: 'finished', report: ended.value }
      return { kind: 'failed', reason: problemInWords(ended.refusal) }
    } catch (error) {
      // One that was cancelled breaks down, as it should.
      if (this.#underWay !== underWay) return undefined
      const { reference } = this.#deps.faults.record(error, 'verification')
      return { kind: 'failed', reason: `It broke down; the log has the details under ${reference}.` }
    }
  }

  /** What one that was cancelled still says is not heard. */
  #tell(underWay: VerificationUnderWay, state: Verification): void {
    if (this.#underWay !== underWay) return
    this.#state = state
    this.#deps.announce('verification.changed', state)
  }
}

export const verificationHandlers = (verification: StoreVerification): HandlersFor<'verification'> => ({
  'verification.read': async () => accepted(verification.state),
  'verification.start': async () => accepted(verification.start()),
  'verification.cancel': async () => accepted(verification.cancel()),
})
