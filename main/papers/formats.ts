import type { Instant } from '../../shared/values'

/** How numbers and moments are written in a language. */
export interface Formats {
  /** `1,234` */
  readonly count: (count: number) => string
  /** `25 November 2026`, local. */
  readonly date: (at: Instant) => string
  /** `25 November 2026 at 14:05`, local. */
  readonly moment: (at: Instant) => string
  /** `19 %`, from hundredths of a per cent. */
  readonly rate: (hundredths: number) => string
}

export function formatsOf(language: string): Formats {
  const count = new Intl.NumberFormat(language)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const rate = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  return {
    count: (units) => count.format(units),
    date: (at) => date.format(at),
    moment: (at) => moment.format(at),
    rate: (hundredths) => rate.format(hundredths / 10_000),
  }
}

/** How amounts in minor units of a currency are written. */
export interface MoneyFormats {
  /** `1,234.50`, for columns. */
  readonly amount: (minorUnits: number) => string
  /** `€1,234.50` */
  readonly money: (minorUnits: number) => string
}

/** A currency has as many digits as its minor unit: EUR two, JPY none, KWD three. */
export function moneyFormatsOf(language: string, currency: string): MoneyFormats {
  const money = new Intl.NumberFormat(language, { style: 'currency', currency })
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2
  const amount = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const wholeUnits = (minorUnits: number): number => minorUnits / 10 ** digits
  return {
    amount: (minorUnits) => amount.format(wholeUnits(minorUnits)),
    money: (minorUnits) => money.format(wholeUnits(minorUnits)),
  }
}
