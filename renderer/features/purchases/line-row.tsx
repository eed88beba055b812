import { ActionIcon, NumberInput, Table, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { t } from '../../words/words'
import { LineProduct, SerialsWord } from './line-product'
import type { LineValues } from './order-values'

interface Props {
  readonly line: LineValues
  readonly place: number
  readonly error: ReactNode
  readonly onQuantity: (key: string, quantity: number | '') => void
  readonly onRemove: (key: string, name: string) => void
}

/** One line of a draft. Drawn again only when it changes: an order may have a thousand. */
export const LineRow = memo(function LineRow({ line, place, error, onQuantity, onRemove }: Props) {
  const { key, productName, quantity, unit } = line
  return (
    <Table.Tr>
      <Table.Td>
        <LineProduct line={line} />
      </Table.Td>
      <Table.Td>
        <SerialsWord isYes={line.hasSerialNumbers} />
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={t('purchases.lines.quantityOf', { name: productName })}
          data-quantity={place}
          data-path={`lines.${place}.quantity`}
          value={quantity}
          onChange={(value) => onQuantity(key, typeof value === 'number' ? value : '')}
          error={error}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          thousandSeparator=","
          rightSection={
            <Text size="xs" c="dimmed" truncate>
              {unit}
            </Text>
          }
          rightSectionWidth={64}
          styles={{ input: { textAlign: 'right' } }}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          aria-label={t('purchases.lines.remove', { name: productName })}
          onClick={() => onRemove(key, productName)}
          color="gray"
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
})
