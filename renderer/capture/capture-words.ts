/** What to do next, large, and what helps with it. */
export interface NextWords {
  readonly what: string
  readonly hint: string
  /** The key that does it, when one key does. */
  readonly keys?: string
}

/** What a kind of document says in its own words on the shared screen. */
export interface CaptureWords {
  /** The table: *Lines to receive*. */
  readonly lines: string
  /** Its column: *Quantity to receive*. */
  readonly quantity: string
  /** While there are no lines. */
  readonly noLines: string
  /** On a line that is blank and of which nothing is expected. */
  readonly blank: string
  /** What the numbers that wait to be captured are called; undefined where none ever do. */
  readonly expected?: string
  readonly findProduct: NextWords
  readonly enterQuantity: NextWords
  /** Nothing is missing: so many units, with their numbers or only counted. */
  readonly ready: (units: number, isCaptured: boolean) => string
  /** Nobody knows how many will come: when this is all, commit. */
  readonly orCommit: (captured: number) => string
  /** The last step, on its button and in the band. */
  readonly commit: string
  /** What to do when the numbers and the quantities differ. */
  readonly differs: string
  readonly undoLine: (captured: number, productName: string) => string
  /** Takes numbers beyond the quantity after all; undefined where that never is right. */
  readonly captureBeyond?: (count: number) => string
}
