import type { DeskState, Outcome, Verdict, Work } from '../../shared/ipc/scanning'
import { isAsListed } from '../../shared/seen-outcome'
import { workKey } from '../../shared/work-key'

/** What was done by hand since the last scan: its verdict is no longer what matters. */
export type Note =
  | { readonly kind: 'undone'; readonly serial: string }
  | { readonly kind: 'undone-many' | 'captured'; readonly count: number }
  /** A number that was promised to another order. */
  | { readonly kind: 'taken-over'; readonly serial: string; readonly orderNumber: string }

/** What the band shows: nothing was scanned yet, or what came of the last scan. */
export type BandView =
  | { readonly tone: 'waiting' }
  | { readonly tone: 'noted'; readonly note: Note }
  | { readonly tone: 'accepted' | 'warning' | 'refused' | 'left-out'; readonly verdict: Verdict }

/** The verdict in hand, if the desk is at that work. */
export const verdictOn = (desk: DeskState | undefined, work: Work): Verdict | null =>
  desk && workKey(desk.work) === workKey(work) ? desk.verdict : null

/** A scan that is held stays on screen until it is answered, whatever is done meanwhile. */
export function bandView(
  desk: DeskState | undefined,
  verdict: Verdict | null,
  note: Note | undefined,
): BandView {
  if (note && desk?.isHolding !== true) return { tone: 'noted', note }
  const outcome = verdict?.outcome
  if (!verdict || !outcome || outcome.kind === 'peeked') return { tone: 'waiting' }
  return { tone: toneOf(outcome), verdict }
}

/** What is seen at a stock count and is not as it is listed is a warning that holds nothing. */
function toneOf(outcome: Exclude<Outcome, { kind: 'peeked' }>) {
  if (outcome.kind === 'seen') return isAsListed(outcome) ? 'accepted' : 'warning'
  return tones[outcome.kind]
}

const tones = {
  captured: 'accepted',
  selected: 'accepted',
  counted: 'accepted',
  returned: 'accepted',
  doubted: 'warning',
  refused: 'refused',
  'left-out': 'left-out',
} as const
