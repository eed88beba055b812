import { Button, Stack } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { dayText } from '../../words/moments'
import { t } from '../../words/words'
import { FilterButton } from './filter-button'
import { startOfDay } from './serial-filter'

interface Props {
  readonly from: string | null
  readonly until: string | null
  readonly onChange: (days: { readonly from?: string | null; readonly until?: string | null }) => void
}

/** When it was received: from one day to another, either may be open. */
export function DateFilter({ from, until, onChange }: Props) {
  const common = { clearable: true, valueFormat: 'D MMM YYYY', popoverProps: { withinPortal: false } }
  return (
    <FilterButton label={dateLabel(from, until)} isActive={from !== null || until !== null}>
      {(close) => (
        <Stack gap="xs">
          <DateInput
            {...common}
            label={t('serials.filters.from')}
            value={from}
            {...(until !== null && { maxDate: until })}
            onChange={(day) => onChange({ from: day })}
          />
          <DateInput
            {...common}
            label={t('serials.filters.until')}
            value={until}
            {...(from !== null && { minDate: from })}
            onChange={(day) => onChange({ until: day })}
          />
          <Button
            variant="subtle"
            onClick={() => {
              onChange({ from: null, until: null })
              close()
            }}
          >
            {t('serials.filters.clearOne')}
          </Button>
        </Stack>
      )}
    </FilterButton>
  )
}

function dateLabel(from: string | null, until: string | null): string {
  const name = t('serials.filters.date')
  const words = (day: string): string => dayText(startOfDay(day))
  if (from !== null && until !== null)
    return t('serials.filters.between', { name, from: words(from), until: words(until) })
  if (from !== null) return t('serials.filters.since', { name, day: words(from) })
  return until === null ? name : t('serials.filters.before', { name, day: words(until) })
}
