import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Question } from '../../../shared/ipc/contract'
import type { Supplier } from '../../../shared/ipc/suppliers'
import { useAskPages } from '../../lib/pages'
import { useRemembered } from '../../lib/remembered'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

const everyone: Omit<Question<'suppliers.list'>, 'offset' | 'limit'> = {
  search: '',
  sort: { column: 'name', descending: false },
}

const columns: readonly Column<Supplier, 'name'>[] = [
  {
    id: 'name',
    header: t('suppliers.columns.name'),
    sortBy: 'name',
    isFixed: true,
    cell: ({ name }) => <span title={name}>{name}</span>,
  },
  { id: 'email', header: t('suppliers.columns.email'), width: 280, cell: ({ email }) => email },
  { id: 'phone', header: t('suppliers.columns.phone'), width: 200, cell: ({ phone }) => phone },
  {
    id: 'openOrders',
    header: t('suppliers.columns.openOrders'),
    width: 140,
    isNumber: true,
    cell: ({ openOrders }) => numberText(openOrders),
  },
]

export function SupplierListScreen() {
  const navigate = useNavigate()
  const [setting, change] = useRemembered('suppliers', everyone)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('suppliers.list', { ...setting, search: setting.search === '' ? '' : search })
  return (
    <Page
      fills
      title={t('navigation.suppliers')}
      path={[{ label: t('navigation.contacts') }]}
      actions={<NewSupplier />}
    >
      <VirtualTable
        label={t('navigation.suppliers')}
        name="suppliers"
        list={list}
        columns={columns}
        rowKey={({ supplierId }) => supplierId}
        onOpen={({ supplierId }) => void navigate({ to: '/suppliers/$supplierId', params: { supplierId } })}
        sort={setting.sort}
        onSort={(sort) => change({ sort })}
        tools={
          <PageSearch
            label={t('suppliers.search')}
            value={setting.search}
            onChange={(text) => change({ search: text })}
            maxLength={200}
            w={280}
          />
        }
        empty={setting.search === '' ? <NoneYet /> : <NothingFits onClear={() => change({ search: '' })} />}
      />
    </Page>
  )
}

const NewSupplier = () => (
  <Button
    leftSection={<IconPlus size={18} aria-hidden />}
    renderRoot={(props) => <Link to="/suppliers/new" {...props} />}
  >
    {t('suppliers.new')}
  </Button>
)

const NoneYet = () => (
  <EmptyList title={t('suppliers.empty.title')} advice={t('suppliers.empty.advice')}>
    <NewSupplier />
  </EmptyList>
)

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList title={t('suppliers.nothingFits.title')} advice={t('suppliers.nothingFits.advice')}>
    <Button variant="default" onClick={onClear}>
      {t('suppliers.clear')}
    </Button>
  </EmptyList>
)
