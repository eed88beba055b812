import { TextInput } from '@mantine/core'

interface Props {
  readonly label: string
  readonly day: string | null
  readonly onChange: (day: string | null) => void
}

/** The system's own date field; it gives `2026-11-14`, and nothing while the day is not whole. */
export const DayField = ({ label, day, onChange }: Props) => (
  <TextInput
    size="md"
    type="date"
    max="9999-12-31"
    label={label}
    value={day ?? ''}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
)
