import type { Scanner } from '../../shared/ipc/scanning'
import { operatingSystem } from '../lib/operating-system'
import { t } from '../words/words'

type State = Scanner['state']

/** How a scanner is, in a word: one that is plugged in and cannot be read is not called unplugged. */
export const shownState = (state: State): State['kind'] =>
  state.kind === 'lost' && state.reason !== 'unplugged' && state.reason !== 'not-there'
    ? 'unavailable'
    : state.kind

/** Why a scanner is away, and what to do; undefined while nothing is wrong with it. */
export function troubleText({ kind, state }: Pick<Scanner, 'kind' | 'state'>): string | undefined {
  if (!('reason' in state)) return undefined
  if (kind !== 'hid-pos') return t(`shell.scanner.reasons.${state.reason}`)
  const { reason } = state
  if (reason === 'access-denied') return t(`shell.scanner.usbAccess.${operatingSystem()}`)
  return reason === 'not-there' || reason === 'in-use'
    ? t(`shell.scanner.usb.${reason}`)
    : t(`shell.scanner.reasons.${reason}`)
}
