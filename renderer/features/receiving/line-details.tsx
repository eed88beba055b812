import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'

/** Units of a line that are not good. */
export const LineDetails = ({ line }: { readonly line: ReceiptLine }) => (
  <>
    {line.damaged > 0 && <span>{t('receiving.lines.damaged', { count: line.damaged })}</span>}
    {line.refusedUnits > 0 && <span>{t('receiving.lines.refusedUnits', { count: line.refusedUnits })}</span>}
  </>
)
