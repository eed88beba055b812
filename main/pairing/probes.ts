import type { ListenedPort } from '../../shared/ipc/pairing'
import type { Timers } from '../scanners/timers'
import type { Candidate, Probe } from './probe'

/** A scanner that is plugged in meanwhile is listened to within this. */
const lookEveryMs = 3_000

interface ProbesDeps<One extends Probe> {
  /** The devices of one kind. Rejects where this computer can read none of them. */
  readonly look: () => Promise<readonly Candidate<One>[]>
  readonly timers: Timers
  readonly onChange: () => void
}

/** Listens to every free device of one kind, the ones that are plugged in meanwhile as well. */
export class Probes<One extends Probe> {
  readonly #deps: ProbesDeps<One>
  readonly #probes = new Map<string, One>()
  #isOver = false
  /** Only between two looks. */
  #cancelLook: (() => void) | undefined
  #problem: string | null = null

  constructor(deps: ProbesDeps<One>) {
    this.#deps = deps
  }

  get listened(): ListenedPort[] {
    return Array.from(this.#probes.values(), ({ name, state }) => ({ name, state }))
  }

  /** What the system says where none of them can be read at all. */
  get problem(): string | null {
    return this.#problem
  }

  async open(): Promise<void> {
    try {
      await this.#look()
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#deps.onChange()
    }
  }

  /** Something was plugged in: the next look is now. */
  lookNow(): void {
    if (!this.#cancelLook) return
    this.#cancelLook()
    void this.open()
  }

  /** Goes on with this one alone: the others are let go. */
  async keepOnly(kept: One | undefined): Promise<void> {
    this.#isOver = true
    this.#cancelLook?.()
    this.#cancelLook = undefined
    const others = [...this.#probes].filter(([, probe]) => probe !== kept)
    for (const [path] of others) this.#probes.delete(path)
    await Promise.allSettled(others.map(([, probe]) => probe.close()))
  }

  /** Settles when every device is free. */
  close(): Promise<void> {
    return this.keepOnly(undefined)
  }

  async #look(): Promise<void> {
    this.#cancelLook = undefined
    const candidates = await this.#deps.look()
    if (this.#isOver) return
    this.#forgetGone(candidates)
    for (const candidate of candidates) this.#listenTo(candidate)
    this.#cancelLook = this.#deps.timers.after(lookEveryMs, () => void this.open())
    this.#deps.onChange()
  }

  #forgetGone(candidates: readonly Candidate<One>[]): void {
    const there = new Set(candidates.map(({ path }) => path))
    for (const [path, probe] of this.#probes) if (probe.isOver && !there.has(path)) this.#probes.delete(path)
  }

  /** One that could not be opened, or was pulled out, is tried again. */
  #listenTo({ path, probe: make }: Candidate<One>): void {
    if (this.#probes.get(path)?.isOver === false) return
    const probe = make()
    this.#probes.set(path, probe)
    probe.open()
  }
}
