import type { Outcome } from '../../shared/ipc/scanning'
import { isAsListed } from '../../shared/seen-outcome'
import type { ToneKind } from './tones'

/** The tone that answers a scan; none when the operator has just answered himself. */
export function toneOf(outcome: Outcome): ToneKind | null {
  if (outcome.kind === 'seen') return isAsListed(outcome) ? 'accepted' : 'warning'
  return tones[outcome.kind] ?? toneOfPeek(outcome)
}

const tones: Readonly<Record<Exclude<Outcome['kind'], 'peeked' | 'left-out' | 'seen'>, ToneKind>> &
  Partial<Record<Outcome['kind'], ToneKind>> = {
  captured: 'accepted',
  selected: 'accepted',
  counted: 'accepted',
  returned: 'accepted',
  undone: 'accepted',
  committed: 'accepted',
  asked: 'warning',
  acknowledged: 'accepted',
  doubted: 'warning',
  refused: 'refused',
}

function toneOfPeek(outcome: Outcome): ToneKind | null {
  if (outcome.kind !== 'peeked') return null
  return outcome.serialIds.length + outcome.productIds.length > 0 ? 'accepted' : 'warning'
}
