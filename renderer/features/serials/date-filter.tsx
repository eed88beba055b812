import { Button, Stack } from '@mantine/core'
import { DayField } from '../../form/day-field'
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
  return (
    <FilterButton label={dateLabel(from, until)} isActive={from !== null || until !== null}>
      {(close) => (
        <Stack gap="xs">
          <DayField
            label={t('serials.filters.from')}
            day={from}
            onChange={(day) => onChange({ from: day })}
          />
          <DayField
            label={t('serials.filters.until')}
            day={until}
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

const dayWords = (day: string): string => dayText(startOfDay(day))

function dateLabel(from: string | null, until: string | null): string {
  const name = t('serials.filters.date')
  if (from !== null && until !== null)
    return t('serials.filters.between', { name, from: dayWords(from), until: dayWords(until) })
  if (from !== null) return t('serials.filters.since', { name, day: dayWords(from) })
  return until === null ? name : t('serials.filters.before', { name, day: dayWords(until) })
}
