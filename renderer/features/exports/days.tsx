import type { Period } from '../../../shared/ipc/exports'
import { DayField } from '../../form/day-field'
import { t } from '../../words/words'

interface DaysProps {
  readonly period: Period
  readonly onChange: (days: Partial<Period>) => void
}

/** From one day to another, either may be open. */
export const Days = ({ period: { from, until }, onChange }: DaysProps) => (
  <>
    <DayField label={t('exporting.filter.from')} day={from} onChange={(day) => onChange({ from: day })} />
    <DayField label={t('exporting.filter.until')} day={until} onChange={(day) => onChange({ until: day })} />
  </>
)
