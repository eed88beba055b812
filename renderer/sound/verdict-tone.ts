import type { Outcome } from '../../shared/ipc/scanning'
import type { ToneKind } from './tones'

/** The tone that answers a scan; none when the operator has just answered himself. */
export function toneOf(outcome: Outcome): ToneKind | null {
  switch (outcome.kind) {
    case 'captured':
    case 'selected':
    case 'counted':
      return 'accepted'
    case 'peeked':
      return outcome.serialIds.length + outcome.productIds.length > 0 ? 'accepted' : 'warning'
    case 'doubted':
      return 'warning'
    case 'refused':
      return 'refused'
    case 'left-out':
      return null
  }
}
