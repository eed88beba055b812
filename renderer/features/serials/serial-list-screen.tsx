import { Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SerialRow } from '../../../shared/ipc/serials'
import { useRemembered } from '../../lib/remembered'
import { useSerialPages } from '../../lib/serial-pages'
import { Page } from '../../shell/page'
import { EmptyList } from '../../table/empty-list'
import { useRowChoice } from '../../table/row-choice'
import { VirtualTable } from '../../table/virtual-table'
import { ChosenUnits } from '../../units/chosen-units'
import { t } from '../../words/words'
import { serialColumns } from './serial-columns'
import { isNarrowed, noFilter, questionOf } from './serial-filter'
import { SerialFilters } from './serial-filters'

/** *Products > Inventory control > Serial numbers*: all of them, newest first. */
export function SerialListScreen() {
  const navigate = useNavigate()
  const [filter, change] = useRemembered('serials', noFilter)
  const [debounced] = useDebouncedValue(filter.search, 150)
  // Clearing the search answers at once; typing waits for the next digit.
  const search = filter.search === '' ? '' : debounced
  const list = useSerialPages(questionOf({ ...filter, search }))
  const columns = useMemo(() => serialColumns(search), [search])
  const choice = useRowChoice<SerialRow>(({ serialId }) => serialId)
  return (
    <Page
      fills
      title={t('serials.title')}
      path={[{ label: t('navigation.products') }, { label: t('navigation.inventoryControl') }]}
    >
      <ChosenUnits choice={choice} />
      <VirtualTable
        label={t('serials.title')}
        name="serials"
        list={list}
        columns={columns}
        rowKey={({ serialId }) => serialId}
        onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
        choosing={{ choice, nameOf: ({ serial }) => serial }}
        tools={<SerialFilters filter={filter} onChange={change} />}
        empty={isNarrowed(filter) ? <NothingFits onClear={() => change(noFilter)} /> : <NothingYet />}
      />
      {list.isCut && <Text role="note">{t('serials.cut', { count: list.rows.length })}</Text>}
    </Page>
  )
}

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList title={t('serials.nothingFound.title')} advice={t('serials.nothingFound.advice')}>
    <Button variant="default" onClick={onClear}>
      {t('serials.filters.clear')}
    </Button>
  </EmptyList>
)

const NothingYet = () => (
  <EmptyList title={t('serials.empty.title')} advice={t('serials.empty.advice')}>
    <Button variant="default" renderRoot={(props) => <Link to="/products" {...props} />}>
      {t('serials.empty.toProducts')}
    </Button>
    <Button renderRoot={(props) => <Link to="/receive" {...props} />}>{t('serials.empty.toReceive')}</Button>
  </EmptyList>
)
