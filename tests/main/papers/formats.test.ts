import { describe, expect, it } from 'vitest'
import { formatsOf, moneyFormatsOf } from '../../../main/papers/formats'

describe('money on paper', () => {
  it.each([
    ['EUR', 123_450, '1,234.50', '€1,234.50'],
    ['EUR', -5, '-0.05', '-€0.05'],
    ['JPY', 123_450, '123,450', 'JP¥123,450'],
    ['KWD', 123_450, '123.450', 'KWD 123.450'],
    ['EUR', 4_000_000_000_000_001, '40,000,000,000,000.01', '€40,000,000,000,000.01'],
  ])('has the digits of its currency: %s %d', (currency, minorUnits, amount, money) => {
    const formats = moneyFormatsOf('en-GB', currency)

    expect(formats.amount(minorUnits)).toBe(amount)
    expect(formats.money(minorUnits).replaceAll('\u00a0', ' ')).toBe(money)
  })
})

describe('numbers and days on paper', () => {
  it('are written as the language has it', () => {
    const at = new Date(2026, 10, 5, 14, 7).getTime()

    expect(formatsOf('en-GB').date(at)).toBe('5 November 2026')
    expect(formatsOf('de').date(at)).toBe('5. November 2026')
    expect(formatsOf('en-GB').moment(at)).toBe('5 November 2026 at 14:07')
    expect(formatsOf('en-GB').count(1_200)).toBe('1,200')
    expect(formatsOf('de').count(1_200)).toBe('1.200')
  })

  it('show a tax rate to the hundredth of a per cent, and no needless digit', () => {
    const { rate } = formatsOf('en-GB')

    expect([rate(1_900), rate(550), rate(825), rate(0), rate(1)]).toEqual([
      '19%',
      '5.5%',
      '8.25%',
      '0%',
      '0.01%',
    ])
  })
})
