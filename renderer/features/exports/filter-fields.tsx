import { Group, Paper, Select, TextInput, Title } from '@mantine/core'
import type { ExportFilter } from '../../../shared/ipc/exports'
import { ProductStatus } from '../../../shared/ipc/products'
import { t } from '../../words/words'

interface Props {
  readonly filter: ExportFilter
  readonly onChange: (filter: ExportFilter) => void
}

/** Which rows are wanted. */
export const FilterFields = ({ filter, onChange }: Props) => (
  <Paper withBorder bg="var(--raised)" p="md">
    <Title order={2} mb="sm">
      {t('exporting.filter.title')}
    </Title>
    <Group grow align="flex-end">
      <TextInput
        size="md"
        label={t('exporting.filter.search')}
        value={filter.search}
        maxLength={200}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <Select
        size="md"
        label={t('exporting.filter.status')}
        data={[
          { value: 'any', label: t('exporting.filter.anyStatus') },
          ...ProductStatus.options.map((value) => ({ value, label: t(`exporting.filter.${value}`) })),
        ]}
        value={filter.status ?? 'any'}
        onChange={(chosen) => onChange({ ...filter, status: ProductStatus.safeParse(chosen).data ?? null })}
        allowDeselect={false}
      />
      <Select
        size="md"
        label={t('exporting.filter.serials')}
        data={(['any', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`exporting.filter.${value}`),
        }))}
        value={filter.hasSerialNumbers === null ? 'any' : filter.hasSerialNumbers ? 'yes' : 'no'}
        onChange={(chosen) =>
          onChange({ ...filter, hasSerialNumbers: chosen === 'any' ? null : chosen === 'yes' })
        }
        allowDeselect={false}
      />
    </Group>
  </Paper>
)
