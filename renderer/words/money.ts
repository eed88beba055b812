import { decimalsOf } from '../../shared/money'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  const format = formats.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency })
  formats.set(currency, format)
  return format
}

/** Minor units as an amount: `€1,234.50`. No cent is lost, however large it is. */
export function moneyText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = minor < 0 ? '-' : ''
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- digits, with a point between them
  return formatOf(currency).format(`${sign}${whole}.${digits.slice(whole.length)}0` as `${number}`)
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 })

/** Hundredths of a per cent: `19%`, `7.25%` */
export const taxRateText = (taxRate: number): string => percent.format(taxRate / 10_000)
