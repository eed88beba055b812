import { Table } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { LineProduct, SerialsWord } from '../../order/line-product'
import type { LineValues } from '../../order/line-values'
import { QuantityInput } from '../../order/quantity-input'
import { RemoveLine } from '../../order/remove-line'

interface Props {
  readonly line: LineValues
  readonly place: number
  readonly error: ReactNode
  readonly onQuantity: (key: string, quantity: number | '') => void
  readonly onRemove: (key: string, name: string) => void
}

/** One line of a draft. Drawn again only when it changes: an order may have a thousand. */
export const LineRow = memo(function LineRow({ line, place, error, onQuantity, onRemove }: Props) {
  const { key, productName } = line
  return (
    <Table.Tr>
      <Table.Td>
        <LineProduct line={line} />
      </Table.Td>
      <Table.Td>
        <SerialsWord isYes={line.hasSerialNumbers} />
      </Table.Td>
      <Table.Td>
        <QuantityInput
          line={line}
          place={place}
          error={error}
          onQuantity={(quantity) => onQuantity(key, quantity)}
        />
      </Table.Td>
      <Table.Td>
        <RemoveLine name={productName} onRemove={() => onRemove(key, productName)} />
      </Table.Td>
    </Table.Tr>
  )
})
