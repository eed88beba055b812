import { Button } from '@mantine/core'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'
import { ChoiceFilter } from './choice-filter'
import { useProductChoices, useSupplierChoices } from './choices'
import { DateFilter } from './date-filter'
import { hasFilters, noFilter, type SerialFilter } from './serial-filter'
import { StatusFilter } from './status-filter'

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
        w={400}
        {...(filter.search !== '' && { classNames: { input: 'serial' } })}
      />
      <StatusFilter statuses={filter.statuses} onChange={(statuses) => onChange({ statuses })} />
      <ChoiceFilter
        name={t('serials.filters.product')}
        chosen={filter.product}
        onChoose={(product) => onChange({ product })}
        useChoices={useProductChoices}
      />
      <ChoiceFilter
        name={t('serials.filters.supplier')}
        chosen={filter.supplier}
        onChoose={(supplier) => onChange({ supplier })}
        useChoices={useSupplierChoices}
      />
      <DateFilter from={filter.from} until={filter.until} onChange={onChange} />
      {hasFilters(filter) && (
        <Button variant="subtle" onClick={() => onChange({ ...noFilter, search: filter.search })}>
          {t('serials.filters.clear')}
        </Button>
      )}
    </>
  )
}
