import type { Work } from '../../shared/ipc/scanning'
import { workKey } from '../../shared/work-key'

/** Keeps the arrows over a restart; see the station store. */
export interface ArrowKeeper {
  /** The chosen line of each work, by the key of the work. */
  readonly chosenLines: ReadonlyMap<string, number>
  keep(work: string, lineId: number): Promise<void>
}

/** Where the red arrow was put at this station, for each work. Where it moves from there follows from the lines. */
export class Arrows {
  readonly #keeper: ArrowKeeper
  readonly #chosen: Map<string, number>
  readonly #chosenByCode = new Set<string>()

  constructor(keeper: ArrowKeeper) {
    this.#keeper = keeper
    this.#chosen = new Map(keeper.chosenLines)
  }

  chosenLine(work: Work): number | null {
    return this.#chosen.get(workKey(work)) ?? null
  }

  async choose(work: Work, lineId: number, { byCode }: { readonly byCode: boolean }): Promise<void> {
    const key = workKey(work)
    if (byCode) this.#chosenByCode.add(key)
    else this.#chosenByCode.delete(key)
    if (this.#chosen.get(key) === lineId) return
    this.#chosen.set(key, lineId)
    await this.#keeper.keep(key, lineId)
  }

  /** True when the line was just chosen by scanning its product's code, and no number came since. */
  wasJustChosenByCode(work: Work, lineId: number): boolean {
    const key = workKey(work)
    return this.#chosenByCode.has(key) && this.#chosen.get(key) === lineId
  }

  numberWasTaken(work: Work): void {
    this.#chosenByCode.delete(workKey(work))
  }
}
