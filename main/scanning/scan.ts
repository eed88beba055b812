import type { Batch } from '../../shared/batch'
import type { Command } from '../../shared/command'
import type { Outcome, Work } from '../../shared/ipc/scanning'
import type { ScannerRole } from '../../shared/paired-scanner'
import type { RefusalCode } from '../../shared/refusal'
import type { Instant, OperationId, ScanId } from '../../shared/values'
import type { FrameError } from '../scanners/frame'

/** One thing that was read or typed, as the journal has it. */
export interface Scan {
  readonly scanId: ScanId
  readonly at: Instant
  readonly scannerName: string
  /** What its scanner was used for when the trigger was pulled. */
  readonly scannerRole: ScannerRole
  readonly source: 'scan' | 'typed'
  readonly text: string
  /** Once it is understood: true when nothing is known but its text, so that rules of product and supplier apply. */
  readonly isPlain?: boolean
  /** Once it is understood: what its label says of the batch of its unit. */
  readonly batch?: Batch
  /** The AIM identifier that came beside the text; null without one. */
  readonly aim: string | null
  /** Why its bytes are no scan; such a one is shown and held, never judged. */
  readonly error: FrameError | null
  /** What was on screen when the trigger was pulled. */
  readonly work: Work
  /** Made when it was journalled, so that judging it twice records it once. */
  readonly operationId: OperationId
}

/** Judges one scan for the work it belongs to; what it answers as accepted is on disk. */
export type Judge = (scan: Scan, confirmed: readonly RefusalCode[]) => Promise<Outcome>

/** Does what a command barcode says to the work that the scan belongs to. */
export type Obey = (scan: Scan, command: Command) => Promise<Outcome>

/**
 * Takes scans that wait behind each other, from the first on, as long as they are plainly good, and writes them to disk
 * in one go. Gives the outcome of each that it took, maybe of none; the next one has to be judged by itself.
 */
export type TakeTogether = (scans: readonly [Scan, ...Scan[]]) => Promise<readonly Outcome[]>

/** A scan and what came of it. */
export interface Judged {
  readonly scan: Scan
  readonly outcome: Outcome
}
