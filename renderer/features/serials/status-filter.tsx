import { Button, Checkbox } from '@mantine/core'
import { SerialStatus } from '../../../shared/serial-status'
import { t } from '../../words/words'
import { FilterButton } from './filter-button'

interface Props {
  readonly statuses: readonly SerialStatus[]
  readonly onChange: (statuses: readonly SerialStatus[]) => void
}

/** Several states may be chosen; they stand in the order of a unit's life. */
export function StatusFilter({ statuses, onChange }: Props) {
  return (
    <FilterButton label={statusLabel(statuses)} isActive={statuses.length > 0}>
      {() => (
        <>
          <Checkbox.Group
            aria-label={t('serials.filters.state')}
            value={[...statuses]}
            onChange={(chosen) => onChange(SerialStatus.options.filter((status) => chosen.includes(status)))}
          >
            {SerialStatus.options.map((status) => (
              <Checkbox key={status} value={status} label={t(`statuses.serial.${status}`)} py={6} />
            ))}
          </Checkbox.Group>
          <Button variant="subtle" fullWidth disabled={statuses.length === 0} onClick={() => onChange([])}>
            {t('serials.filters.clearOne')}
          </Button>
        </>
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
