import type { Command } from '../../shared/command'
import type { DeskState, Outcome, Verdict, Work } from '../../shared/ipc/scanning'
import { isAsListed } from '../../shared/seen-outcome'
import { workKey } from '../../shared/work-key'

/** What was done by hand or by a command since the last scan: its verdict is no longer what matters. */
export type Note =
  | { readonly kind: 'undone'; readonly serial: string }
  | { readonly kind: 'undone-many' | 'captured'; readonly count: number }
  | { readonly kind: 'committed'; readonly number: string }
  /** The screen has a question before that. */
  | { readonly kind: 'asked'; readonly command: Command }
  /** It was to be left out, but no scan was held. */
  | { readonly kind: 'acknowledged' }
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
  const done = noteOf(outcome)
  return done ? { tone: 'noted', note: done } : { tone: toneOf(outcome), verdict }
}

/** A command is told as the same thing done by hand. */
function noteOf(outcome: Outcome): Note | undefined {
  const { kind } = outcome
  return kind === 'undone' || kind === 'committed' || kind === 'asked' || kind === 'acknowledged'
    ? outcome
    : undefined
}

/** What is seen at a stock count and is not as it is listed is a warning that holds nothing. */
function toneOf(outcome: Outcome) {
  if (outcome.kind === 'seen') return isAsListed(outcome) ? 'accepted' : 'warning'
  return tones[outcome.kind] ?? 'accepted'
}

const tones: Partial<Record<Outcome['kind'], 'warning' | 'refused' | 'left-out'>> = {
  doubted: 'warning',
  refused: 'refused',
  'left-out': 'left-out',
}
