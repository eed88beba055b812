import { Select } from '@mantine/core'
import type { Question } from '../../../shared/ipc/contract'
import { ProductStatus } from '../../../shared/ipc/products'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'

export type ProductListSetting = Omit<Question<'products.list'>, 'offset' | 'limit'>

interface Props {
  readonly setting: ProductListSetting
  readonly onChange: (change: Partial<ProductListSetting>) => void
}

const statuses = [
  { value: 'all', label: t('products.filters.allStatuses') },
  ...ProductStatus.options.map((status) => ({ value: status, label: t(`statuses.product.${status}`) })),
]
const trackings = [
  { value: 'all', label: t('products.filters.allTrackings') },
  { value: 'on', label: t('products.filters.tracked') },
  { value: 'off', label: t('products.filters.untracked') },
]

/** Search, status and tracking, above the list of products. */
export function ProductFilters({ setting, onChange }: Props) {
  const { search, status, hasSerialNumbers } = setting
  return (
    <>
      <PageSearch
        label={t('products.search')}
        value={search}
        onChange={(text) => onChange({ search: text })}
        maxLength={200}
        w={280}
      />
      <Select
        aria-label={t('products.filters.status')}
        data={statuses}
        value={status ?? 'all'}
        onChange={(chosen) => onChange({ status: ProductStatus.safeParse(chosen).data ?? null })}
        allowDeselect={false}
        w={144}
      />
      <Select
        aria-label={t('products.filters.tracking')}
        data={trackings}
        value={hasSerialNumbers === null ? 'all' : hasSerialNumbers ? 'on' : 'off'}
        onChange={(chosen) => onChange({ hasSerialNumbers: chosen === 'all' ? null : chosen === 'on' })}
        allowDeselect={false}
        w={252}
      />
    </>
  )
}
