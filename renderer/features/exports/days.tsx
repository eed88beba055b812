import { TextInput } from '@mantine/core'
import type { Period } from '../../../shared/ipc/exports'
import { t } from '../../words/words'

interface DaysProps {
  readonly period: Period
  readonly onChange: (days: Partial<Period>) => void
}

/** From one day to another, either may be open. */
export const Days = ({ period: { from, until }, onChange }: DaysProps) => (
  <>
    <Day label={t('exporting.filter.from')} day={from} onChange={(day) => onChange({ from: day })} />
    <Day label={t('exporting.filter.until')} day={until} onChange={(day) => onChange({ until: day })} />
  </>
)

interface DayProps {
  readonly label: string
  readonly day: string | null
  readonly onChange: (day: string | null) => void
}

/** The system's own date field; it gives `2026-11-14`, and nothing while the day is not whole. */
const Day = ({ label, day, onChange }: DayProps) => (
  <TextInput
    size="md"
    type="date"
    max="9999-12-31"
    label={label}
    value={day ?? ''}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
)
