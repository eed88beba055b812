import { Select } from '@mantine/core'
import type { Question } from '../../../shared/ipc/contract'
import { PurchaseOrderStatus } from '../../../shared/purchase-order-status'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'

export type OrderListSetting = Omit<Question<'purchases.listOrders'>, 'offset' | 'limit'>

interface Props {
  readonly setting: OrderListSetting
  readonly onChange: (change: Partial<OrderListSetting>) => void
}

/** What can be received; the most usual wish, so it stands before the single statuses. */
const toReceive: readonly PurchaseOrderStatus[] = ['Confirmed', 'PartFulfilled']

const choices: readonly Choice[] = [
  { value: 'all', label: t('purchases.filters.all'), statuses: [] },
  { value: 'to-receive', label: t('purchases.filters.toReceive'), statuses: toReceive },
  ...PurchaseOrderStatus.options.map((status) => ({
    value: status,
    label: t(`statuses.order.${status}`),
    statuses: [status],
  })),
]

interface Choice {
  readonly value: string
  readonly label: string
  readonly statuses: readonly PurchaseOrderStatus[]
}

/** Search and status, above the list of orders. */
export function OrderFilters({ setting, onChange }: Props) {
  const chosen = choices.find(({ statuses }) => statuses.join() === setting.statuses.join())
  return (
    <>
      <PageSearch
        label={t('purchases.search')}
        value={setting.search}
        onChange={(text) => onChange({ search: text })}
        maxLength={200}
        w={320}
      />
      <Select
        aria-label={t('purchases.filters.status')}
        data={choices.map(({ value, label }) => ({ value, label }))}
        value={chosen?.value ?? 'all'}
        onChange={(value) =>
          onChange({ statuses: [...(choices.find((choice) => choice.value === value)?.statuses ?? [])] })
        }
        allowDeselect={false}
        w={180}
      />
    </>
  )
}
