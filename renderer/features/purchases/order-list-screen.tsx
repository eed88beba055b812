import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAskPages } from '../../lib/pages'
import { useRemembered } from '../../lib/remembered'
import { Page } from '../../shell/page'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { orderColumns } from './order-columns'
import { OrderFilters, type OrderListSetting } from './order-filters'

const everything: OrderListSetting = {
  search: '',
  statuses: [],
  supplierId: null,
  sort: { column: 'number', descending: true },
}

export function OrderListScreen() {
  const navigate = useNavigate()
  const [setting, change] = useRemembered('orders', everything)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('purchases.listOrders', {
    ...setting,
    search: setting.search === '' ? '' : search,
  })
  const isFiltered = setting.search !== '' || setting.statuses.length > 0
  return (
    <Page
      fills
      title={t('navigation.purchaseOrders')}
      path={[{ label: t('navigation.purchases') }]}
      actions={<NewOrder />}
    >
      <VirtualTable
        label={t('navigation.purchaseOrders')}
        name="orders"
        list={list}
        columns={orderColumns}
        rowKey={({ purchaseOrderId }) => purchaseOrderId}
        onOpen={({ purchaseOrderId }) =>
          void navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId } })
        }
        sort={setting.sort}
        onSort={(sort) => change({ sort })}
        tools={<OrderFilters setting={setting} onChange={change} />}
        empty={
          isFiltered ? <NothingFits onClear={() => change({ search: '', statuses: [] })} /> : <NoneYet />
        }
      />
    </Page>
  )
}

const NewOrder = () => (
  <Button
    leftSection={<IconPlus size={18} aria-hidden />}
    renderRoot={(props) => <Link to="/orders/new" {...props} />}
  >
    {t('purchases.new')}
  </Button>
)

const NoneYet = () => (
  <EmptyList title={t('purchases.empty.title')} advice={t('purchases.empty.advice')}>
    <NewOrder />
  </EmptyList>
)

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList title={t('purchases.nothingFits.title')} advice={t('purchases.nothingFits.advice')}>
    <Button variant="default" onClick={onClear}>
      {t('purchases.filters.clear')}
    </Button>
  </EmptyList>
)
