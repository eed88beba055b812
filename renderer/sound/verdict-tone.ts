import type { Outcome } from '../../shared/ipc/scanning'
import type { ToneKind } from './tones'

/** The tone that answers a scan; none when the operator has just answered himself. */
export const toneOf = (outcome: Outcome): ToneKind | null => tones[outcome.kind] ?? toneOfPeek(outcome)

const tones: Readonly<Record<Exclude<Outcome['kind'], 'peeked' | 'left-out'>, ToneKind>> &
  Partial<Record<Outcome['kind'], ToneKind>> = {
  captured: 'accepted',
  selected: 'accepted',
  counted: 'accepted',
  doubted: 'warning',
  refused: 'refused',
}

function toneOfPeek(outcome: Outcome): ToneKind | null {
  if (outcome.kind !== 'peeked') return null
  return outcome.serialIds.length + outcome.productIds.length > 0 ? 'accepted' : 'warning'
}
