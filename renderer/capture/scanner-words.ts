import type { Scanner } from '../../shared/ipc/scanning'
import { t } from '../words/words'

/**
 * What to say before the first scan when no scanner can be heard; undefined when one can. A keyboard wedge is always
 * there, plugged in or not: it counts only when no other scanner is paired.
 */
export function scannerWords(scanners: readonly Scanner[]): string | undefined {
  if (scanners.length === 0) return t('capture.band.scannerMissing')
  const own = scanners.filter(({ kind }) => kind !== 'keyboard-wedge')
  if (own.some(({ state }) => state.kind === 'connected')) return undefined
  return own.some(({ state }) => state.kind === 'lost' || state.kind === 'unavailable')
    ? t('capture.band.scannerLost')
    : undefined
}
