import { Checkbox, MultiSelect, Select } from '@mantine/core'
import type { WantedOf, WantedRows } from '../../../shared/ipc/exports'
import { ProductStatus } from '../../../shared/ipc/products'
import { PurchaseOrderStatus } from '../../../shared/purchase-order-status'
import { SalesOrderStatus } from '../../../shared/sales-order-status'
import { SerialStatus } from '../../../shared/serial-status'
import { t } from '../../words/words'
import { Days } from './days'

interface Props<Wanted extends WantedRows = WantedRows> {
  readonly wanted: Wanted
  readonly onChange: (wanted: WantedRows) => void
}

/** What only this type of data is asked. */
export function OwnFields({ wanted, onChange }: Props) {
  if (wanted.dataType === 'products') return <ProductFields wanted={wanted} onChange={onChange} />
  if (wanted.dataType === 'stock') return <StockFields wanted={wanted} onChange={onChange} />
  if (wanted.dataType === 'serial-numbers')
    return (
      <Statuses
        options={SerialStatus.options}
        nameOf={(status) => t(`statuses.serial.${status}`)}
        chosen={wanted.statuses}
        onChoose={(statuses) => onChange({ ...wanted, statuses })}
      />
    )
  if (wanted.dataType === 'suppliers' || wanted.dataType === 'customers') return null
  return (
    <>
      {wanted.dataType === 'purchase-orders' && (
        <Statuses
          options={PurchaseOrderStatus.options}
          nameOf={(status) => t(`statuses.order.${status}`)}
          chosen={wanted.statuses}
          onChoose={(statuses) => onChange({ ...wanted, statuses })}
        />
      )}
      {wanted.dataType === 'sales-orders' && (
        <Statuses
          options={SalesOrderStatus.options}
          nameOf={(status) => t(`statuses.salesOrder.${status}`)}
          chosen={wanted.statuses}
          onChoose={(statuses) => onChange({ ...wanted, statuses })}
        />
      )}
      <Days period={wanted} onChange={(days) => onChange({ ...wanted, ...days })} />
    </>
  )
}

const ProductFields = ({ wanted, onChange }: Props<WantedOf<'products' | 'stock'>>) => (
  <>
    <Select
      size="md"
      label={t('exporting.filter.status')}
      data={[
        { value: 'any', label: t('exporting.filter.anyStatus') },
        ...ProductStatus.options.map((value) => ({ value, label: t(`statuses.product.${value}`) })),
      ]}
      value={wanted.status ?? 'any'}
      onChange={(chosen) => onChange({ ...wanted, status: ProductStatus.safeParse(chosen).data ?? null })}
      allowDeselect={false}
    />
    <Select
      size="md"
      label={t('exporting.filter.serials')}
      data={(['any', 'yes', 'no'] as const).map((value) => ({
        value,
        label: t(`exporting.filter.${value}`),
      }))}
      value={wanted.hasSerialNumbers === null ? 'any' : wanted.hasSerialNumbers ? 'yes' : 'no'}
      onChange={(chosen) =>
        onChange({ ...wanted, hasSerialNumbers: chosen === 'any' ? null : chosen === 'yes' })
      }
      allowDeselect={false}
    />
  </>
)

const StockFields = ({ wanted, onChange }: Props<WantedOf<'stock'>>) => (
  <>
    <ProductFields wanted={wanted} onChange={onChange} />
    <Checkbox
      size="md"
      mb={10}
      label={t('exporting.filter.onHand')}
      checked={wanted.isOnHand}
      onChange={(event) => onChange({ ...wanted, isOnHand: event.currentTarget.checked })}
    />
  </>
)

interface StatusesProps<Status extends string> {
  readonly options: readonly Status[]
  readonly nameOf: (status: Status) => string
  readonly chosen: readonly Status[]
  readonly onChoose: (statuses: Status[]) => void
}

/** Any of them; all where none is chosen. */
const Statuses = <Status extends string>({ options, nameOf, chosen, onChoose }: StatusesProps<Status>) => (
  <MultiSelect
    size="md"
    label={t('exporting.filter.status')}
    placeholder={chosen.length === 0 ? t('exporting.filter.all') : ''}
    data={options.map((value) => ({ value, label: nameOf(value) }))}
    value={[...chosen]}
    onChange={(values) => onChoose(options.filter((one) => (values as readonly string[]).includes(one)))}
    clearable
  />
)
