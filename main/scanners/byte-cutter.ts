/** Cuts what comes over one connection into pieces, and gives each to its owner. */
export interface ByteCutter {
  push(bytes: Uint8Array): void
  /** Nobody reads now: silence means nothing until `resume`. */
  pause(): void
  resume(): void
  /** The connection is over: what was begun is given as far as it came. */
  end(): void
  /** Ends without giving anything more. */
  drop(): void
}
