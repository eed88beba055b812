import { Button } from '@mantine/core'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'
import { DateFilter } from './date-filter'
import { ProductFilter } from './product-filter'
import { hasFilters, noFilter, type SerialFilter } from './serial-filter'
import { StatusFilter } from './status-filter'
import { SupplierFilter } from './supplier-filter'

interface Props {
  readonly filter: SerialFilter
  readonly onChange: (change: Partial<SerialFilter>) => void
}

/** Above the list: search by any part, and what else narrows it. */
export function SerialFilters({ filter, onChange }: Props) {
  return (
    <>
      <PageSearch
        label={t('serials.search')}
        value={filter.search}
        onChange={(search) => onChange({ search })}
        maxLength={200}
        w={304}
        {...(filter.search !== '' && { classNames: { input: 'serial' } })}
      />
      <StatusFilter statuses={filter.statuses} onChange={(statuses) => onChange({ statuses })} />
      <ProductFilter chosen={filter.product} onChoose={(product) => onChange({ product })} />
      <SupplierFilter chosen={filter.supplier} onChoose={(supplier) => onChange({ supplier })} />
      <DateFilter from={filter.from} until={filter.until} onChange={onChange} />
      {hasFilters(filter) && (
        <Button variant="subtle" onClick={() => onChange({ ...noFilter, search: filter.search })}>
          {t('serials.filters.clear')}
        </Button>
      )}
    </>
  )
}
