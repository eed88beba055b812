import { Button, Checkbox, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core'
import type { DataType } from '../../../shared/data-types'
import type { ColumnSet } from '../../../shared/ipc/columns'
import type { Output } from '../../../shared/ipc/contract'
import { t } from '../../words/words'
import { ColumnSets } from './column-sets'

interface Props {
  readonly dataType: DataType
  readonly columns: Output<'exports.listColumns'>['columns']
  readonly sets: readonly ColumnSet[]
  readonly chosen: readonly string[]
  readonly onChoose: (fields: readonly string[]) => void
}

/** Which columns the file has, in their order; what was chosen last is remembered. */
export function ColumnChoice({ dataType, columns, sets, chosen, onChoose }: Props) {
  const isToReadOnly = columns.every(({ isImportable }) => !isImportable)
  const toggle = (field: string, isOn: boolean) =>
    onChoose(
      columns.map((column) => column.field).filter((one) => (one === field ? isOn : chosen.includes(one))),
    )
  return (
    <Paper component="fieldset" withBorder bg="var(--raised)" p="md" m={0}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('exporting.columns.title')}</Title>
        <Group gap="xs">
          <Text c="dimmed">
            {t('exporting.columns.chosen', { chosen: chosen.length, all: columns.length })}
          </Text>
          <Button variant="subtle" onClick={() => onChoose(columns.map(({ field }) => field))}>
            {t('exporting.columns.all')}
          </Button>
          <Button variant="subtle" onClick={() => onChoose([])}>
            {t('exporting.columns.none')}
          </Button>
        </Group>
      </Group>
      <ColumnSets key={dataType} dataType={dataType} sets={sets} chosen={chosen} onChoose={onChoose} />
      <SimpleGrid cols={3}>
        {columns.map(({ field, title, isImportable }) => (
          <Checkbox
            key={field}
            size="md"
            label={title}
            description={isImportable || isToReadOnly ? undefined : t('exporting.columns.readOnly')}
            checked={chosen.includes(field)}
            onChange={(event) => toggle(field, event.currentTarget.checked)}
          />
        ))}
      </SimpleGrid>
    </Paper>
  )
}
