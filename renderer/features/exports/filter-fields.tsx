import { Group, Paper, TextInput, Title } from '@mantine/core'
import type { WantedRows } from '../../../shared/ipc/exports'
import { t } from '../../words/words'
import { OwnFields } from './own-fields'

interface Props {
  readonly wanted: WantedRows
  readonly onChange: (wanted: WantedRows) => void
}

/** Which rows are wanted; each type of data is asked what makes sense for it. */
export const FilterFields = ({ wanted, onChange }: Props) => (
  <Paper withBorder bg="var(--raised)" p="md">
    <Title order={2} mb="sm">
      {t('exporting.filter.title')}
    </Title>
    <Group grow align="flex-end">
      <TextInput
        size="md"
        label={t(`exporting.filter.search.${wanted.dataType}`)}
        value={wanted.search}
        maxLength={200}
        onChange={(event) => onChange({ ...wanted, search: event.currentTarget.value })}
      />
      <OwnFields wanted={wanted} onChange={onChange} />
    </Group>
  </Paper>
)
