import type { ReceiptId, ReceiptLineId } from '../../shared/values'

/** Keeps the arrows over a restart; see the station store. */
export interface ArrowKeeper {
  readonly chosenLines: ReadonlyMap<ReceiptId, ReceiptLineId>
  keep(receiptId: ReceiptId, receiptLineId: ReceiptLineId): Promise<void>
}

/** Where the red arrow was put at this station, for each receipt. Where it moves from there follows from the lines. */
export class Arrows {
  readonly #keeper: ArrowKeeper
  readonly #chosen: Map<ReceiptId, ReceiptLineId>
  readonly #chosenByCode = new Set<ReceiptId>()

  constructor(keeper: ArrowKeeper) {
    this.#keeper = keeper
    this.#chosen = new Map(keeper.chosenLines)
  }

  chosenLine(receiptId: ReceiptId): ReceiptLineId | null {
    return this.#chosen.get(receiptId) ?? null
  }

  async choose(receiptId: ReceiptId, receiptLineId: ReceiptLineId, { byCode }: { readonly byCode: boolean }) {
    if (byCode) this.#chosenByCode.add(receiptId)
    else this.#chosenByCode.delete(receiptId)
    if (this.#chosen.get(receiptId) === receiptLineId) return
    this.#chosen.set(receiptId, receiptLineId)
    await this.#keeper.keep(receiptId, receiptLineId)
  }

  /** True when the line was just chosen by scanning its product's code, and no number came since. */
  wasJustChosenByCode(receiptId: ReceiptId, receiptLineId: ReceiptLineId): boolean {
    return this.#chosenByCode.has(receiptId) && this.#chosen.get(receiptId) === receiptLineId
  }

  numberWasTaken(receiptId: ReceiptId): void {
    this.#chosenByCode.delete(receiptId)
  }
}
