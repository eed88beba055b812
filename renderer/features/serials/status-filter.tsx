import { Button, Checkbox, Stack } from '@mantine/core'
import { SerialStatus } from '../../../shared/serial-status'
import { t } from '../../words/words'
import { FilterButton } from './filter-button'

interface Props {
  readonly statuses: readonly SerialStatus[]
  readonly onChange: (statuses: readonly SerialStatus[]) => void
}

/** Those that can be met before selling exists, in the order of a unit's life. */
const offered: readonly SerialStatus[] = SerialStatus.options

export function StatusFilter({ statuses, onChange }: Props) {
  const toggle = (status: SerialStatus) =>
    onChange(statuses.includes(status) ? statuses.filter((each) => each !== status) : [...statuses, status])
  return (
    <FilterButton label={statusLabel(statuses)} isActive={statuses.length > 0}>
      {() => (
        <Stack gap={4} role="group" aria-label={t('serials.filters.state')}>
          {offered.map((status) => (
            <Checkbox
              key={status}
              label={t(`statuses.serial.${status}`)}
              checked={statuses.includes(status)}
              onChange={() => toggle(status)}
              py={4}
            />
          ))}
          <Button variant="subtle" disabled={statuses.length === 0} onClick={() => onChange([])}>
            {t('serials.filters.clearOne')}
          </Button>
        </Stack>
      )}
    </FilterButton>
  )
}

function statusLabel(statuses: readonly SerialStatus[]): string {
  const name = t('serials.filters.state')
  const [only, ...more] = statuses
  if (only === undefined) return name
  return more.length === 0
    ? t('serials.filters.one', { name, choice: t(`statuses.serial.${only}`) })
    : t('serials.filters.chosen', { name, count: statuses.length })
}
