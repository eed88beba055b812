import type { UseFormReturnType } from '@mantine/form'
import type { SalesOrder, SalesOrderDraft } from '../../../shared/ipc/sales'
import { mostUnitPrice } from '../../../shared/money'
import type { CustomerId } from '../../../shared/values'
import { fittingText } from '../../form/checks'
import { percentOf, rateOf, type Typed } from '../../form/tax-rate-input'
import { type LineValues, whyNoQuantity } from '../../order/line-values'
import { moneyText } from '../../words/money'
import { t } from '../../words/words'

export interface SalesLineValues extends LineValues {
  /** Units of the product that nobody else was promised, as far as it is known. */
  readonly free: number
  /** For one unit, in whole units of the currency, as typed; empty while it is not known. */
  readonly price: Typed
  readonly percent: Typed
}

export interface ChosenCustomer {
  readonly customerId: CustomerId
  readonly name: string
}

/** What the form on a draft or a quote holds. */
export interface SalesValues extends Record<string, unknown> {
  customer: ChosenCustomer | null
  reference: string
  shipTo: string
  note: string
  lines: readonly SalesLineValues[]
}
export type SalesForm = UseFormReturnType<SalesValues>

/** Minor units as what is typed, and back. */
const majorOf = (minor: number, decimals: number): number => minor / 10 ** decimals
const minorOf = (typed: Typed, decimals: number): number => Math.round(Number(typed) * 10 ** decimals)

export const valuesIn =
  (decimals: number) =>
  (order: SalesOrder | null): SalesValues => {
    if (order === null) return { customer: null, reference: '', shipTo: '', note: '', lines: [] }
    const { customerId, customerName, reference, shipTo, note, lines } = order
    return {
      customer: { customerId, name: customerName },
      reference,
      shipTo,
      note,
      lines: lines.map((line, place) => ({
        key: `kept ${place}`,
        productId: line.productId,
        sku: line.sku,
        productName: line.productName,
        unit: line.unit,
        hasSerialNumbers: line.hasSerialNumbers,
        free: line.freeInventory,
        quantity: line.quantity,
        price: majorOf(line.unitPrice, decimals),
        percent: percentOf(line.taxRate),
      })),
    }
  }

/** A line as far as it can be reckoned with; what is not typed yet is nothing. */
export const pricedLine = ({ quantity, price, percent }: SalesLineValues, decimals: number) => ({
  quantity: quantity === '' ? 0 : quantity,
  unitPrice: minorOf(price, decimals),
  taxRate: rateOf(percent),
})

/** The order as it is saved; undefined while the customer is missing, which the form's checks say. */
export function draftOf(
  { customer, reference, shipTo, note, lines }: SalesValues,
  decimals: number,
): SalesOrderDraft | undefined {
  if (customer === null) return undefined
  return {
    customerId: customer.customerId,
    reference,
    shipTo,
    note,
    lines: lines.map((line) => ({ productId: line.productId, ...pricedLine(line, decimals) })),
  }
}

export const salesChecks = (currency: string, decimals: number) => ({
  customer: (customer: ChosenCustomer | null): string | null =>
    customer === null ? t('sales.fields.customerNeeded') : null,
  reference: fittingText(100),
  shipTo: fittingText(500),
  note: fittingText(2000),
  lines: {
    quantity: (quantity: number | ''): string | null => whyNoQuantity(quantity),
    price: (price: Typed): string | null => {
      if (String(price).trim() === '') return t('sales.lines.priceNeeded')
      if (minorOf(price, decimals) <= mostUnitPrice) return null
      return t('sales.lines.priceMost', { most: moneyText(mostUnitPrice, currency) })
    },
    percent: (percent: Typed): string | null => (Number(percent) > 100 ? t('sales.lines.taxMost') : null),
  },
})
