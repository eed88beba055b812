import type { DispatchLine } from '../../../shared/ipc/dispatch'
import { t } from '../../words/words'

/** Where the units lie, which of them were promised, and whether there are enough. */
export function LineDetails({ line }: { readonly line: DispatchLine }) {
  const { location, expected, available, outstanding, withoutSerial, capturesSerials } = line
  return (
    <>
      {location !== '' && <span>{t('dispatch.lines.location', { location })}</span>}
      {expected > 0 && <span>{t('dispatch.lines.expected', { count: expected })}</span>}
      {available < outstanding && <span>{t('dispatch.lines.short', { count: Math.max(0, available) })}</span>}
      {capturesSerials && withoutSerial > 0 && (
        <span>{t('dispatch.lines.withoutSerial', { count: withoutSerial })}</span>
      )}
    </>
  )
}
