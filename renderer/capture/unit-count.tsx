import { t } from '../words/words'
import classes from './capture.module.css'
import { countUnits } from './counts'
import type { CaptureLine } from './sheet'

interface Props {
  readonly lines: readonly CaptureLine[]
  /** Nobody said how many will come: the total is what is there. */
  readonly isOpenEnded: boolean
}

/** How far the whole work is, large. */
export function UnitCount({ lines, isOpenEnded }: Props) {
  const { done, total } = countUnits(lines)
  return (
    <output className={classes.units} aria-label={t('capture.units.label')}>
      {isOpenEnded && done === total
        ? t('capture.units.open', { count: done })
        : t('capture.units.of', { done, count: total })}
    </output>
  )
}
