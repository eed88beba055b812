import { NumberInput, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../words/words'
import type { LineValues } from './line-values'

interface Props {
  readonly line: LineValues
  readonly place: number
  readonly error: ReactNode
  readonly onQuantity: (quantity: number | '') => void
}

/** How many of a line, with its unit. */
export const QuantityInput = ({ line, place, error, onQuantity }: Props) => (
  <NumberInput
    aria-label={t('order.lines.quantityOf', { name: line.productName })}
    data-line-field="quantity"
    data-place={place}
    data-path={`lines.${place}.quantity`}
    value={line.quantity}
    onChange={(value) => onQuantity(typeof value === 'number' ? value : '')}
    error={error}
    allowDecimal={false}
    allowNegative={false}
    thousandSeparator=","
    rightSection={
      <Text size="xs" c="dimmed" truncate>
        {line.unit}
      </Text>
    }
    rightSectionWidth={64}
    styles={{ input: { textAlign: 'right' } }}
  />
)
