import type { AllocationLine } from '../../../shared/ipc/allocation'
import classes from '../../capture/lines.module.css'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

/** Units that have not left yet: as many numbers can be promised. */
export const QuantityNeeded = ({ line: { outstanding, unit } }: { readonly line: AllocationLine }) =>
  outstanding > 0 ? (
    <span className={classes.needed}>
      {numberText(outstanding)} <span className={classes.quiet}>{unit}</span>
    </span>
  ) : (
    <span className={classes.quiet}>{t('allocation.lines.nothing')}</span>
  )
