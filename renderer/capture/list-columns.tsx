import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import type { ListFile } from '../../shared/ipc/lists'
import { t } from '../words/words'
import classes from './capture.module.css'
import type { ChosenColumns } from './list-of-file'

interface Props {
  readonly file: ListFile
  readonly chosen: ChosenColumns
  readonly isBusy: boolean
  readonly onChoose: (chosen: ChosenColumns) => void
}

const noColumn = ''

/** Which column holds the numbers, and which says the product; recognised by their titles, and corrected here. */
export function ListColumnsChoice({ file: { columns }, chosen, isBusy, onChoose }: Props) {
  const data = columns.map(({ column, title, samples }) => ({
    value: String(column),
    label: [title, ...samples.slice(0, 1)].join(' · '),
  }))
  const place = (value: string | null) => (value === null || value === noColumn ? null : Number(value))
  const asksFirstRow = columns.every(({ field }) => field === null)
  return (
    <Stack gap="sm">
      <Group grow align="flex-end">
        <Select
          size="md"
          label={t('capture.fromFile.serial')}
          placeholder={t('capture.fromFile.chooseColumn')}
          data={data}
          value={chosen.serial === null ? null : String(chosen.serial)}
          disabled={isBusy}
          allowDeselect={false}
          onChange={(value) => onChoose({ ...chosen, serial: place(value) })}
        />
        <Select
          size="md"
          label={t('capture.fromFile.sku')}
          data={[{ value: noColumn, label: t('capture.fromFile.noSku') }, ...data]}
          value={chosen.sku === null ? noColumn : String(chosen.sku)}
          disabled={isBusy}
          allowDeselect={false}
          onChange={(value) => onChoose({ ...chosen, sku: place(value) })}
        />
      </Group>
      {asksFirstRow && (
        <Group>
          <Text fw={600}>{t('capture.fromFile.firstRow')}</Text>
          <SegmentedControl
            size="md"
            aria-label={t('capture.fromFile.firstRow')}
            classNames={{ label: classes.tabLabel }}
            data={[
              { value: 'titles', label: t('capture.fromFile.firstRowTitles') },
              { value: 'number', label: t('capture.fromFile.firstRowNumber') },
            ]}
            value={firstRow(chosen)}
            disabled={isBusy}
            onChange={(value) => onChoose({ ...chosen, isFirstRowANumber: value === 'number' })}
          />
        </Group>
      )}
    </Stack>
  )
}

const firstRow = ({ isFirstRowANumber }: ChosenColumns): string => {
  if (isFirstRowANumber === null) return ''
  return isFirstRowANumber ? 'number' : 'titles'
}
