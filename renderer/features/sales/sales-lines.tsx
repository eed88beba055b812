import { Table, VisuallyHidden } from '@mantine/core'
import { useCallback } from 'react'
import type { ProductRow } from '../../../shared/ipc/products'
import { totalsOf } from '../../../shared/money'
import { percentOf } from '../../form/tax-rate-input'
import { useCurrency } from '../../lib/currency'
import { useSettings } from '../../lib/settings'
import { lineOf } from '../../order/line-values'
import { LinesEditor } from '../../order/lines-editor'
import { t } from '../../words/words'
import { OrderTotals } from './order-totals'
import { SalesLineRow } from './sales-line-row'
import { pricedLine, type SalesForm, type SalesLineValues } from './sales-values'

interface Props {
  readonly form: SalesForm
  /** True: an order cannot be quoted or confirmed without a line. */
  readonly isNeeded: boolean
}

/** What is sold, line by line, and what it comes to. */
export function SalesLines({ form, isNeeded }: Props) {
  const { currency, decimals } = useCurrency()
  const taxRate = useSettings().data?.warehouse.defaultTaxRate ?? 0
  const { lines } = form.values
  const { setFieldValue, clearFieldError } = form
  const change = useCallback(
    (how: (before: readonly SalesLineValues[]) => readonly SalesLineValues[]) => setFieldValue('lines', how),
    [setFieldValue],
  )
  const changeLine = useCallback(
    (key: string, changed: Partial<SalesLineValues>) =>
      change((before) =>
        before.map((line) => (line.key === key ? Object.assign({ ...line }, changed) : line)),
      ),
    [change],
  )
  const clear = useCallback(() => clearFieldError('lines'), [clearFieldError])
  const salesLineOf = (product: ProductRow, quantity: number, key: string): SalesLineValues => ({
    ...lineOf(product, quantity, key),
    free: product.freeInventory,
    price: '',
    percent: percentOf(taxRate),
  })
  return (
    <LinesEditor
      lines={lines}
      onChange={change}
      onRemoved={clear}
      lineOf={salesLineOf}
      headings={<LineHeadings />}
      renderRow={(line, place, onRemove) => (
        <SalesLineRow
          key={line.key}
          line={line}
          place={place}
          currency={currency}
          quantityError={form.errors[`lines.${place}.quantity`]}
          priceError={form.errors[`lines.${place}.price`]}
          taxError={form.errors[`lines.${place}.percent`]}
          onChange={changeLine}
          onRemove={onRemove}
        />
      )}
      keys={t('sales.lines.keys')}
      nextField="price"
      isNeeded={isNeeded}
    >
      {lines.length > 0 && (
        <OrderTotals totals={totalsOf(lines.map((line) => pricedLine(line, decimals)))} currency={currency} />
      )}
    </LinesEditor>
  )
}

const LineHeadings = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th scope="col">{t('order.lines.product')}</Table.Th>
      <Table.Th scope="col" w={88} ta="right">
        {t('sales.lines.free')}
      </Table.Th>
      <Table.Th scope="col" w={168} ta="right">
        {t('order.lines.quantity')}
      </Table.Th>
      <Table.Th scope="col" w={144} ta="right">
        {t('sales.lines.unitPrice')}
      </Table.Th>
      <Table.Th scope="col" w={112} ta="right">
        {t('sales.lines.tax')}
      </Table.Th>
      <Table.Th scope="col" w={136} ta="right">
        {t('sales.lines.net')}
      </Table.Th>
      <Table.Th scope="col" w={60}>
        <VisuallyHidden>{t('order.lines.removeColumn')}</VisuallyHidden>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
)
