import type { Scanner } from '../../shared/ipc/scanning'
import { shownState } from '../scanning/scanner-trouble'
import { t } from '../words/words'

const urgency = ['lost', 'unavailable', 'connecting', 'connected'] as const

/** The worst first. A keyboard wedge is always there; it counts only when nothing else does. */
export function mostUrgentFirst(scanners: readonly Scanner[]): Scanner[] {
  const own = scanners.filter(({ kind }) => kind !== 'keyboard-wedge')
  return (own.length > 0 ? own : [...scanners]).toSorted(
    (one, other) => urgency.indexOf(one.state.kind) - urgency.indexOf(other.state.kind),
  )
}

/** One is said without its name; of several the worst is named, or counted with those that are just as bad. */
export function lightWords(mostUrgent: readonly Scanner[]): string {
  const [worst, ...others] = mostUrgent
  if (!worst) return t('shell.scanner.none')
  const kind = shownState(worst.state)
  if (others.length === 0) return t(`shell.scanner.${kind}`)
  const count = mostUrgent.filter(({ state }) => shownState(state) === kind).length
  return count === 1
    ? t(`shell.scanner.named.${kind}`, { name: worst.name })
    : t(`shell.scanner.several.${kind}`, { count })
}
