import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCurrency } from '../../lib/currency'
import { useAskPages } from '../../lib/pages'
import { useRemembered } from '../../lib/remembered'
import { Page } from '../../shell/page'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { salesColumns } from './sales-columns'
import { SalesFilters, type SalesListSetting } from './sales-filters'

const everything: SalesListSetting = {
  search: '',
  statuses: [],
  customerId: null,
  isStockGood: null,
  sort: { column: 'number', descending: true },
}

export function SalesOrderListScreen() {
  const navigate = useNavigate()
  const { currency } = useCurrency()
  const columns = useMemo(() => salesColumns(currency), [currency])
  const [setting, change] = useRemembered('sales', everything)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('sales.listOrders', { ...setting, search: setting.search === '' ? '' : search })
  const isFiltered = setting.search !== '' || setting.statuses.length > 0 || setting.isStockGood !== null
  return (
    <Page
      fills
      title={t('navigation.salesOrders')}
      path={[{ label: t('navigation.sales') }]}
      actions={<NewOrder />}
    >
      <VirtualTable
        label={t('navigation.salesOrders')}
        name="sales"
        list={list}
        columns={columns}
        rowKey={({ salesOrderId }) => salesOrderId}
        onOpen={({ salesOrderId }) => void navigate({ to: '/sales/$salesOrderId', params: { salesOrderId } })}
        sort={setting.sort}
        onSort={(sort) => change({ sort })}
        tools={<SalesFilters setting={setting} onChange={change} />}
        empty={
          isFiltered ? (
            <NothingFits onClear={() => change({ search: '', statuses: [], isStockGood: null })} />
          ) : (
            <NoneYet />
          )
        }
      />
    </Page>
  )
}

const NewOrder = () => (
  <Button
    leftSection={<IconPlus size={18} aria-hidden />}
    renderRoot={(props) => <Link to="/sales/new" {...props} />}
  >
    {t('sales.new')}
  </Button>
)

const NoneYet = () => (
  <EmptyList title={t('sales.empty.title')} advice={t('sales.empty.advice')}>
    <NewOrder />
  </EmptyList>
)

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList title={t('sales.nothingFits.title')} advice={t('sales.nothingFits.advice')}>
    <Button variant="default" onClick={onClear}>
      {t('sales.filters.clear')}
    </Button>
  </EmptyList>
)
