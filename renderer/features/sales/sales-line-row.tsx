import { NumberInput, Table } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { decimalsOf, netOf } from '../../../shared/money'
import { TaxRateInput } from '../../form/tax-rate-input'
import { LineProduct } from '../../order/line-product'
import { QuantityInput } from '../../order/quantity-input'
import { RemoveLine } from '../../order/remove-line'
import { moneyText } from '../../words/money'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { pricedLine, type SalesLineValues } from './sales-values'

interface Props {
  readonly line: SalesLineValues
  readonly place: number
  readonly currency: string
  readonly quantityError: ReactNode
  readonly priceError: ReactNode
  readonly taxError: ReactNode
  readonly onChange: (key: string, change: Partial<SalesLineValues>) => void
  readonly onRemove: (key: string, name: string) => void
}

/** One line of an order that is being written. Drawn again only when it changes. */
export const SalesLineRow = memo(function SalesLineRow(props: Props) {
  const { line, place, currency, onChange, onRemove } = props
  const { key, productName } = line
  const decimals = decimalsOf(currency)
  return (
    <Table.Tr>
      <Table.Td>
        <LineProduct line={line} />
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {numberText(line.free)}
      </Table.Td>
      <Table.Td>
        <QuantityInput
          line={line}
          place={place}
          error={props.quantityError}
          onQuantity={(quantity) => onChange(key, { quantity })}
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={t('sales.lines.unitPriceOf', { name: productName })}
          data-line-field="price"
          data-place={place}
          data-path={`lines.${place}.price`}
          value={line.price}
          onChange={(price) => onChange(key, { price })}
          error={props.priceError}
          decimalScale={decimals}
          allowDecimal={decimals > 0}
          allowNegative={false}
          thousandSeparator=","
          styles={{ input: { textAlign: 'right' } }}
        />
      </Table.Td>
      <Table.Td>
        <TaxRateInput
          aria-label={t('sales.lines.taxOf', { name: productName })}
          data-line-field="tax"
          data-place={place}
          data-path={`lines.${place}.percent`}
          value={line.percent}
          onChange={(percent) => onChange(key, { percent })}
          error={props.taxError}
        />
      </Table.Td>
      <Table.Td ta="right" className="figures" style={{ whiteSpace: 'nowrap' }}>
        {moneyText(netOf(pricedLine(line, decimals)), currency)}
      </Table.Td>
      <Table.Td>
        <RemoveLine name={productName} onRemove={() => onRemove(key, productName)} />
      </Table.Td>
    </Table.Tr>
  )
})
