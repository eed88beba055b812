import { useState } from 'react'
import type { ProductId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { ChoiceFilter } from './choice-filter'
import { type Choice, mostChoices } from './serial-filter'

interface Props {
  readonly chosen: Choice<ProductId> | null
  readonly onChoose: (choice: Choice<ProductId> | null) => void
}

export function ProductFilter({ chosen, onChoose }: Props) {
  const [search, setSearch] = useState<string>()
  const products = useAsk(
    'products.list',
    {
      search: search ?? '',
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: mostChoices,
      status: null,
      hasSerialNumbers: null,
    },
    { enabled: search !== undefined, keepsLast: true },
  )
  return (
    <ChoiceFilter
      name={t('serials.filters.product')}
      chosen={chosen}
      onChoose={onChoose}
      onSearch={setSearch}
      choices={products.data?.rows.map(({ productId, sku, name }) => ({
        id: productId,
        name: `${name} (${sku})`,
      }))}
    />
  )
}
