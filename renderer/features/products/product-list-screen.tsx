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
import { productColumns } from './product-columns'
import { ProductFilters, type ProductListSetting } from './product-filters'

const everything: ProductListSetting = {
  search: '',
  sort: { column: 'sku', descending: false },
  status: null,
  hasSerialNumbers: null,
}

export function ProductListScreen() {
  const navigate = useNavigate()
  const [setting, change] = useRemembered('products', everything)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('products.list', { ...setting, search: setting.search === '' ? '' : search })
  const { status, hasSerialNumbers } = setting
  const isFiltered = setting.search !== '' || status !== null || hasSerialNumbers !== null
  return (
    <Page
      fills
      title={t('navigation.skuVariations')}
      path={[{ label: t('navigation.products') }]}
      actions={<NewProduct />}
    >
      <VirtualTable
        label={t('navigation.skuVariations')}
        name="products"
        list={list}
        columns={productColumns}
        rowKey={({ productId }) => productId}
        onOpen={({ productId }) => void navigate({ to: '/products/$productId', params: { productId } })}
        sort={setting.sort}
        onSort={(sort) => change({ sort })}
        tools={<ProductFilters setting={setting} onChange={change} />}
        empty={
          isFiltered ? (
            <NothingFits onClear={() => change({ search: '', status: null, hasSerialNumbers: null })} />
          ) : (
            <EmptyList title={t('products.empty.title')} advice={t('products.empty.advice')}>
              <NewProduct />
            </EmptyList>
          )
        }
      />
    </Page>
  )
}

const NewProduct = () => (
  <Button
    leftSection={<IconPlus size={18} aria-hidden />}
    renderRoot={(props) => <Link to="/products/new" {...props} />}
  >
    {t('products.new')}
  </Button>
)

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList title={t('products.nothingFits.title')} advice={t('products.nothingFits.advice')}>
    <Button variant="default" onClick={onClear}>
      {t('products.filters.clear')}
    </Button>
  </EmptyList>
)
