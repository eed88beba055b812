import type { AllocationLine } from '../../../shared/ipc/allocation'
import { t } from '../../words/words'

/** How many numbers there are to choose from, and how many are packed already. */
export const LineDetails = ({ line }: { readonly line: AllocationLine }) =>
  line.hasSerialNumbers && (
    <>
      <span>{t('allocation.lines.available', { count: line.available })}</span>
      {line.picked > 0 && <span>{t('allocation.lines.picked', { count: line.picked })}</span>}
    </>
  )
