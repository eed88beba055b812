import type { DeskState, Verdict } from '../../../shared/ipc/scanning'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { ReceiptId, ScanId } from '../../../shared/values'

/** A number that was taken back since the verdict on screen. */
export interface Undone {
  readonly serial: string
  readonly after: ScanId | null
}

/** What the band shows: nothing was scanned yet, or what came of the last scan. */
export type BandView =
  | { readonly tone: 'waiting' }
  | { readonly tone: 'undone'; readonly serial: string }
  | { readonly tone: 'accepted' | 'warning' | 'refused' | 'left-out'; readonly verdict: Verdict }

/** The verdict in hand, if this desk works on that receipt. */
export const verdictOn = (desk: DeskState | undefined, receiptId: ReceiptId): Verdict | null =>
  desk?.work.kind === 'receiving' && desk.work.receiptId === receiptId ? desk.verdict : null

export function bandView(
  desk: DeskState | undefined,
  { receiptId }: Pick<Receipt, 'receiptId'>,
  undone: Undone | undefined,
): BandView {
  const verdict = verdictOn(desk, receiptId)
  if (undone && undone.after === (verdict?.scanId ?? null)) return { tone: 'undone', serial: undone.serial }
  if (verdict === null || verdict.outcome.kind === 'peeked') return { tone: 'waiting' }
  return { tone: tones[verdict.outcome.kind], verdict }
}

const tones = {
  captured: 'accepted',
  selected: 'accepted',
  counted: 'accepted',
  doubted: 'warning',
  refused: 'refused',
  'left-out': 'left-out',
} as const
