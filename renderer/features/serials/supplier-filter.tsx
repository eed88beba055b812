import { useState } from 'react'
import type { SupplierId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { ChoiceFilter } from './choice-filter'
import { type Choice, mostChoices } from './serial-filter'

interface Props {
  readonly chosen: Choice<SupplierId> | null
  readonly onChoose: (choice: Choice<SupplierId> | null) => void
}

export function SupplierFilter({ chosen, onChoose }: Props) {
  const [search, setSearch] = useState<string>()
  const suppliers = useAsk(
    'suppliers.list',
    {
      search: search ?? '',
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: mostChoices,
    },
    { enabled: search !== undefined, keepsLast: true },
  )
  return (
    <ChoiceFilter
      name={t('serials.filters.supplier')}
      chosen={chosen}
      onChoose={onChoose}
      onSearch={setSearch}
      choices={suppliers.data?.rows.map(({ supplierId, name }) => ({ id: supplierId, name }))}
    />
  )
}
