import { Select } from '@mantine/core'
import type { Question } from '../../../shared/ipc/contract'
import { SalesOrderStatus } from '../../../shared/sales-order-status'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'

export type SalesListSetting = Omit<Question<'sales.listOrders'>, 'offset' | 'limit'>

interface Props {
  readonly setting: SalesListSetting
  readonly onChange: (change: Partial<SalesListSetting>) => void
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly statuses: readonly SalesOrderStatus[]
}

/** What can be shipped is the most usual wish, so it stands before the single statuses. */
const choices: readonly Choice[] = [
  { value: 'all', label: t('sales.filters.all'), statuses: [] },
  { value: 'to-ship', label: t('sales.filters.toShip'), statuses: ['Confirmed', 'PartFulfilled'] },
  ...SalesOrderStatus.options.map((status) => ({
    value: status,
    label: t(`statuses.salesOrder.${status}`),
    statuses: [status],
  })),
]

const stocks = [
  { value: 'any', label: t('sales.filters.anyStock'), isStockGood: null },
  { value: 'good', label: t('sales.stockGood'), isStockGood: true },
  { value: 'short', label: t('sales.stockShort'), isStockGood: false },
] as const

/** Search, status and stock, above the list of orders. */
export function SalesFilters({ setting, onChange }: Props) {
  const chosen = choices.find(({ statuses }) => statuses.join() === setting.statuses.join())
  const stock = stocks.find(({ isStockGood }) => isStockGood === setting.isStockGood)
  return (
    <>
      <PageSearch
        label={t('sales.search')}
        value={setting.search}
        onChange={(text) => onChange({ search: text })}
        maxLength={200}
        w={320}
      />
      <Select
        aria-label={t('sales.filters.status')}
        data={choices.map(({ value, label }) => ({ value, label }))}
        value={chosen?.value ?? 'all'}
        onChange={(value) =>
          onChange({ statuses: [...(choices.find((choice) => choice.value === value)?.statuses ?? [])] })
        }
        allowDeselect={false}
        w={180}
      />
      <Select
        aria-label={t('sales.filters.stock')}
        data={stocks.map(({ value, label }) => ({ value, label }))}
        value={stock?.value ?? 'any'}
        onChange={(value) =>
          onChange({ isStockGood: stocks.find((choice) => choice.value === value)?.isStockGood ?? null })
        }
        allowDeselect={false}
        w={200}
      />
    </>
  )
}
