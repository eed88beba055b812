import { Table, VisuallyHidden } from '@mantine/core'
import { useCallback } from 'react'
import { lineOf, type LineValues } from '../../order/line-values'
import { LinesEditor } from '../../order/lines-editor'
import { t } from '../../words/words'
import { LineRow } from './line-row'
import type { OrderForm } from './order-values'

interface Props {
  readonly form: OrderForm
  /** True: an order cannot be confirmed without a line. */
  readonly isNeeded: boolean
}

/** What is ordered, line by line. */
export function OrderLines({ form, isNeeded }: Props) {
  const { setFieldValue, clearFieldError } = form
  const change = useCallback(
    (how: (before: readonly LineValues[]) => readonly LineValues[]) => setFieldValue('lines', how),
    [setFieldValue],
  )
  const setQuantity = useCallback(
    (key: string, quantity: number | '') =>
      change((before) =>
        before.map((line) => (line.key === key ? Object.assign({ ...line }, { quantity }) : line)),
      ),
    [change],
  )
  const clear = useCallback(() => clearFieldError('lines'), [clearFieldError])
  return (
    <LinesEditor
      lines={form.values.lines}
      onChange={change}
      onRemoved={clear}
      lineOf={lineOf}
      headings={<LineHeadings />}
      renderRow={(line, place, onRemove) => (
        <LineRow
          key={line.key}
          line={line}
          place={place}
          error={form.errors[`lines.${place}.quantity`]}
          onQuantity={setQuantity}
          onRemove={onRemove}
        />
      )}
      keys={t('purchases.lines.keys')}
      isNeeded={isNeeded}
    />
  )
}

const LineHeadings = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th scope="col">{t('order.lines.product')}</Table.Th>
      <Table.Th scope="col" w={180}>
        {t('order.lines.hasSerialNumbers')}
      </Table.Th>
      <Table.Th scope="col" w={200} ta="right">
        {t('order.lines.quantity')}
      </Table.Th>
      <Table.Th scope="col" w={60}>
        <VisuallyHidden>{t('order.lines.removeColumn')}</VisuallyHidden>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
)
