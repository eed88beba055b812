/** Windows says "access denied" for a while after a cable was put back, so the first tries come quickly. */
const DELAYS_MS: readonly number[] = [250, 500, 1000, 2000, 5000]

/** A number from 0 up to, not including, 1. */
type Jitter = () => number

/** How long to wait before looking for a lost scanner again. */
export interface BackOff {
  /** The waits in order, in milliseconds; the last one is repeated for ever. */
  readonly delaysMs: readonly number[]
  readonly jitter: Jitter
}

export const usualBackOff: BackOff = { delaysMs: DELAYS_MS, jitter: Math.random }

/** The wait after so many failures in a row, a tenth longer or shorter so that stations do not move in step. */
export function retryDelay(backOff: BackOff, failures: number): number {
  const delay = backOff.delaysMs[failures - 1] ?? backOff.delaysMs.at(-1) ?? 0
  return Math.round(delay * (0.9 + backOff.jitter() * 0.2))
}
