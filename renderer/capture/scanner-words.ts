import type { Scanner } from '../../shared/ipc/scanning'
import { t } from '../words/words'

/** What to say before the first scan when no scanner can be heard; undefined when one can. */
export function scannerWords(scanners: readonly Scanner[]): string | undefined {
  if (scanners.some(({ state }) => state.kind === 'connected')) return undefined
  if (scanners.some(({ state }) => state.kind === 'lost' || state.kind === 'unavailable'))
    return t('capture.band.scannerLost')
  return scanners.length === 0 ? t('capture.band.scannerMissing') : undefined
}
