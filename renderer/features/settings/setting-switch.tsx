import { Switch } from '@mantine/core'

interface Props {
  readonly label: string
  readonly isOn: boolean
  readonly isBusy?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** A setting that is on or off; it takes effect at once. Its name stands beside it, so here it is for screen readers. */
export const SettingSwitch = ({ label, isOn, isBusy = false, onChange }: Props) => (
  <Switch
    size="lg"
    aria-label={label}
    checked={isOn}
    disabled={isBusy}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
)
