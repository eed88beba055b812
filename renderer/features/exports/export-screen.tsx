import { Group, Paper, Radio, Select, Stack, Text, Title } from '@mantine/core'
import { DataType } from '../../../shared/data-types'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { useRemembered } from '../../lib/remembered'
import { call } from '../../lib/station'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { ColumnChoice } from './column-choice'
import { Downloading } from './downloading'
import { FilterFields } from './filter-fields'
import { nothingAsked, type WantedOfEach } from './nothing-asked'

interface Kept {
  readonly dataType: DataType
  readonly format: 'xlsx' | 'csv'
  readonly wanted: WantedOfEach
  /** The columns of each kind of data, once they were chosen in this window. */
  readonly fields: Partial<Record<DataType, readonly string[]>>
}

const atFirst: Kept = { dataType: 'products', format: 'xlsx', wanted: nothingAsked, fields: {} }

/** *Products > Export data*: what, which columns, which rows, as what; and the file. */
export function ExportScreen() {
  const [kept, keep] = useRemembered('export', atFirst)
  const { dataType, format } = kept
  const wanted = kept.wanted[dataType]
  const columns = useAsk('exports.listColumns', { dataType })
  const keptColumns = useAsk('columns.read', { dataType })
  const choose = (fields: readonly string[]) => {
    keep({ fields: { ...kept.fields, [dataType]: fields } })
    void call('columns.choose', { dataType, fields: [...fields] })
  }
  return (
    <Page title={t('exporting.title')} path={[{ label: t('navigation.products') }]}>
      <Stack maw={960}>
        <Select
          size="md"
          label={t('exporting.what')}
          description={t(`exporting.each.${dataType}`)}
          maxDropdownHeight={400}
          data={DataType.options.map((value) => ({ value, label: t(`exporting.dataTypes.${value}`) }))}
          value={dataType}
          onChange={(chosen) => keep({ dataType: DataType.safeParse(chosen).data ?? dataType })}
          allowDeselect={false}
          w={400}
        />
        <Asked of={columns}>
          {({ columns: all }) => (
            <Asked of={keptColumns}>
              {({ chosen, sets }) => {
                const fields = fieldsOf(all, kept.fields[dataType] ?? chosen)
                return (
                  <>
                    <FilterFields
                      wanted={wanted}
                      onChange={(changed) => keep({ wanted: { ...kept.wanted, [dataType]: changed } })}
                    />
                    <ColumnChoice
                      dataType={dataType}
                      columns={all}
                      sets={sets}
                      chosen={fields}
                      onChoose={choose}
                    />
                    <FormatChoice
                      format={format}
                      onChoose={(chosenFormat) => keep({ format: chosenFormat })}
                    />
                    <Downloading file={{ wanted, format, fields: [...fields] }} />
                  </>
                )
              }}
            </Asked>
          )}
        </Asked>
      </Stack>
    </Page>
  )
}

/** What was chosen, as far as it exists; all columns while nobody chose. */
function fieldsOf(
  columns: readonly { readonly field: string }[],
  chosen: readonly string[] | null,
): readonly string[] {
  const all = columns.map(({ field }) => field)
  return chosen === null ? all : all.filter((field) => chosen.includes(field))
}

interface FormatProps {
  readonly format: Kept['format']
  readonly onChoose: (format: Kept['format']) => void
}

const FormatChoice = ({ format, onChoose }: FormatProps) => (
  <Paper withBorder bg="var(--raised)" p="md">
    <Radio.Group
      label={<Title order={2}>{t('exporting.format.title')}</Title>}
      value={format}
      onChange={(chosen) => onChoose(chosen === 'csv' ? 'csv' : 'xlsx')}
    >
      <Group gap="xl" mt="xs">
        <Radio size="md" value="xlsx" label={t('exporting.format.xlsx')} />
        <Radio size="md" value="csv" label={t('exporting.format.csv')} />
      </Group>
    </Radio.Group>
    <Text c="dimmed" mt="sm">
      {t('exporting.format.what')}
    </Text>
  </Paper>
)
