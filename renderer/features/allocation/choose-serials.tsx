import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { SerialRow } from '../../../shared/ipc/serials'
import { missingOf } from '../../capture/counts'
import type { CaptureLine } from '../../capture/sheet'
import { PageSearch } from '../../shell/page-search'
import { EmptyList } from '../../table/empty-list'
import { type RowChoice, useRowChoice } from '../../table/row-choice'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { type AvailableQuestion, useAvailablePages } from './available-pages'
import { availableColumns } from './available-columns'
import { TakeFirst } from './take-first'

interface Props {
  readonly line: CaptureLine
  readonly isBusy: boolean
  readonly onUse: (texts: readonly string[]) => void
  readonly onCancel: () => void
}

/** Numbers are ticked one by one, many with the shift key, or the first of them at once; the count says what is needed. */
export function ChooseSerials({ line, isBusy, onUse, onCancel }: Props) {
  const [search, setSearch] = useState('')
  const [debounced] = useDebouncedValue(search, 150)
  const [order, setOrder] = useState<AvailableQuestion['order']>('newest')
  const question = { productId: line.productId, search: search === '' ? '' : debounced, order }
  const list = useAvailablePages(question)
  const choice = useRowChoice<SerialRow>(({ serialId }) => serialId)
  const needed = missingOf(line) ?? 0
  return (
    <Stack>
      <Stack h="min(52vh, 520px)">
        <VirtualTable
          label={t('allocation.view.label')}
          name="available"
          list={list}
          columns={availableColumns}
          rowKey={({ serialId }) => serialId}
          onOpen={(row) => choice.choose([row], !choice.isChosen(row))}
          choosing={{ choice, nameOf: ({ serial }) => serial }}
          empty={<Nothing isSearched={question.search !== ''} />}
          tools={
            <>
              <PageSearch label={t('allocation.view.search')} value={search} onChange={setSearch} w={280} />
              <SegmentedControl
                aria-label={t('allocation.view.order')}
                value={order}
                onChange={(value) => setOrder(value === 'oldest' ? 'oldest' : 'newest')}
                data={[
                  { value: 'newest', label: t('allocation.view.newest') },
                  { value: 'oldest', label: t('allocation.view.oldest') },
                ]}
              />
              {list.isCut && <Text c="dimmed">{t('allocation.view.isCut')}</Text>}
            </>
          }
        />
      </Stack>
      <Group justify="space-between">
        <ChosenCount chosen={choice.chosen.length} needed={needed} />
        <TakeFirst question={question} choice={choice} needed={needed} />
      </Group>
      <Ends choice={choice} needed={needed} isBusy={isBusy} onUse={onUse} onCancel={onCancel} />
    </Stack>
  )
}

const Nothing = ({ isSearched }: { readonly isSearched: boolean }) =>
  isSearched ? (
    <EmptyList title={t('allocation.view.notFound')} advice={t('allocation.view.notFoundAdvice')} />
  ) : (
    <EmptyList title={t('allocation.view.nothing')} advice={t('allocation.view.nothingAdvice')} />
  )

/** How many are ticked against how many are needed, and whether that is too many. */
const ChosenCount = ({ chosen, needed }: { readonly chosen: number; readonly needed: number }) => (
  <Text component="output" size="lg" fw={600} className="figures">
    {t('allocation.view.count', { chosen, count: needed })}
    {chosen > needed && (
      <Text component="span" display="block" size="sm" fw={400}>
        {t('allocation.view.tooMany', { count: needed })}
      </Text>
    )}
  </Text>
)

interface EndsProps extends Omit<Props, 'line'> {
  readonly choice: RowChoice<SerialRow>
  readonly needed: number
}

function Ends({ choice, needed, isBusy, onUse, onCancel }: EndsProps) {
  const count = choice.chosen.length
  return (
    <Group justify="flex-end">
      <Button size="md" variant="default" disabled={count === 0} onClick={choice.clear}>
        {t('allocation.view.clear')}
      </Button>
      <Button size="md" variant="default" onClick={onCancel}>
        {t('form.cancel')}
      </Button>
      <Button
        size="md"
        disabled={count === 0 || count > needed}
        loading={isBusy}
        onClick={() => onUse(choice.chosen.map(({ serial }) => serial))}
      >
        {count === 0 ? t('allocation.view.useNone') : t('allocation.view.use', { count })}
      </Button>
    </Group>
  )
}
