import { Button, Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview, Mapping, OpenedFile } from '../../../shared/ipc/imports'
import { FileFacts } from '../../form/file-facts'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import classes from './imports.module.css'
import { ReadingProgress } from './reading-progress'

interface Props {
  readonly file: OpenedFile
  /** What was chosen before; else what the columns were recognised as. */
  readonly atFirst: Mapping | undefined
  readonly onPreview: (mapping: Mapping, preview: ImportPreview) => void
}

const nothing = ''

/** What each column of the file is: recognised by its name, and corrected here. */
export function MappingTable({ file, atFirst, onPreview }: Props) {
  const { openedFileId, columns, knownColumns } = file
  const [mapping, setMapping] = useState<Mapping>(atFirst ?? recognised(file))
  const judging = useDeed((wanted: Mapping) => call('imports.preview', { openedFileId, mapping: wanted }))
  const missing = knownColumns.filter(
    ({ field, isRequired }) => isRequired && !mapping.some((one) => one.field === field),
  )
  const choose = (column: number, field: string) => {
    // A field is one column: choosing it here takes it away there.
    const others = mapping.filter((one) => one.column !== column && one.field !== field)
    setMapping(field === nothing ? others : [...others, { column, field }])
  }
  const preview = async () => {
    const answer = await judging.run(mapping)
    if (answer?.ok) onPreview(mapping, answer.value)
  }
  return (
    <Stack>
      <FileFacts file={file} />
      <Paper withBorder bg="var(--raised)" p="md">
        <Title order={2}>{t('importing.mapping.title')}</Title>
        <Text c="dimmed" mb="sm">
          {t('importing.mapping.what')}
        </Text>
        <Table aria-label={t('importing.mapping.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('importing.mapping.column')}</Table.Th>
              <Table.Th>{t('importing.mapping.samples')}</Table.Th>
              <Table.Th w={300}>{t('importing.mapping.field')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map(({ column, title, samples }) => (
              <Table.Tr key={column}>
                <Table.Td fw={600}>{title}</Table.Td>
                <Table.Td c="dimmed" className="serial">
                  {samples.join(' · ')}
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('importing.mapping.isOf', { title })}
                    data={[
                      { value: nothing, label: t('importing.mapping.leftOut') },
                      ...knownColumns.map((known) => ({ value: known.field, label: known.title })),
                    ]}
                    value={mapping.find((one) => one.column === column)?.field ?? nothing}
                    onChange={(field) => choose(column, field ?? nothing)}
                    allowDeselect={false}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {judging.isBusy && <ReadingProgress openedFileId={openedFileId} />}
      {judging.refusal?.code !== 'import-cancelled' && <RefusalAlert refusal={judging.refusal} />}
      <ErrorAlert error={judging.fault} />
      <Group justify="flex-end" className={classes.sticky}>
        {missing.length > 0 && (
          <Text fw={600}>
            {t('importing.mapping.missing', { fields: missing.map(({ title }) => title).join(', ') })}
          </Text>
        )}
        <Button
          size="md"
          disabled={missing.length > 0}
          loading={judging.isBusy}
          onClick={() => void preview()}
        >
          {t('importing.mapping.preview')}
        </Button>
      </Group>
    </Stack>
  )
}

const recognised = ({ columns }: OpenedFile): Mapping =>
  columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
